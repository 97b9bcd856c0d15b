"""What somebody types in while another person deletes it: the writer is told, and nothing typed is lost or goes astray."""

import pytest
from playwright.sync_api import expect

from programs import Program
from until import until
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in("Lena Harms"))


@pytest.fixture
def postmortem(program, lena):
    """Open, with three rows, two causes one below the other, and an action item."""
    opened = program.open("Umstellung der Drucker")["id"]
    for number, text in enumerate(["Umstellung begonnen", "Erste Beschwerde", "Zurückgerollt"]):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": text})
    program.do(opened, addCause={"id": "c1", "text": "Kein Probelauf"})
    program.do(opened, addCause={"id": "c2", "text": "Keine Zeit dafür", "parent": "c1"})
    program.do(opened, addActionItem={"id": "a1", "text": "Probelauf einplanen", "causes": ["c1"]})
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    return opened


def begin(lena: Writer, item: str) -> None:
    lena.find(item).focus()
    lena.press("Enter")
    expect(lena.find(f"{item} textarea")).to_be_focused()


def is_told(lena: Writer, item: str) -> None:
    expect(lena.find(f"{item} .deleted-said")).to_contain_text(lena.says("live.deletedMeanwhile"))


def text_of(program: Program, postmortem: str) -> list[str]:
    return [row["text"] for row in program.read(postmortem)["timeline"]]


def press_word(lena: Writer, item: str, key: str) -> None:
    lena.find(f"{item} .deleted-said").get_by_role("button", name=lena.says(key)).click()


@pytest.mark.console_errors("410")
def test_the_writer_of_a_deleted_row_is_told_goes_on_typing_and_brings_it_back_with_enter(program, postmortem, lena):
    begin(lena, "#event-e1")
    lena.type(" aus")
    until("the server has it", lambda: "Erste Beschwerde aus" in text_of(program, postmortem))
    program.do(postmortem, remove={"item": "event/e1"})
    is_told(lena, "#event-e1")
    lena.sees("Umstellung begonnen", "", "Zurückgerollt")
    lena.type(" Halle 3")
    expect(lena.find("#event-e1 textarea")).to_be_focused()
    lena.press("Enter")
    until("it is back with all that was typed", lambda: "Erste Beschwerde aus Halle 3" in text_of(program, postmortem))
    expect(lena.find("#event-e1.is-deleted")).to_have_count(0)
    expect(lena.find("#event-e1 .deleted-said")).to_have_count(0)
    expect(lena.find("#event-e1 textarea")).to_be_focused()
    lena.type(", früh")
    until("typing goes on", lambda: "Erste Beschwerde aus Halle 3, früh" in text_of(program, postmortem))


def test_the_day_of_a_row_that_is_deleted_under_its_writer_is_printed_once(program, postmortem, lena):
    days = lena.find("#timeline-rows .event-day:visible").filter(has_text="2")
    expect(days).to_have_count(1)
    begin(lena, "#event-e0")
    program.do(postmortem, remove={"item": "event/e0"})
    is_told(lena, "#event-e0")
    expect(days).to_have_count(1)
    expect(lena.find("#event-e1 .event-day")).to_be_visible()
    lena.press("Enter")
    expect(lena.find("#event-e0.is-deleted")).to_have_count(0)
    expect(lena.find("#event-e0 .event-day")).to_be_visible()
    expect(days).to_have_count(1)


@pytest.mark.console_errors("410")
def test_digits_and_delete_typed_while_the_row_goes_are_text_and_no_keys_of_another_row(program, postmortem, lena):
    begin(lena, "#event-e1")
    lena.type(" um 1")
    program.do(postmortem, remove={"item": "event/e1"})
    lena.type("2:30, 123")
    lena.press("Delete")
    is_told(lena, "#event-e1")
    lena.type("0")
    expect(lena.find("#event-e1 textarea")).to_have_value("Erste Beschwerde um 12:30, 1230")
    assert lena.page.evaluate("document.activeElement.localName") == "textarea"
    assert text_of(program, postmortem) == ["Umstellung begonnen", "Zurückgerollt"]
    assert [row["flags"] for row in program.read(postmortem)["timeline"]] == [[], []]


@pytest.mark.console_errors("410")
def test_what_was_on_its_way_when_the_row_was_deleted_waits_with_what_was_typed_since(program, postmortem, lena):
    on_its_way = []
    lena.page.route("**/commands", lambda route: on_its_way.append(route), times=1)
    begin(lena, "#event-e1")
    lena.type(" aus Halle 3")
    until("an edit is on its way", lambda: lena.page.evaluate("1") and on_its_way)
    program.do(postmortem, remove={"item": "event/e1"})
    on_its_way[0].continue_()
    is_told(lena, "#event-e1")
    lena.press("Escape")
    expect(lena.find("#event-e1")).to_be_focused()
    expect(lena.find("#event-e1 text-field")).to_have_text("Erste Beschwerde aus Halle 3")
    lena.press("1", "Delete", "k")
    expect(lena.find("#event-e1")).to_be_focused()
    lena.press("Enter")
    until("it is back", lambda: "Erste Beschwerde aus Halle 3" in text_of(program, postmortem))
    expect(lena.find(".flag")).to_have_count(0)


@pytest.mark.console_errors("410")
def test_the_text_of_a_deleted_row_is_copied_without_losing_the_caret_and_let_go_of(program, server, signed_in, postmortem):
    lena = Writer(signed_in("Lena Harms", url=server.lan_url))
    lena.page.goto(f"/postmortems/{postmortem}")
    lena.is_saved()
    assert not lena.page.evaluate("isSecureContext")
    begin(lena, "#event-e1")
    program.do(postmortem, remove={"item": "event/e1"})
    is_told(lena, "#event-e1")
    lena.type(" aus Halle 3")
    press_word(lena, "#event-e1", "live.copy")
    expect(lena.find("#event-e1 .deleted-said")).to_contain_text(lena.says("live.copied"))
    expect(lena.find("#event-e1 textarea")).to_be_focused()
    press_word(lena, "#event-e1", "live.letGo")
    lena.sees("Umstellung begonnen", "Zurückgerollt")
    lena.edit("summary")
    lena.press("Control+v")
    until("the text was copied", lambda: program.read(postmortem)["summary"] == "Erste Beschwerde aus Halle 3")


@pytest.mark.console_errors("410")
@pytest.mark.parametrize("item", ["cause/c1", "cause/c2", "actionItem/a1"])
def test_a_cause_or_an_action_item_that_is_deleted_under_its_writer_stays_with_its_text(program, postmortem, lena, item):
    place = f"[data-item='{item}']"
    begin(lena, place)
    lena.type(" wirklich")
    lena.is_saved()
    program.do(postmortem, remove={"item": item})
    is_told(lena, place)
    lena.type(" nie")
    expect(lena.find(f"{place} textarea")).to_be_focused()
    lena.press("Enter")
    until("it is back", lambda: "wirklich nie" in str(program.read(postmortem)))
    expect(lena.find(place)).to_have_count(1)
    expect(lena.find(f"{place} textarea")).to_be_focused()
    expect(lena.find(".was-band")).to_have_count(0)


def test_a_cause_that_another_moves_away_keeps_its_writer(program, postmortem, lena):
    begin(lena, "#cause-c2")
    lena.type(" war")
    lena.is_saved()
    program.do(postmortem, remove={"item": "cause/c1"})
    expect(lena.find("#bands > #band-c2 textarea")).to_be_focused()
    lena.type(" da")
    until("typing goes on", lambda: "Keine Zeit dafür war da" in str(program.read(postmortem)))
    expect(lena.find("#cause-c2")).to_have_count(1)
    program.do(postmortem, restore={"item": "cause/c1"})
    expect(lena.find("#band-c1 #cause-c2 textarea")).to_be_focused()


@pytest.mark.console_errors("410")
def test_a_time_typed_into_a_row_that_goes_is_kept_with_its_way_back(program, postmortem, lena):
    lena.find("#event-e1").focus()
    lena.press("t", "Control+a")
    lena.type("11:11")
    program.do(postmortem, remove={"item": "event/e1"})
    is_told(lena, "#event-e1")
    lena.press("Enter")
    expect(lena.find("#event-e1 .refusal").filter(has_text="11:11")).to_be_visible()
    expect(lena.find("#event-e1")).to_be_focused()
