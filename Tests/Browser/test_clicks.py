"""A click lands on what it was aimed at, whatever folds as the focus leaves the place before."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from writer import Writer

SIZES = [(1280, 800), (390, 844)]


@pytest.fixture
def postmortem(program):
    opened = program.open("Umstellung der Drucker")["id"]
    for number, text in enumerate(["Umstellung begonnen", "Erste Beschwerde", "Zurückgerollt"]):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": text})
    for number, text in enumerate(["Kein Probelauf", "Keine Zeit dafür", "Kein Plan zurück"]):
        program.do(opened, addCause={"id": f"c{number}", "text": text})
    return opened


@pytest.fixture(params=SIZES, ids=["1280", "390"])
def lena(signed_in, postmortem, request):
    writer = Writer(signed_in(FIRST, size=request.param))
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    return writer


def press(writer: Writer, selector: str) -> None:
    """As a hand does: nobody scrolls or waits between aiming and clicking."""
    box = writer.find(selector).bounding_box()
    assert box
    writer.page.mouse.move(box["x"] + min(20, box["width"] / 2), box["y"] + box["height"] / 2)
    writer.page.mouse.down()
    writer.page.mouse.up()


def test_a_click_below_a_new_action_item_lands_and_its_second_line_folds_afterwards(lena):
    lena.find("#band-c0 .new-action-text").click()
    more = lena.find("#band-c0 .new-action-more")
    expect(more).to_be_visible()
    press(lena, "#band-c1 details.ask summary")
    expect(lena.find("#band-c1 details.ask input")).to_be_visible()
    expect(more).not_to_be_visible()


def test_a_click_below_a_row_that_is_edited_opens_the_row_it_was_aimed_at(lena):
    lena.row("Umstellung").focus()
    lena.press("Enter")
    expect(lena.find("#event-e0 .event-tools")).to_be_visible()
    press(lena, "#event-e2 text-field")
    expect(lena.find("#event-e2 textarea")).to_be_focused()
    expect(lena.find(".event-tools")).to_have_count(1)


def test_a_click_below_a_cause_with_its_tools_unfolded_lands(lena):
    lena.find("#cause-c0").focus()
    expect(lena.find("#cause-c0 .tools")).to_be_visible()
    press(lena, "#cause-c2 text-field")
    expect(lena.find("#cause-c2 textarea")).to_be_focused()


def test_a_second_line_folds_at_once_where_the_keyboard_leaves_it(lena):
    lena.find("#band-c0 .new-action-text").focus()
    expect(lena.find("#band-c0 .new-action-more")).to_be_visible()
    lena.find("#band-c1 .new-action-text").focus()
    expect(lena.find("#band-c0 .new-action-more")).not_to_be_visible()
