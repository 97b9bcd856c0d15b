"""Who facilitates next: proposed where a meeting is planned or changed, with the reason, and taken with one click."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from api_schema import Schema
from catalogue import LANGUAGES
from page_checks import html_errors, sound
from people import FIRST
from pool import amira, away, pool, take_in
from test_schedule import DAY, planning, upcoming
from two_windows import jonas, lena, postmortem
from writer import Writer

AT = f"{DAY}T10:30"


def asked(program, postmortem: str, **query: str) -> dict:
    pairs = "&".join(f"{key}={value}" for key, value in {"at": AT, **query}.items())
    return program.get(f"/api/v1/postmortems/{postmortem}/proposal?{pairs}").json


def reasons(answer: dict) -> dict[str, str]:
    return {one["name"]: one["reason"] for one in answer["candidates"]}


def open_form(writer: Writer, at: str = AT):
    planning(writer).locator("summary").first.click()
    form = planning(writer).locator("form")
    form.get_by_label(writer.says("schedule.at")).fill(at)
    return form


def test_the_proposal_says_why_and_is_taken_with_one_click(lena, jonas, pool, postmortem, program, picture):
    lena.page.goto(f"/postmortems/{postmortem}")
    form = open_form(lena)
    expect(form.locator(".proposal-why")).to_contain_text(
        "Amira Saleh hat noch nie moderiert, war nicht beteiligt und ist dann frei."
    )
    form.locator(".proposal summary").click()
    expect(form.locator(".proposal li")).to_have_text([f"Jonas Petersen {lena.says('pool.never')}"])
    sound(lena.page)
    form.scroll_into_view_if_needed()
    picture(lena.page, "proposal-1280")
    form.get_by_role("button", name=lena.says("proposal.take")).click()
    expect(form.get_by_label(lena.says("schedule.facilitator"))).to_have_value(pool["Amira Saleh"])
    form.get_by_role("button", name=lena.says("schedule.planNow"), exact=True).click()
    for writer in (lena, jonas):
        expect(upcoming(writer)).to_contain_text(f"Amira Saleh, {writer.says('facilitation.notYet')}")


def test_it_follows_the_time_that_is_typed(lena, jonas, amira, pool, postmortem, program):
    away(amira, "Amira Saleh", DAY, DAY)
    lena.page.goto(f"/postmortems/{postmortem}")
    form = open_form(lena)
    expect(form.locator(".proposal-why")).to_contain_text("Jonas Petersen")
    form.locator(".proposal summary").click()
    expect(form.locator(".proposal li")).to_contain_text(["weg"])
    form.get_by_label(lena.says("schedule.at")).fill(f"{DAY[:8]}15T10:30")
    expect(form.locator(".proposal-why")).to_contain_text("Amira Saleh")


def test_of_a_planned_meeting_it_is_shown_as_it_is_changed(lena, jonas, pool, postmortem, program):
    program.do(postmortem, scheduleMeeting={"id": "m1", "at": AT, "facilitator": pool["Amira Saleh"]})
    upcoming(lena).get_by_text(lena.says("schedule.change"), exact=True).click()
    # The meeting itself takes nobody's time twice.
    expect(upcoming(lena).locator(".proposal-why")).to_contain_text("Amira Saleh")
    # What somebody else changes on the page meanwhile leaves it alone.
    program.do(postmortem, addParticipant={"person": pool["Jonas Petersen"]})
    expect(upcoming(lena)).to_contain_text("Jonas Petersen")
    expect(upcoming(lena).locator(".proposal-why")).to_contain_text("Amira Saleh")


def test_nobody_is_asked_who_was_part_of_it_or_is_invited_elsewhere(lena, jonas, amira, pool, postmortem, program, server):
    other = program.open("Tor 4 klemmt")["id"]
    program.do(other, addParticipant={"person": pool["Amira Saleh"]})
    program.do(other, scheduleMeeting={"id": "m1", "at": f"{DAY}T12:00", "minutes": 60})
    program.do(postmortem, addParticipant={"person": pool["Jonas Petersen"]})
    heard = asked(program, postmortem)
    assert "proposed" not in heard and heard["leastBad"] == pool["Amira Saleh"]
    assert reasons(heard) == {
        "Amira Saleh": "Amira Saleh: is invited to “Tor 4 klemmt” at that time.",
        "Jonas Petersen": "Jonas Petersen: was part of the incident.",
    }
    lena.page.goto(f"/postmortems/{postmortem}")
    form = open_form(lena)
    expect(form.locator(".proposal-none")).to_have_text(lena.says("proposal.nobody"))
    sound(lena.page)
    # Half an hour shorter, the other meeting begins when this one ends.
    assert asked(program, postmortem, minutes="90")["proposed"] == pool["Amira Saleh"]
    answer = program.get(f"/api/v1/postmortems/{postmortem}/proposal?at={AT}")
    Schema(server).check(answer, "get", "/api/v1/postmortems/{id}/proposal")
    for query, status in (("", 422), ("?at=soon", 422), (f"?at={AT}&minutes=0", 422)):
        assert program.get(f"/api/v1/postmortems/{postmortem}/proposal{query}").status == status


def test_what_the_reader_may_not_read_is_only_said_to_be_there(lena, jonas, amira, pool, postmortem, program):
    take_in(lena, FIRST)
    secret = program.open("Geheime Sache")["id"]
    program.do(secret, scheduleMeeting={"id": "m1", "at": AT, "facilitator": pool["Amira Saleh"]})
    program.do(secret, restrict={"reason": "Kundendaten", "until": f"{datetime.now().year + 3}-01-01T00:00:00Z"})
    page = jonas.page.goto(f"/postmortems/{postmortem}/proposal?at={AT}").text()
    assert "Amira Saleh</b> ist dann belegt" in page and "Geheime Sache" not in page
    assert "facilitates “Geheime Sache”" in reasons(asked(program, postmortem))["Amira Saleh"]


@pytest.mark.console_errors("422")
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_page_of_its_own_too(lena, jonas, pool, postmortem, signed_in, picture, language):
    writer = Writer(signed_in(FIRST, language=language, size=(390, 844)), language)
    for query in ("", f"?at={AT}", "?at=2020-01-01T10:00", "?at=x"):
        answer = writer.page.goto(f"/postmortems/{postmortem}/proposal{query}")
        assert html_errors(answer.text()) == []
        sound(writer.page)
        assert writer.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    writer.page.goto(f"/postmortems/{postmortem}/proposal?at={AT}")
    expect(writer.find(".proposal-why")).to_contain_text("Amira Saleh")
    picture(writer.page, f"proposal-{language}-390")
