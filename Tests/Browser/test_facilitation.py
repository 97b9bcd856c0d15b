"""Whoever is asked to facilitate says yes or hands over; a learner sits beside; mail reaches both."""

import pytest
from playwright.sync_api import expect

from mail_set_up import mail_server, set_up
from page_checks import html_errors, sound
from people import address
from pool import amira, pool, take_in
from test_invitations import arrived, invite
from test_schedule import DAY, upcoming
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

AMIRA, JONAS, TOMKE = address("Amira Saleh"), address("Jonas Petersen"), address("Tomke Behrens")


@pytest.fixture
def planned(program, pool, postmortem) -> str:
    """Lena asks Amira."""
    program.do(postmortem, scheduleMeeting={"id": "m1", "at": f"{DAY}T10:30", "facilitator": pool["Amira Saleh"]})
    return f"/postmortems/{postmortem}/meetings/m1"


@pytest.fixture
def tomke(signed_in, lena, planned):
    """Learns."""
    writer = Writer(signed_in("Tomke Behrens"))
    take_in(lena, "Tomke Behrens", role="learns")
    return writer


def opened(writer: Writer, postmortem: str) -> Writer:
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    return writer


def invited(writer: Writer):
    return upcoming(writer).locator("p").filter(has_text=writer.says("schedule.invited"))


def test_whoever_is_asked_says_yes_at_home(lena, jonas, amira, planned, postmortem, picture):
    opened(lena, postmortem)
    expect(upcoming(lena)).to_contain_text(lena.says("facilitation.notYet"))
    expect(upcoming(lena).locator(".asked")).to_be_hidden()
    amira.page.goto("/")
    task = amira.find(".task").filter(has_text=amira.says("home.task.asked"))
    expect(task).to_contain_text("Umstellung der Drucker")
    sound(amira.page)
    picture(amira.page, "asked-home")
    task.get_by_role("button", name=amira.says("facilitation.accept")).click()
    expect(amira.find("#facilitation")).to_contain_text("Amira Saleh hat zugesagt.")
    expect(upcoming(lena)).not_to_contain_text(lena.says("facilitation.notYet"))
    amira.page.goto("/")
    expect(amira.find(".task").filter(has_text=amira.says("home.task.asked"))).to_have_count(0)


def test_or_on_the_page_of_the_postmortem(lena, jonas, amira, planned, postmortem, picture):
    opened(amira, postmortem)
    expect(upcoming(amira).locator(".asked")).to_be_visible()
    sound(amira.page)
    upcoming(amira).scroll_into_view_if_needed()
    picture(amira.page, "asked-postmortem")
    upcoming(amira).get_by_role("button", name=amira.says("facilitation.accept")).click()
    expect(upcoming(amira).locator(".asked")).to_have_count(0)


def test_whoever_hands_over_has_the_next_one_before_them(lena, jonas, amira, planned, postmortem, pool, picture):
    amira.page.goto(planned)
    amira.find(".facilitation-give summary").first.click()
    expect(amira.find(".proposal-why")).to_contain_text("Jonas Petersen hat noch nie moderiert")
    expect(amira.find(".facilitation-give select")).to_have_value(pool["Jonas Petersen"])
    sound(amira.page)
    assert html_errors(amira.page.request.get(planned).text()) == []
    picture(amira.page, "hand-over")
    amira.find(".facilitation-give form").get_by_role("button").click()
    expect(amira.find("#facilitation")).to_contain_text("Jonas Petersen ist gefragt")
    expect(amira.find(".facilitation-give")).to_have_count(0)
    opened(jonas, postmortem)
    expect(upcoming(jonas).locator(".asked")).to_be_visible()
    # Amira was there for that alone.
    expect(invited(jonas)).not_to_contain_text("Amira Saleh")
    jonas.page.goto(planned)
    jonas.page.get_by_role("button", name=jonas.says("facilitation.accept")).click()
    jonas.find(".facilitation-give summary").first.click()
    jonas.find(".facilitation-give select").select_option("")
    jonas.find(".facilitation-give form").get_by_role("button").click()
    expect(jonas.find("#facilitation")).to_contain_text(jonas.says("schedule.nobodyFacilitates"))


def test_whoever_runs_it_asks_somebody_else(lena, jonas, amira, planned, pool):
    lena.page.goto(planned)
    expect(lena.page.get_by_role("button", name=lena.says("facilitation.accept"))).to_have_count(0)
    lena.find(".facilitation-give summary").first.click()
    lena.find(".facilitation-give select").select_option(pool["Jonas Petersen"])
    lena.find(".facilitation-give form").get_by_role("button").click()
    expect(lena.find("#facilitation")).to_contain_text("Jonas Petersen ist gefragt")
    # Nobody else says yes for them.
    answer = amira.page.request.post(
        f"{planned}/acceptance", headers={"Origin": lena.page.url.split("/postmortems")[0]}, max_redirects=0
    )
    assert answer.status == 403


def test_a_learner_takes_the_seat_beside_and_is_known_in_the_room(
    lena, jonas, amira, tomke, planned, postmortem, program, picture
):
    opened(tomke, postmortem)
    upcoming(tomke).get_by_role("button", name=tomke.says("shadow.take")).click()
    for writer in (tomke, opened(lena, postmortem), opened(jonas, postmortem)):
        expect(upcoming(writer)).to_contain_text("Tomke Behrens sitzt daneben und lernt.")
    expect(upcoming(jonas).get_by_role("button", name=jonas.says("shadow.take"))).to_have_count(0)
    expect(upcoming(jonas).get_by_role("button", name=jonas.says("shadow.leave"))).to_be_hidden()
    upcoming(tomke).get_by_role("button", name=tomke.says("shadow.leave")).click()
    expect(invited(jonas)).not_to_contain_text("Tomke Behrens")
    expect(upcoming(jonas)).not_to_contain_text("sitzt daneben")
    tomke.page.goto(planned)
    tomke.page.get_by_role("button", name=tomke.says("shadow.take")).click()
    expect(tomke.find(".shadow-seat")).to_contain_text("Tomke Behrens")
    sound(tomke.page)
    lena.find("#attendance").get_by_role("button", name=lena.says("meeting.begin")).click()
    row = jonas.find("#attendance .attendance-people li").filter(has_text="Tomke Behrens")
    expect(row).to_contain_text(jonas.says("attendance.learns"))


def test_the_seat_is_for_the_pool(lena, jonas, planned, postmortem, signed_in, server):
    dana = Writer(signed_in("Dana Kowal"))
    opened(dana, postmortem)
    expect(upcoming(dana).get_by_role("button", name=dana.says("shadow.take"))).to_be_hidden()
    answer = dana.page.request.post(
        f"{planned}/shadow", form={"seat": "take"}, headers={"Origin": server.url}, max_redirects=0
    )
    assert answer.status == 403


def test_mail_asks_whoever_shall_facilitate_and_invites_the_learner(
    lena, jonas, amira, tomke, planned, postmortem, program, pool, mail_server
):
    set_up(lena, mail_server)
    program.do(
        postmortem,
        rescheduleMeeting={"meeting": "m1", "at": f"{DAY}T11:30", "minutes": 90, "facilitator": pool["Amira Saleh"]},
    )
    mail, method, event = arrived(mail_server, AMIRA, 1)
    assert mail["Subject"] == "Will you facilitate? Postmortem: Umstellung der Drucker" and method == "REQUEST"
    text = mail.get_body(("plain",)).get_content()
    assert planned in text and "Say yes or hand over here:" in text
    # Inviting everybody then tells nobody twice.
    invite(lena, planned)
    until("Lena is invited", lambda: len(mail_server.to(address("Lena Harms"))) == 1)
    assert len(mail_server.to(AMIRA)) == 1
    opened(tomke, postmortem)
    upcoming(tomke).get_by_role("button", name=tomke.says("shadow.take")).click()
    assert arrived(mail_server, TOMKE, 1)[0]["Subject"].startswith("Invitation: ")
    amira.page.goto(planned)
    amira.find(".facilitation-give summary").first.click()
    amira.find(".facilitation-give form").get_by_role("button").click()
    expect(amira.find("#facilitation")).to_contain_text("Jonas Petersen ist gefragt")
    assert arrived(mail_server, JONAS, 1)[0]["Subject"].startswith("Will you facilitate? ")
    mail, method, _ = arrived(mail_server, AMIRA, 2)
    assert method == "CANCEL"
    assert arrived(mail_server, TOMKE, 2)[0]["Subject"].startswith("Changed: ")
    tomke.page.goto(planned)
    tomke.page.get_by_role("button", name=tomke.says("shadow.leave")).click()
    assert arrived(mail_server, TOMKE, 3)[1] == "CANCEL"
    tomke.page.get_by_role("button", name=tomke.says("shadow.take")).click()
    assert arrived(mail_server, TOMKE, 4)[1] == "REQUEST"
