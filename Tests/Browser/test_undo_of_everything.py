"""What Ctrl+Z takes back is the last thing that was done here, whatever it was, and others hear of what it overwrites."""

import pytest
from playwright.sync_api import expect

from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer


@pytest.fixture
def flagged(program, postmortem, lena):
    """Something older that must not be taken back instead."""
    lena.row("Umstellung").focus()
    lena.press("1")
    until("it is so", lambda: program.read(postmortem)["timeline"][0]["flags"] == ["feedsCause"])
    return postmortem


def made(program, postmortem: str, kind: str) -> list:
    read = program.read(postmortem)
    if kind == "questions":
        return [question for row in read["timeline"] for question in row["questions"]]
    return read[kind]


@pytest.mark.parametrize(
    ("key", "kind"), [("i", "ideas"), ("q", "questions"), ("p", "parkingLot"), ("l", "causes")]
)
def test_what_was_jotted_down_last_goes_first(program, flagged, lena, key, kind):
    lena.row("Umstellung").focus()
    lena.press(key)
    lena.type("Etwas Neues")
    lena.press("Enter")
    until("it is so", lambda: len(made(program, flagged, kind)) == 1)
    lena.press("Control+z")
    until("it is so", lambda: made(program, flagged, kind) == [])
    assert program.read(flagged)["timeline"][0]["flags"] == ["feedsCause"]
    lena.press("Control+Shift+z")
    until("it is so", lambda: len(made(program, flagged, kind)) == 1)


def test_a_new_title_is_taken_back(program, flagged, lena):
    lena.find("[data-rename]").click()
    lena.press("Control+a")
    lena.type("Anders")
    lena.press("Enter")
    until("it is so", lambda: program.read(flagged)["title"] == "Anders")
    lena.press("Control+z")
    until("it is so", lambda: program.read(flagged)["title"] == "Umstellung der Drucker")


def set_time(writer, row: str, when: str) -> None:
    writer.row(row).focus()
    writer.press("t")
    writer.press("Control+a")
    writer.type(when)
    writer.press("Enter")


def when(program, postmortem: str) -> list[str]:
    return [row["when"]["typed"] for row in program.read(postmortem)["timeline"]]


def test_what_others_set_since_stays_and_undo_says_so(program, postmortem, lena, jonas):
    set_time(lena, "Umstellung", "2026-03-02 08:20")
    until("it is so", lambda: "2026-03-02 08:20" in when(program, postmortem))
    expect(jonas.row("Umstellung").locator("event-time")).to_contain_text("08:20")
    set_time(jonas, "Umstellung", "2026-03-02 08:25")
    until("it is so", lambda: "2026-03-02 08:25" in when(program, postmortem))
    expect(lena.row("Umstellung").locator("event-time")).to_contain_text("08:25")
    lena.row("Umstellung").focus()
    lena.press("Control+z")
    expect(lena.find(".toast").filter(has_text=lena.says("live.undoSet"))).to_be_visible()
    assert "2026-03-02 08:25" in when(program, postmortem)


def test_who_had_an_editor_open_is_told_what_was_set_meanwhile(program, postmortem, lena, jonas):
    jonas.row("Umstellung").focus()
    jonas.press("t", "Control+a")
    jonas.type("2026-03-02 08:40")
    set_time(lena, "Umstellung", "2026-03-02 08:30")
    until("it is so", lambda: "2026-03-02 08:30" in when(program, postmortem))
    # Lena's time has come in beside the open editor.
    expect(jonas.row("Umstellung").locator("event-time")).to_contain_text("08:30")
    jonas.press("Enter")
    expect(jonas.find(".toast").filter(has_text="08:30")).to_be_visible()


def test_a_row_that_others_have_written_in_stays(program, postmortem, lena, jonas):
    lena.begin_row()
    lena.enter("2026-03-02 11:00 Entwarnung")
    row = jonas.row("Entwarnung")
    row.locator("text-field").click()
    jonas.press("End")
    jonas.type(" durch Jonas")
    jonas.press("Escape")
    expect(lena.row("Entwarnung durch Jonas")).to_be_visible()
    lena.begin_row()
    lena.press("Control+z")
    said = lena.find(".toast").filter(has_text=lena.says("live.undoShared"))
    expect(said).to_be_visible()
    assert len(program.read(postmortem)["timeline"]) == 4
    lena.press("Control+y")
    expect(lena.find(".refusal")).to_have_count(0)
    said.get_by_role("button", name=lena.says("live.undoAnyway")).click()
    until("it is gone", lambda: len(program.read(postmortem)["timeline"]) == 3)


def test_who_chose_from_a_list_that_was_open_is_told_what_was_set_meanwhile(program, postmortem, lena, jonas):
    program.do(postmortem, addActionItem={"id": "a1", "text": "Probelauf einführen"})
    for writer in (lena, jonas):
        writer.find("#action-a1 .action-more > summary").press("Enter")
    due = "#action-a1 input[type=date]"
    lena.find(due).focus()
    jonas.find(due).fill("2026-04-01")
    jonas.press("Enter")
    until("it is so", lambda: program.read(postmortem)["actionItems"][0]["due"] == "2026-04-01")
    lena.find(due).fill("2026-05-01")
    lena.press("Enter")
    expect(lena.find(".toast").filter(has_text="01.04.2026")).to_be_visible()


def test_what_i_typed_is_mine_to_take_back_after_others_deleted_it_and_brought_it_back(program, postmortem, lena):
    lena.row("Erste Beschwerde").focus()
    lena.press("Enter")
    lena.press("End")
    lena.type(" aus Halle 3")
    lena.press("Escape")
    texts = lambda: [row["text"] for row in program.read(postmortem)["timeline"]]
    until("it is there", lambda: texts()[1] == "Erste Beschwerde aus Halle 3")
    program.do(postmortem, remove={"item": "event/e1"})
    expect(lena.find("#event-e1.is-deleted")).to_have_count(1)
    program.do(postmortem, restore={"item": "event/e1"})
    expect(lena.find("#event-e1:not(.is-deleted)")).to_have_count(1)
    lena.press("Control+z")
    until("my words are gone again", lambda: texts()[1] == "Erste Beschwerde")


@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_without_a_line_undo_shows_that_it_waits(signed_in, tcp_proxy, program, postmortem):
    lena = Writer(signed_in("Lena Harms", url=f"http://localhost:{tcp_proxy.port}"))
    lena.page.goto(f"/postmortems/{postmortem}")
    lena.is_saved()
    lena.row("Umstellung").focus()
    lena.press("i")
    lena.enter("Zweiter Fühler")
    until("it is so", lambda: len(made(program, postmortem, "ideas")) == 1)
    lena.is_saved()
    lena.row("Zurückgerollt").focus()
    tcp_proxy.cut()
    lena.press("Delete")
    expect(lena.find("#event-e2.is-leaving")).to_have_count(1)
    lena.press("Control+z")
    expect(lena.find("#event-e2.is-leaving")).to_have_count(0)
    lena.press("Control+z")
    expect(lena.find("#toasts")).to_contain_text(lena.says("live.undoWaits"))
    tcp_proxy.mend()
    until("the idea is gone", lambda: made(program, postmortem, "ideas") == [])
    lena.sees("Umstellung begonnen", "Erste Beschwerde", "Zurückgerollt")
