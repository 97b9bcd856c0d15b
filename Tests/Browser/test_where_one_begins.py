"""Where the focus is as a page opens, and where it goes as one thing after the other is done."""

import pytest
from playwright.sync_api import Page, expect

from people import FIRST
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in(FIRST))


def has_no_focus(page: Page) -> None:
    assert page.evaluate("document.activeElement === document.body")


def test_a_home_where_all_is_discarded_asks_for_a_title(program, lena):
    program.do(program.open("Verworfen")["id"], discard={})
    lena.page.goto("/")
    expect(lena.find("#open-title")).to_be_focused()
    lena.enter("Kühlhaus zu warm")
    expect(lena.find("h1")).to_have_text("Kühlhaus zu warm")


def test_a_home_with_something_to_read_is_left_to_its_reader(program, lena):
    program.open("Kühlhaus zu warm")
    for address in ("/", "/?title=gibtesnicht"):
        lena.page.goto(address)
        has_no_focus(lena.page)


def test_an_empty_table_begins_in_its_new_row(program, lena):
    lena.page.goto(f"/postmortems/{program.open('Kühlhaus zu warm')['id']}")
    lena.is_saved()
    expect(lena.find("new-event input")).to_be_focused()
    expect(lena.find("new-event")).to_be_in_viewport(ratio=1)
    lena.enter("10:00 Fühler fällt aus", "10:05 Alarm")
    lena.sees("Fühler fällt aus", "Alarm")


def test_a_filled_table_is_left_to_its_reader(program, lena):
    opened = program.open("Kühlhaus zu warm")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "10:00", "text": "Fühler fällt aus"})
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    has_no_focus(lena.page)
    assert lena.page.evaluate("scrollY") == 0


def test_so_is_an_empty_one_for_whoever_came_to_read_something_else(program, lena):
    lena.page.goto(f"/postmortems/{program.open('Kühlhaus zu warm')['id']}#publication")
    lena.is_saved()
    has_no_focus(lena.page)


def test_no_finger_is_met_by_a_keyboard(program, signed_in, browser, server):
    page = signed_in(FIRST)
    with browser.new_context(
        base_url=server.url, storage_state=page.context.storage_state(), has_touch=True, is_mobile=True,
        viewport={"width": 390, "height": 844},
    ) as phone:
        touched = Writer(phone.new_page())
        touched.page.goto(f"/postmortems/{program.open('Kühlhaus zu warm')['id']}")
        touched.is_saved()
        has_no_focus(touched.page)


@pytest.fixture
def unexplained(program, lena):
    """Three flagged rows, none with a cause yet."""
    opened = program.open("Kühlhaus zu warm")["id"]
    for number in range(1, 4):
        event = {"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": f"Zeile {number}"}
        program.do(opened, addEvent={**event, "flags": ["feedsCause"]})
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    return opened


def way(lena: Writer, event: str, which: str):
    return lena.find(f"#unexplained [data-event={event}]{which}")


def test_whoever_explains_one_event_goes_on_to_the_next(unexplained, lena):
    way(lena, "e1", "[data-new-cause]").focus()
    lena.press("Enter")
    lena.enter("Kein Probelauf")
    expect(way(lena, "e2", "[data-new-cause]")).to_be_focused()
    lena.press("Tab", "Tab", "Enter")
    expect(way(lena, "e3", "[data-new-cause]")).to_be_focused()
    lena.press("Tab", "Enter", "Enter")
    expect(lena.find("#unexplained [data-new-cause]")).to_have_count(0)
    assert lena.page.evaluate("document.activeElement.closest('#unexplained') !== null")


def test_behind_the_last_event_come_those_left_out_before(unexplained, lena):
    way(lena, "e3", "[data-no-cause]").focus()
    lena.press("Enter")
    expect(way(lena, "e1", "[data-new-cause]")).to_be_focused()


def test_what_another_explains_moves_nobody(unexplained, program, lena):
    way(lena, "e1", "[data-new-cause]").focus()
    lena.press("Enter", "Escape")
    lena.find("new-event input").focus()
    program.do(unexplained, setNoCause={"event": "e1", "noCause": True})
    expect(lena.find("#unexplained [data-new-cause]")).to_have_count(2)
    expect(lena.find("new-event input")).to_be_focused()
