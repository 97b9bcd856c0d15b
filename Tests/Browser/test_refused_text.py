"""A text that the server does not take stays where it was typed, with the reason in words and a way on."""

import pytest
from playwright.sync_api import Locator, expect

from people import FIRST
from until import until
from writer import Writer

# What came along with a copied line, and no text may hold.
UNREADABLE = "\u0001"

pytestmark = pytest.mark.console_errors("404|422")


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in(FIRST))


@pytest.fixture
def postmortem(program, lena):
    """One of each that has a text of its own."""
    opened = program.open("Umstellung der Drucker")["id"]
    for command in (
        {"addEvent": {"id": "e1", "when": "2026-03-02 09:00", "text": "Anfang"}},
        {"addCause": {"id": "c1", "text": "Anfang"}},
        {"addActionItem": {"id": "a1", "text": "Anfang", "causes": ["c1"]}},
        {"addIdea": {"id": "i1", "text": "Anfang"}},
        {"park": {"id": "p1", "text": "Anfang", "step": "causes"}},
        {"edit": {"text": "summary", "edit": ["Anfang"]}},
    ):
        assert program.ask(opened, command).status == 200
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    return opened


def at_the_end(lena: Writer, text: str) -> Locator:
    area = lena.edit(text)
    lena.press("Control+End")
    return area


def paste(lena: Writer, text: str) -> None:
    lena.page.keyboard.insert_text(text)


def is_refused(lena: Writer, place: str) -> Locator:
    """The one refusal at a place, with its reason."""
    said = lena.find(f"{place} .refusal")
    expect(said).to_have_count(1)
    expect(said).to_contain_text(lena.says("refusal.controlCharacter"))
    return said


def go(lena: Writer, place: str, way: str) -> None:
    is_refused(lena, place).get_by_role("button", name=lena.says(way)).click()


def text_of_row(program, postmortem: str) -> str:
    return program.read(postmortem)["timeline"][0]["text"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("#event-e1", "event/e1"), ("#cause-c1", "cause/c1"), ("#action-a1", "actionItem/a1"),
        ("#idea-i1", "idea/i1"), ("#parked-p1", "parked/p1"), ("#text-summary", "summary"),
    ],
)
def test_it_stays_in_the_open_editor_and_goes_out_as_it_is_mended(program, postmortem, lena, place, text):
    area = at_the_end(lena, text)
    paste(lena, f" und{UNREADABLE}")
    is_refused(lena, place)
    expect(area).to_be_focused()
    expect(area).to_have_value(f"Anfang und{UNREADABLE}")
    expect(area).to_have_attribute("aria-invalid", "true")
    expect(area).to_have_accessible_description(lena.says("refusal.controlCharacter"))
    lena.press("Backspace")
    lena.type(" Ende")
    expect(lena.find(f"{place} .refusal")).to_have_count(0)
    expect(area).not_to_have_attribute("aria-invalid", "true")
    until("the server has it", lambda: "Anfang und Ende" in str(program.read(postmortem)))


def left_refused(lena: Writer) -> None:
    at_the_end(lena, "event/e1")
    paste(lena, f" und{UNREADABLE}")
    lena.press("Enter")
    is_refused(lena, "#event-e1")


def test_it_stays_also_where_its_writer_has_gone_on_and_what_others_write_comes_in(program, postmortem, lena):
    left_refused(lena)
    expect(lena.find("new-event input")).to_be_focused()
    program.do(postmortem, flagEvent={"event": "e1", "flag": "wentWell"})
    program.do(postmortem, edit={"text": "event/e1", "edit": ["Ganz am "]})
    expect(lena.find("#event-e1 .flag.wentWell")).to_be_visible()
    expect(lena.field("event/e1")).to_have_text(f"Ganz am Anfang und{UNREADABLE}")
    go(lena, "#event-e1", "live.refusedEdit")
    expect(lena.find("#event-e1 textarea")).to_have_value(f"Ganz am Anfang und{UNREADABLE}")
    lena.press("Backspace")
    lena.type(" Ende")
    until("the server has it", lambda: text_of_row(program, postmortem) == "Ganz am Anfang und Ende")
    lena.press("Escape")
    expect(lena.field("event/e1")).to_have_text("Ganz am Anfang und Ende")


def test_it_is_given_up_by_its_writer_alone(program, postmortem, lena):
    left_refused(lena)
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))
    go(lena, "#event-e1", "live.refusedBack")
    lena.is_saved()
    expect(lena.find(".refusal")).to_have_count(0)
    expect(lena.field("event/e1")).to_have_text("Anfang")
    expect(lena.find("#event-e1")).to_be_focused()
    lena.press("Enter")
    lena.type(" und Ende")
    until("writing goes on", lambda: text_of_row(program, postmortem) == "Anfang und Ende")


def test_a_row_that_is_not_taken_stands_in_the_new_row_again(program, postmortem, lena):
    lena.begin_row()
    lena.type("10:30 ")
    paste(lena, f"Zeile{UNREADABLE}")
    lena.press("Enter")
    is_refused(lena, "new-event")
    expect(lena.find("new-event input")).to_have_value("10:30")
    expect(lena.find("new-event textarea")).to_have_value(f"Zeile{UNREADABLE}")
    expect(lena.find("new-event textarea")).to_be_focused()
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))
    lena.press("End", "Backspace", "Enter")
    expect(lena.find("new-event .refusal")).to_have_count(0)
    lena.is_saved()
    until("the row is there", lambda: [row["text"] for row in program.read(postmortem)["timeline"]] == ["Anfang", "Zeile"])


def test_a_row_that_is_not_taken_waits_beside_the_next_one(program, postmortem, lena):
    on_its_way = []
    lena.page.route("**/commands", lambda route: on_its_way.append(route), times=1)
    lena.begin_row()
    lena.type("10:30 ")
    paste(lena, f"Zeile{UNREADABLE}")
    lena.enter("", "10:31 Nächste")
    lena.type("10:32 Übernächste")
    until("an order is on its way", lambda: lena.page.evaluate("1") and on_its_way)
    on_its_way[0].continue_()
    expect(is_refused(lena, "new-event")).to_contain_text("10:30 Zeile")
    go(lena, "new-event", "live.refusedRetry")
    expect(lena.find("new-event textarea")).to_have_value("Übernächste")
    expect(lena.find("new-event textarea")).to_be_focused()
    lena.press("Enter")
    go(lena, "new-event", "live.refusedRetry")
    expect(lena.find("new-event textarea")).to_have_value(f"Zeile{UNREADABLE}")
    expect(lena.find("new-event .refusal")).to_have_count(0)


def test_a_new_cause_that_is_not_taken_stands_in_its_field_again_and_takes_nothing_away(postmortem, lena):
    field = lena.find(".new-cause input")
    field.focus()
    paste(lena, f"Kein{UNREADABLE}Probelauf")
    lena.press("Enter")
    expect(field).to_have_value(f"Kein{UNREADABLE}Probelauf")
    is_refused(lena, ".causes-columns")
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))
    on_its_way = []
    lena.page.route("**/commands", lambda route: on_its_way.append(route), times=1)
    lena.press("Enter")
    expect(field).to_have_value("")
    lena.type("Keine Zeit")
    until("an order is on its way", lambda: lena.page.evaluate("1") and on_its_way)
    on_its_way[0].continue_()
    expect(lena.find(".causes-columns .refusal").filter(has_text="Probelauf")).to_be_visible()
    expect(field).to_have_value("Keine Zeit")


@pytest.mark.parametrize(("key", "line"), [("i", ".event-idea-new input"), ("p", ".event-idea-new input"), ("t", "#event-e1 .event-when input")])
def test_what_is_jotted_down_at_a_row_and_not_taken_opens_again(postmortem, lena, key, line):
    lena.row("Anfang").focus()
    lena.press(key, "Control+a")
    paste(lena, f"früh{UNREADABLE}")
    lena.press("Enter")
    is_refused(lena, "#event-e1")
    expect(lena.find(line)).to_be_focused()
    expect(lena.find(line)).to_have_value(f"früh{UNREADABLE}")
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))
    lena.press("Control+a", "Delete", "Escape")
    lena.is_saved()


def test_a_title_that_is_not_taken_opens_again(postmortem, lena):
    lena.find("[data-rename]").click()
    paste(lena, f"{UNREADABLE}neu")
    lena.press("Enter")
    is_refused(lena, ".lead")
    expect(lena.find(".heading input")).to_be_focused()
    expect(lena.find(".heading input")).to_have_value(f"Umstellung der Drucker{UNREADABLE}neu")
