"""Where the focus is after each step at the keyboard, and what the new row makes of what is typed."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from until import until
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in(FIRST))


@pytest.fixture
def postmortem(program, lena):
    opened = program.open("Umstellung der Drucker")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 09:00", "text": "Umstellung begonnen"})
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    return opened


def test_a_row_just_entered_is_reached_from_the_new_row(postmortem, lena):
    lena.begin_row()
    lena.enter("2026-03-02 10:00 Erste Beschwerde")
    expect(lena.find(".event.is-pending")).to_have_count(0)
    lena.press("Escape")
    expect(lena.row("Erste Beschwerde")).to_be_focused()
    lena.press("ArrowUp", "ArrowDown", "3")
    expect(lena.row("Erste Beschwerde").locator(".flag.wentWell")).to_be_visible()


def test_undo_in_the_empty_new_row_takes_the_last_row_back(postmortem, lena):
    lena.begin_row()
    lena.enter("2026-03-02 10:00 Erste Beschwerde")
    lena.is_saved()
    expect(lena.find(".event.is-pending")).to_have_count(0)
    lena.press("Control+z")
    lena.sees("Umstellung begonnen")


@pytest.mark.parametrize(
    "line", ["13.12. 10:20", "2021-12-10 07:52", "14:30:15", "2 PM", "14:30 – 15:00", "14:30 UTC+2"]
)
def test_a_space_moves_on_behind_a_whole_time(program, postmortem, lena, line):
    lena.begin_row()
    lena.enter(f"{line} Erste Beschwerde")
    until("two rows are there", lambda: len(program.read(postmortem)["timeline"]) == 2)
    row = next(row for row in program.read(postmortem)["timeline"] if row["text"] == "Erste Beschwerde")
    assert line in str(row)


def test_an_idea_keeps_the_time_typed_before_it(postmortem, lena):
    lena.begin_row()
    lena.type("Mitte Mai")
    lena.press("Tab")
    lena.enter("Scan eingeführt #idee")
    expect(lena.find("#ideas-list")).to_contain_text("Mitte Mai: Scan eingeführt")


@pytest.mark.console_errors("410")
def test_a_new_row_stands_below_no_row_that_is_gone(program, postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("n")
    program.do(postmortem, remove={"item": "event/e1"})
    expect(lena.find("#event-e1.is-deleted")).to_have_count(1)
    lena.enter("kurz danach")
    lena.enter("Erste Beschwerde")
    until("the row is there", lambda: [row["text"] for row in program.read(postmortem)["timeline"]])
    expect(lena.find(".refusal")).to_have_count(0)


def test_a_new_cause_from_the_chooser_is_typed_where_it_opens(program, postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("l")
    lena.press("Enter")
    expect(lena.find(".child-cause input")).to_be_focused()
    lena.page.wait_for_timeout(200)
    lena.enter("1 Kein Probelauf")
    expect(lena.find(".cause")).to_contain_text("1 Kein Probelauf")
    expect(lena.row("Umstellung").locator(".flag")).to_have_count(0)


def test_escape_leaves_an_empty_line_without_an_error(postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("1")
    lena.find("#causes [data-new-cause][data-event], [data-new-cause][data-event]").first.click()
    lena.press("Escape")
    expect(lena.find(".child-cause")).to_have_count(0)


def test_tab_in_the_text_of_a_row_goes_on(postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("Enter", "Tab")
    expect(lena.find("text-field textarea")).to_have_count(0)
    assert lena.page.evaluate("document.activeElement.localName") != "body"


def test_undoing_a_deletion_takes_the_toast_away_and_the_focus_back(postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("Delete")
    expect(lena.find("#toasts .toast")).to_have_count(1)
    lena.press("Control+z")
    expect(lena.find("#toasts .toast")).to_have_count(0)
    expect(lena.row("Umstellung")).to_be_focused()


def test_a_form_that_is_changed_and_sent_asks_once(program, postmortem, lena):
    program.do(postmortem, addIncident={"id": "i1", "kind": "outage"})
    sent = []
    lena.page.on("request", lambda request: request.url.endswith("/commands") and sent.append(request))
    lena.find("#severity-i1").fill("SEV2")
    lena.press("Enter")
    lena.is_saved()
    until("the server has it", lambda: "SEV2" in str(program.read(postmortem)))
    lena.page.wait_for_timeout(300)
    assert len(sent) == 1


def test_a_key_time_names_its_incident_and_undo_brings_the_typed_one_back(program, postmortem, lena):
    program.do(postmortem, addIncident={"id": "i2", "kind": "outage"})
    program.do(postmortem, setKeyTime={"incident": "i2", "key": "detected", "typed": "2026-03-02 09:10"})
    field = lena.find("#key-i2-detected")
    expect(field).to_have_value("2026-03-02 09:10")
    lena.row("Umstellung").focus()
    lena.press("m")
    lena.enter("2 bemerkt")
    expect(field).to_have_count(0)
    lena.press("Control+z")
    expect(field).to_have_value("2026-03-02 09:10")


def test_the_keys_are_shown_from_anywhere_and_one_stands_there_once(postmortem, lena):
    expect(lena.find("#presence .ring")).to_have_count(0)
    lena.find("h1").evaluate("title => document.activeElement?.blur()")
    lena.press("?")
    expect(lena.find("#keys")).to_be_visible()


def test_the_focus_stays_after_a_choice_and_a_rename(program, postmortem, lena):
    program.do(postmortem, addCause={"id": "c1", "text": "Kein Probelauf"})
    choose = lena.find("#cause-c1 [data-choose=event]").first
    expect(choose).to_have_count(1)
    choose.focus()
    lena.press("Enter", "Enter")
    expect(lena.find("#cause-c1 .cause-event")).to_have_count(1)
    assert lena.page.evaluate("document.activeElement.localName") != "body"
    lena.find("[data-rename]").click()
    lena.press("End")
    lena.enter(" neu")
    expect(lena.find("h1")).to_contain_text("neu")
    assert lena.page.evaluate("document.activeElement.localName") != "body"
