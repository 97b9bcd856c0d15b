"""Invitations by mail: what arrives, what follows a change, and what the facilitator sees when a mail server fails."""

import sqlite3
import time
from datetime import datetime

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from mail_server import PASSWORD, MailServer
from mail_set_up import SENDER, in_german, mail_server, set_up
from page_checks import html_errors, sound
from people import address
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

DAY = f"{datetime.now().year + 1}-01-14"
LENA, JONAS = address("Lena Harms"), address("Jonas Petersen")


@pytest.fixture
def planned(program, postmortem):
    jonas = next(one["id"] for one in program.get("/api/v1/people").json if one["name"] == "Jonas Petersen")
    for person in (jonas, program.person("Karsten Wiede")):
        program.do(postmortem, addParticipant={"person": person})
    program.do(postmortem, rename={"title": "Störung – „Rampe“; Tor 4"})
    program.do(postmortem, scheduleMeeting={"id": "m1", "at": f"{DAY}T10:30", "minutes": 90, "facilitator": jonas})
    return f"/postmortems/{postmortem}/meetings/m1"


def invite(writer: Writer, planned: str) -> None:
    writer.page.goto(planned)
    writer.page.get_by_role("button", name=writer.says("invitation.send")).click()


def shown(writer: Writer, planned: str) -> str:
    writer.page.goto(planned)
    return writer.find("main").inner_text()


def said_of(writer: Writer, planned: str, name: str) -> str:
    writer.page.goto(planned)
    return writer.find("main .rows > li").filter(has_text=name).inner_text()


def says(writer: Writer, planned: str, name: str, key: str, within: float = 15) -> None:
    start = writer.says(key).split("{")[0]
    until(f"“{start}” of {name}", lambda: start in said_of(writer, planned, name), within=within)


def arrived(mail_server: MailServer, to: str, count: int):
    until(f"{count} mails for {to}", lambda: len(mail_server.to(to)) == count)
    mail = mail_server.to(to)[-1]
    assert not mail.defects and mail["From"].addresses[0].addr_spec == SENDER
    assert [one.addr_spec for one in mail["To"].addresses] == [to]
    (part,) = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    assert part.get_param("method") == calendar["METHOD"]
    (event,) = calendar.walk("VEVENT")
    assert not event.errors
    return mail, calendar["METHOD"], event


def test_without_a_mail_server_the_calendar_file_is_still_there(lena, jonas, planned, program):
    lena.page.goto(planned)
    expect(lena.find("main")).to_contain_text(lena.says("invitation.mailMissing"))
    expect(lena.page.get_by_role("button", name=lena.says("invitation.send"))).to_have_count(0)
    expect(lena.page.get_by_role("link", name=lena.says("invitation.setUp"))).to_be_visible()
    jonas.page.goto(planned)
    expect(jonas.page.get_by_role("link", name=jonas.says("invitation.setUp"))).to_have_count(0)
    sound(lena.page)
    assert html_errors(lena.page.request.get(planned).text()) == []
    with lena.page.expect_download():
        lena.page.get_by_role("link", name=lena.says("schedule.file")).click()
    answer = program.send("POST", f"{planned}/invitations", b"")
    assert answer.status == 409


def test_an_invitation_its_changes_and_its_end(lena, jonas, planned, postmortem, program, mail_server, picture):
    set_up(lena, mail_server)
    in_german(jonas)
    invite(lena, planned)
    mail, method, event = arrived(mail_server, JONAS, 1)
    # Lena has chosen no language: hers comes in that of the workspace.
    assert arrived(mail_server, LENA, 1)[0]["Subject"].startswith("Invitation: Postmortem: ")
    assert mail["Subject"] == "Einladung: Post-Mortem: Störung – „Rampe“; Tor 4" and method == "REQUEST"
    assert event["SUMMARY"] == "Post-Mortem: Störung – „Rampe“; Tor 4" and event["SEQUENCE"] == 0
    assert event["ORGANIZER"] == f"mailto:{SENDER}"
    assert {str(one) for one in event["ATTENDEE"]} == {f"mailto:{LENA}", f"mailto:{JONAS}"}
    assert all(one.params["RSVP"] == "TRUE" for one in event["ATTENDEE"])
    assert f"/postmortems/{postmortem}" in mail.get_body(("plain",)).get_content()
    assert [part.get_filename() for part in mail.iter_attachments()] == ["invite.ics"]
    for name in ("Lena Harms", "Jonas Petersen"):
        says(lena, planned, name, "invitation.told")
    says(lena, planned, "Karsten Wiede", "invitation.noAddress")
    sound(lena.page)
    picture(lena.page, "invitations")
    # Once more: nobody is told twice.
    invite(lena, planned)
    program.do(postmortem, rescheduleMeeting={"meeting": "m1", "at": f"{DAY}T12:00", "minutes": 60})
    mail, method, changed = arrived(mail_server, JONAS, 2)
    assert mail["Subject"].startswith("Geändert:") and method == "REQUEST"
    assert changed["UID"] == event["UID"] and changed["SEQUENCE"] == 1
    program.do(postmortem, cancelMeeting={"meeting": "m1"})
    mail, method, off = arrived(mail_server, JONAS, 3)
    assert mail["Subject"].startswith("Abgesagt:") and method == "CANCEL"
    assert off["UID"] == event["UID"] and off["SEQUENCE"] == 2 and off["STATUS"] == "CANCELLED"
    arrived(mail_server, LENA, 3)
    says(lena, planned, "Lena Harms", "invitation.cancelled")


def test_whoever_is_invited_no_more_is_told_so_and_can_be_invited_again(
    lena, jonas, planned, postmortem, program, mail_server
):
    program.do(
        postmortem, rescheduleMeeting={"meeting": "m1", "at": f"{DAY}T10:30", "minutes": 90, "facilitator": None}
    )
    set_up(lena, mail_server)
    invite(lena, planned)
    arrived(mail_server, LENA, 1)
    _, _, event = arrived(mail_server, JONAS, 1)
    person = next(one["id"] for one in program.get("/api/v1/people").json if one["name"] == "Jonas Petersen")
    program.do(postmortem, removeParticipant={"person": person})
    mail, method, off = arrived(mail_server, JONAS, 2)
    assert method == "CANCEL" and off["UID"] == event["UID"] and off["STATUS"] == "CANCELLED"
    assert f"mailto:{JONAS}" in [str(one) for one in off["ATTENDEE"]]
    says(lena, planned, "Jonas Petersen", "invitation.withdrawn")
    program.do(postmortem, addParticipant={"person": person})
    invite(lena, planned)
    assert arrived(mail_server, JONAS, 3)[1] == "REQUEST"
    assert len(mail_server.to(LENA)) == 1


def test_the_settings_never_show_the_password_again(lena, mail_server, server):
    set_up(lena, mail_server)
    assert PASSWORD not in lena.page.content() and PASSWORD not in server.log
    expect(lena.find("#mail-password")).to_have_value("")
    lena.find("#mail-sender").fill("neu@brackmoor.example")
    lena.page.get_by_role("button", name=lena.says("mail.save")).click()
    expect(lena.find("#mail-sender")).to_have_value("neu@brackmoor.example")
    sound(lena.page)
    assert html_errors(lena.page.request.get("/settings").text()) == []
    lena.page.get_by_role("button", name=lena.says("mail.forget")).click()
    expect(lena.find("#mail")).to_contain_text(lena.says("mail.notSet"))


@pytest.mark.console_errors("422")
def test_settings_that_cannot_be_are_refused_where_they_were_typed(lena, jonas):
    lena.page.goto("/settings")
    lena.find("#mail-sender").fill("niemand")
    lena.find("#mail-host").fill("mail.example.org")
    lena.page.get_by_role("button", name=lena.says("mail.save")).click()
    expect(lena.find("#mail-sender-error")).to_have_text(lena.says("error.mailBadSender"))
    expect(lena.find("#mail-host")).to_have_value("mail.example.org")
    sound(lena.page)


def test_only_whoever_runs_it_invites(lena, jonas, signed_in, planned, mail_server):
    set_up(lena, mail_server)
    amira = Writer(signed_in("Amira Saleh"))
    amira.page.goto(planned)
    expect(amira.find("main")).to_contain_text("Jonas Petersen")
    expect(amira.page.get_by_role("button", name=amira.says("invitation.send"))).to_have_count(0)
    answer = amira.page.request.post(
        f"{planned}/invitations", headers={"Origin": amira.page.url.split("/postmortems")[0]}, max_redirects=0
    )
    assert answer.status == 403
    invite(jonas, planned)
    arrived(mail_server, JONAS, 1)


def test_a_mail_server_that_is_down(lena, jonas, planned, mail_server):
    set_up(lena, mail_server)
    mail_server.stop()
    invite(lena, planned)
    for name in ("Lena Harms", "Jonas Petersen"):
        says(lena, planned, name, "mail.failure.unreachable")
    mail_server.start()
    invite(lena, planned)
    for to in (LENA, JONAS):
        arrived(mail_server, to, 1)
    says(lena, planned, "Jonas Petersen", "invitation.told")


def test_a_password_that_is_wrong(lena, jonas, planned, mail_server):
    set_up(lena, mail_server, password="falsch")
    invite(lena, planned)
    says(lena, planned, "Jonas Petersen", "mail.failure.badCredentials")
    set_up(lena, mail_server)
    invite(lena, planned)
    arrived(mail_server, JONAS, 1)


@pytest.mark.parametrize("security", ["startTLS", "tls"])
def test_nothing_is_said_in_the_clear_to_a_server_that_cannot_keep_it_private(
    lena, jonas, planned, mail_server, security
):
    set_up(lena, mail_server, security=security)
    invite(lena, planned)
    says(lena, planned, "Jonas Petersen", "mail.failure.notPrivate")
    assert mail_server.signed_in == mail_server.begun == 0


def test_a_mail_server_that_refuses_one_person(lena, jonas, planned, mail_server):
    set_up(lena, mail_server)
    mail_server.refused.add(JONAS)
    invite(lena, planned)
    arrived(mail_server, LENA, 1)
    says(lena, planned, "Jonas Petersen", "mail.failure.refused")
    says(lena, planned, "Lena Harms", "invitation.told")
    assert "Aufgegeben" in said_of(lena, planned, "Jonas Petersen")


def test_a_mail_server_that_refuses_for_now(lena, jonas, planned, mail_server):
    set_up(lena, mail_server)
    mail_server.refused.add(JONAS)
    mail_server.refusal = "450 Try again later"
    invite(lena, planned)
    says(lena, planned, "Jonas Petersen", "mail.failure.refusedForNow")
    assert "Nächster Versuch" in said_of(lena, planned, "Jonas Petersen")


def test_a_mail_server_that_drops_the_line_half_way(lena, jonas, planned, mail_server):
    set_up(lena, mail_server)
    mail_server.drops = True
    invite(lena, planned)
    for name in ("Lena Harms", "Jonas Petersen"):
        says(lena, planned, name, "mail.failure.broken")
    assert mail_server.begun == 2 and mail_server.mails == []
    mail_server.drops = False
    invite(lena, planned)
    for to in (LENA, JONAS):
        arrived(mail_server, to, 1)


def test_a_mail_server_that_does_not_answer_holds_nobody_up(lena, jonas, planned, mail_server, program):
    set_up(lena, mail_server)
    mail_server.is_silent = True
    invite(lena, planned)
    until("the mail server is at it", lambda: mail_server.begun == 1)
    for _ in range(5):
        began = time.monotonic()
        assert program.get(planned).status == 200
        assert time.monotonic() - began < 5
    until(
        "one is told that it was too slow",
        # Whoever is asked to facilitate gets a mail of their own, and each waits half a minute.
        lambda: lena.says("mail.failure.tooSlow") in shown(lena, planned), within=120,
    )
    mail_server.is_silent = False


def test_what_waits_is_sent_after_a_restart_and_once(lena, jonas, planned, mail_server, server, postmortem):
    set_up(lena, mail_server)
    mail_server.stop()
    invite(lena, planned)
    for name in ("Lena Harms", "Jonas Petersen"):
        says(lena, planned, name, "mail.failure.unreachable")
    for writer in (lena, jonas):
        writer.page.goto("about:blank")
    server.kill()
    pass_time(server)
    mail_server.start()
    server.start()
    for to in (LENA, JONAS):
        arrived(mail_server, to, 1)
    says(lena, planned, "Jonas Petersen", "invitation.told")


def pass_time(server) -> None:
    """As if the pause until the next attempt were over."""
    (path,) = server.data.glob("*.sqlite")
    with sqlite3.connect(path) as database:
        database.execute("UPDATE outbox SET due_at = 0")
    database.close()
