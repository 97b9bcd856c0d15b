"""Nothing that stays in place while the page scrolls, agenda, new row or foot, lies over what has the focus."""

import pytest
from playwright.sync_api import Page

from full_postmortem import fill
from people import FIRST

SIZES = {"1280": (1280, 800), "390": (390, 844), "1280 at 200 %": (640, 400)}

# Five spots of what has the focus, and what lies over those where something else does; none where nothing has it.
COVERED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const spots = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]];
  const over = spots.map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
    .filter(top => !top || !(one.contains(top) || top.contains(one)))
    .map(top => top ? top.className || top.localName : 'the edge of the window');
  return [one.outerHTML.slice(0, 120), over];
}"""


@pytest.fixture
def postmortem(program):
    """Something in every place, and more rows than a window holds."""
    opened = program.open("Mailversand stand eine Nacht lang still")["id"]
    fill(program, opened, "Die **Warteschlange** stand, siehe `mailq`")
    for minute in range(40):
        program.do(opened, addEvent={"id": f"m{minute}", "when": f"2026-03-03 12:{minute:02}", "text": "Noch nichts"})
    return opened


def covered_on_the_way(page: Page, key: str, limit: int) -> tuple[int, list]:
    """How many places a key goes through, and those where something lies over the focus."""
    found = []
    for steps in range(limit):
        page.keyboard.press(key)
        place = page.evaluate(COVERED)
        if place is None:
            return steps, found
        if place[1]:
            found.append(place)
    return limit, found


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_tab_goes_through_the_page_both_ways_and_nothing_lies_over_the_focus(signed_in, postmortem, size):
    page = signed_in(FIRST, size=size)
    page.goto(f"/postmortems/{postmortem}")
    for key in ("Tab", "Shift+Tab"):
        steps, covered = covered_on_the_way(page, key, 400)
        assert 80 < steps < 400
        assert covered == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_arrows_go_through_the_rows_and_nothing_lies_over_the_focus(signed_in, postmortem, size):
    page = signed_in(FIRST, size=size)
    page.goto(f"/postmortems/{postmortem}")
    page.locator("#timeline-rows > .event").first.focus()
    for key in ("ArrowDown", "ArrowUp"):
        assert covered_on_the_way(page, key, 40) == (40, [])
