"""Each reader's own clock, beside what was typed."""

import pytest
from playwright.sync_api import expect

from page_checks import sound
from two_windows import jonas, lena, postmortem


@pytest.mark.parametrize("place", ["document", "edition"])
def test_who_is_elsewhere_reads_the_times_on_their_own_clock_too(signed_in, program, postmortem, place, picture):
    program.do(postmortem, addEvent={"id": "z1", "when": "2026-03-03 03:20–04:10", "text": "Nachtlauf"})
    program.do(postmortem, addEvent={"id": "z2", "when": "Mitte Mai 2025", "text": "Neue Plätze"})
    address = f"/postmortems/{postmortem}"
    if place == "edition":
        program.put(f"/api/v1/postmortems/{postmortem}/publication")
        address += "/editions/1"
    page = signed_in(zone="America/New_York")
    page.goto(address)
    time = page.locator("#event-z1 event-time")
    expect(time).to_have_text("2026-03-03 03:20–04:10")
    page.get_by_role("button", name="auch in America/New York").click()
    expect(time).to_have_attribute("data-live-own", "Mo., 2. März 21:20–22:10")
    expect(page.locator("#event-z2 event-time")).to_have_attribute("data-live-own", "")
    sound(page)
    picture(page, f"own-zone-{place}")
    page.reload()
    expect(page.locator("#event-z1 event-time")).to_have_attribute("data-live-own", "Mo., 2. März 21:20–22:10")
    if place == "document":
        program.do(postmortem, setEventTime={"event": "z1", "when": "2026-03-03 12:00"})
        expect(time).to_have_attribute("data-live-own", "06:00")


def test_who_is_there_has_nothing_to_choose(lena, postmortem):
    expect(lena.find("own-zone button")).to_have_count(0)
