"""Who entered a row is shown while a meeting runs, and at no other time."""

import pytest
from playwright.sync_api import expect

from meeting_room import meeting
from page_checks import sound
from two_windows import jonas, lena, postmortem


def names(writer):
    return writer.find(".event .event-author")


def test_names_stand_beside_rows_as_long_as_the_meeting_runs(lena, jonas, program, postmortem, meeting, picture):
    for writer in (lena, jonas):
        expect(names(writer)).to_have_text(["Lena Harms"] * 3)
    jonas.page.locator("new-event [name=when]").fill("10:40")
    jonas.page.locator("new-event textarea").fill("Halle drei druckt wieder")
    jonas.press("Enter")
    expect(lena.row("Halle drei druckt wieder").locator(".event-author")).to_have_text("Jonas Petersen")
    sound(lena.page)
    picture(lena.page, "row-authors")
    lena.page.reload()
    expect(lena.row("Halle drei druckt wieder").locator(".event-author")).to_have_text("Jonas Petersen")
    program.do(postmortem, endMeeting={"meeting": meeting})
    for writer in (lena, jonas):
        expect(names(writer)).to_have_count(0)
    jonas.page.reload()
    expect(jonas.find(".event[data-item]").first).to_be_visible()
    expect(names(jonas)).to_have_count(0)


def test_rows_of_a_published_edition_have_no_name_even_in_a_meeting(lena, program, postmortem):
    program.put(f"/api/v1/postmortems/{postmortem}/publication")
    program.do(postmortem, beginMeeting={"id": "m2", "kind": "meeting"})
    expect(lena.find("#presenting[data-meeting]")).to_have_count(1)
    program.do(postmortem, addEvent={"id": "e9", "when": "2026-03-02 09:10", "text": "Spooler steht"})
    expect(names(lena)).to_have_text(["Lena Harms"])


@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_a_server_that_starts_anew_still_knows(lena, postmortem, meeting, server):
    expect(names(lena)).to_have_count(3)
    server.stop()
    server.start()
    lena.page.reload()
    expect(names(lena)).to_have_text(["Lena Harms"] * 3)
