"""Meetings to come: planned on the page, changed, called off, begun, and taken into one's own calendar."""

import re
from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from page_checks import html_errors, sound
from programs import send
from two_windows import jonas, lena, postmortem
from writer import Writer

NEXT_YEAR = datetime.now().year + 1
DAY = f"{NEXT_YEAR}-01-14"
SHOWN = f"14.01.{NEXT_YEAR}, 10:30"


def planning(writer: Writer):
    return writer.find("#meetings details.schedule:has(form[data-command=scheduleMeeting])")


def upcoming(writer: Writer):
    return writer.find("#meetings .upcoming-meeting")


def plan(writer: Writer, at: str = f"{DAY}T10:30", minutes: str | None = None, facilitator: str | None = None) -> None:
    planning(writer).locator("summary").click()
    form = planning(writer).locator("form")
    form.get_by_label(writer.says("schedule.at")).fill(at)
    if minutes:
        form.get_by_label(writer.says("schedule.minutes")).fill(minutes)
    if facilitator:
        form.get_by_label(writer.says("schedule.facilitator")).select_option(facilitator)
    form.get_by_role("button").click()


def entry(text: str):
    calendar = Calendar.from_ical(text)
    assert not calendar.errors and calendar["METHOD"] == "PUBLISH"
    (event,) = calendar.walk("VEVENT")
    assert not event.errors
    return event


@pytest.fixture
def planned(program, postmortem):
    jonas = next(one["id"] for one in program.get("/api/v1/people").json if one["name"] == "Jonas Petersen")
    program.do(postmortem, addParticipant={"person": jonas})
    program.do(
        postmortem,
        scheduleMeeting={"id": "m1", "at": f"{DAY}T10:30", "minutes": 90, "facilitator": jonas},
    )
    return "m1"


def test_a_meeting_is_planned_and_everybody_sees_it(lena, jonas, postmortem, picture):
    expect(planning(jonas)).to_be_hidden()
    plan(lena, minutes="90", facilitator="Lena Harms")
    for writer in (lena, jonas):
        expect(upcoming(writer)).to_contain_text(SHOWN)
        expect(upcoming(writer)).to_contain_text("90")
        expect(upcoming(writer)).to_contain_text(f"{writer.says('meeting.facilitatedBy')} Lena Harms")
        expect(writer.find("#attendance")).to_contain_text(SHOWN)
    sound(lena.page)
    assert html_errors(lena.page.request.get(lena.page.url).text()) == []
    picture(lena.page, "planned-meeting")


def test_it_is_changed_and_called_off(lena, jonas, postmortem, planned):
    jonas.page.reload()
    # Whoever shall facilitate it may change it too.
    expect(upcoming(jonas)).to_contain_text(SHOWN)
    upcoming(jonas).get_by_text(jonas.says("schedule.change"), exact=True).click()
    form = upcoming(jonas).locator("form")
    expect(form.get_by_label(jonas.says("schedule.at"))).to_have_value(f"{DAY}T10:30")
    form.get_by_label(jonas.says("schedule.at")).fill(f"{DAY}T11:15")
    form.get_by_role("button").click()
    expect(upcoming(lena)).to_contain_text(f"14.01.{NEXT_YEAR}, 11:15")
    expect(upcoming(lena)).to_contain_text(f"{lena.says('meeting.facilitatedBy')} Jonas Petersen")
    upcoming(lena).get_by_text(lena.says("schedule.cancel"), exact=True).click()
    sound(lena.page)
    upcoming(lena).get_by_role("button", name=lena.says("schedule.cancelNow")).click()
    for writer in (lena, jonas):
        expect(upcoming(writer)).to_have_count(0)


@pytest.mark.console_errors("422")
def test_a_time_that_has_passed_is_refused_where_it_was_typed(lena, postmortem):
    plan(lena, at="2021-12-17T10:00")
    expect(planning(lena).locator(".refusal")).to_contain_text(lena.says("refusal.meetingInPast"))
    expect(planning(lena).get_by_label(lena.says("schedule.at"))).to_have_value("2021-12-17T10:00")


def test_what_is_planned_is_begun_with_its_length_and_facilitator(lena, jonas, postmortem, planned, program):
    lena.find("#attendance").get_by_role("button", name=lena.says("meeting.begin")).click()
    expect(upcoming(lena)).to_have_count(0)
    running = program.get(f"/api/v1/postmortems/{postmortem}/agenda").json
    assert running["meeting"] == planned and running["agenda"]["course"]["total"] == 90 * 60
    expect(jonas.find("#attendance [data-facilitates]")).to_contain_text("Jonas Petersen")


def test_its_calendar_file_is_read_by_calendar_programs(lena, postmortem, planned, program):
    with lena.page.expect_download() as download:
        upcoming(lena).get_by_role("link", name=lena.says("schedule.file")).click()
    assert download.value.suggested_filename == "invitation.ics"
    event = entry(download.value.path().read_text())
    assert event["SUMMARY"] == "Post-Mortem: Umstellung der Drucker"
    assert event.start == datetime(NEXT_YEAR, 1, 14, 9, 30, tzinfo=UTC)
    assert event.duration.total_seconds() == 90 * 60 and event["SEQUENCE"] == 0
    assert f"/postmortems/{postmortem}" in event["DESCRIPTION"] and "Jonas Petersen" in event["DESCRIPTION"]
    program.do(
        postmortem, rescheduleMeeting={"meeting": planned, "at": f"{DAY}T12:00", "minutes": 60, "facilitator": None}
    )
    program.do(postmortem, rename={"title": "Drucker; Rampe, Tor 4\\"})
    later = entry(program.get(f"/postmortems/{postmortem}/meetings/{planned}/invitation.ics").text)
    assert later["UID"] == event["UID"] and later["SEQUENCE"] == 1
    assert later["SUMMARY"] == "Postmortem: Drucker; Rampe, Tor 4\\"
    assert program.get(f"/postmortems/{postmortem}/meetings/m7/invitation.ics").status == 404


def test_a_calendar_program_subscribes_to_the_meetings_of_one_person(lena, jonas, postmortem, planned, program, server):
    address = made_address(jonas)
    feed = subscribed(server, address)
    assert [event["SUMMARY"] for event in feed] == ["Postmortem: Umstellung der Drucker"]
    program.do(postmortem, cancelMeeting={"meeting": planned})
    assert subscribed(server, address) == []
    # One in which Jonas takes no part, and one that is not for him to read any more.
    other = program.open("Tor 4 klemmt")["id"]
    program.do(other, scheduleMeeting={"id": "m1", "at": f"{DAY}T10:30"})
    assert subscribed(server, address) == []
    sound(jonas.page)
    jonas.page.get_by_role("button", name=jonas.says("account.calendar.renew")).click()
    newer = shown_address(jonas)
    assert newer != address and send(server, "GET", address).status == 404
    assert send(server, "GET", newer).status == 200
    jonas.page.goto("/account")
    expect(jonas.find("#calendar code")).to_have_count(0)
    jonas.page.get_by_role("button", name=jonas.says("account.calendar.end")).click()
    assert send(server, "GET", newer).status == 404


def made_address(writer: Writer) -> str:
    writer.page.goto("/account")
    writer.page.get_by_role("button", name=writer.says("account.calendar.make")).click()
    return shown_address(writer)


def shown_address(writer: Writer) -> str:
    return re.sub(r"^https?://[^/]+", "", writer.find("#calendar code").inner_text())


def subscribed(server, address: str) -> list:
    answer = send(server, "GET", address)
    assert answer.status == 200 and answer.kind == "text/calendar"
    calendar = Calendar.from_ical(answer.text)
    assert str(calendar["X-WR-CALNAME"]).endswith("Jonas Petersen")
    return calendar.walk("VEVENT")
