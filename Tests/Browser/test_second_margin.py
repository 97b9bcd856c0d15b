"""In a wide window the causes stand in a second margin, beside the timeline that leads to them."""

import pytest
from playwright.sync_api import expect

from full_postmortem import fill
from page_checks import sound
from people import FIRST
from until import until
from writer import Writer

WIDE = (1920, 1080)


@pytest.fixture
def postmortem(program):
    opened = program.open("Mailversand stand eine Nacht lang still")["id"]
    fill(program, opened, "Die **Warteschlange** stand")
    return opened


def at_work(signed_in, postmortem: str, **kind) -> Writer:
    writer = Writer(signed_in(FIRST, **kind))
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    return writer


def test_the_margin_follows_the_causes_and_takes_new_ones(program, signed_in, postmortem):
    lena = at_work(signed_in, postmortem, size=WIDE)
    causes = lena.find("#cause-margin li")
    expect(causes).to_have_count(3)
    program.do(postmortem, addCause={"id": "c9", "text": "Kein Probelauf"})
    expect(causes.last).to_contain_text("Kein Probelauf")
    program.do(postmortem, edit={"text": "cause/c9", "edit": [5, "fester "]})
    expect(causes.last).to_contain_text("Kein fester Probelauf")
    program.do(postmortem, remove={"item": "cause/c9"})
    expect(causes).to_have_count(3)
    lena.find("#cause-margin input").focus()
    lena.enter("Keine Zeit dafür")
    until("the server has it", lambda: "Keine Zeit dafür" in str(program.read(postmortem)))
    expect(causes.last).to_contain_text("Keine Zeit dafür")
    expect(lena.find("#cause-margin input")).to_be_focused()
    causes.last.locator("a").click()
    expect(lena.find("#bands .cause").last).to_be_in_viewport()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_wide_page_keeps_its_table_narrow_and_its_margins_beside_each_other(signed_in, postmortem, picture, colours):
    lena = at_work(signed_in, postmortem, size=WIDE, colours=colours)
    lena.find("#event-storming").scroll_into_view_if_needed()
    picture(lena.page, f"wide-{colours}")
    boxes = {name: lena.find(name).bounding_box() for name in ("#timeline-rows", "#margin", "#cause-margin", "#bands")}
    right = {name: box and box["x"] + box["width"] for name, box in boxes.items()}
    assert boxes["#timeline-rows"]["width"] <= 1080
    assert right["#timeline-rows"] <= boxes["#margin"]["x"]
    assert right["#margin"] <= boxes["#cause-margin"]["x"]
    assert boxes["#cause-margin"]["width"] == 320
    assert right["#bands"] <= right["#margin"] + 1
    assert lena.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sound(lena.page)


def test_where_a_window_is_too_narrow_for_it_there_is_none(signed_in, postmortem):
    lena = at_work(signed_in, postmortem, size=(1600, 900))
    expect(lena.find("#cause-margin")).not_to_be_visible()
    lena.page.set_viewport_size({"width": 1632, "height": 900})
    expect(lena.find("#cause-margin")).to_be_visible()
    assert lena.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
