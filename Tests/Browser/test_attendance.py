"""Who is in the meeting: said with one button, and what only those present may do is shown to them alone."""

import json
import sqlite3
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from page_checks import sound
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in("Lena Harms"))


@pytest.fixture
def jonas(signed_in, lena):
    return Writer(signed_in("Jonas Petersen"))


def begun(program, lena: Writer, jonas: Writer) -> None:
    opened = program.open("Umstellung der Drucker")["id"]
    for writer in (lena, jonas):
        writer.page.goto(f"/postmortems/{opened}")
        writer.is_saved()
    expect(jonas.find(".here-offer")).to_have_count(0)
    program.do(opened, beginMeeting={"id": "m1", "kind": "meeting"})


def end(writer: Writer):
    return writer.find("#attendance details.ask > summary")


def box(writer: Writer, name: str):
    return writer.find("#attendance").get_by_role("checkbox", name=name)


def test_whoever_comes_in_says_so_with_one_button(program, lena, jonas, picture):
    begun(program, lena, jonas)
    offer = jonas.find(".here-offer").get_by_role("button", name=jonas.says("live.iAmHere"))
    expect(offer).to_be_visible()
    expect(end(jonas)).to_be_hidden()
    sound(jonas.page)
    picture(jonas.page, "here-offer")
    offer.focus()
    jonas.press("Enter")
    expect(box(lena, "Jonas Petersen")).to_be_checked()
    expect(jonas.find(".here-offer")).to_have_count(0)
    expect(jonas.find("h1")).to_be_focused()
    expect(end(jonas)).to_be_visible()


def test_whoever_is_connected_can_be_ticked_off_by_those_present(program, lena, jonas):
    begun(program, lena, jonas)
    expect(box(lena, "Jonas Petersen")).not_to_be_checked()
    expect(box(jonas, "Lena Harms")).to_be_disabled()
    box(lena, "Jonas Petersen").check()
    expect(box(jonas, "Jonas Petersen")).to_be_checked()
    expect(jonas.find(".here-offer")).to_have_count(0)
    box(jonas, "Jonas Petersen").uncheck()
    expect(jonas.find(".here-offer")).to_be_visible()


def test_those_who_only_look_on_cannot_end_what_runs(program, lena, jonas):
    begun(program, lena, jonas)
    jonas.page.reload()
    expect(jonas.find(".here-offer")).to_be_visible()
    expect(end(jonas)).to_be_hidden()


def test_the_focus_stays_with_its_person_when_somebody_else_comes(program, lena, jonas):
    begun(program, lena, jonas)
    box(lena, "Lena Harms").focus()
    jonas.find(".here-offer").get_by_role("button").click()
    expect(box(lena, "Jonas Petersen")).to_be_checked()
    expect(box(lena, "Lena Harms")).to_be_focused()


def row(writer: Writer, name: str):
    return writer.find("#attendance .attendance-people li").filter(has_text=name)


def earlier(server, minutes: int) -> None:
    """The meeting that runs began so many minutes ago: nobody waits for that in a test."""
    server.stop()
    with sqlite3.connect(server.data / "nachlese.sqlite") as database:
        for table, column in (("journal", "changes"),):
            for key, text in database.execute(f"SELECT rowid, {column} FROM {table}").fetchall():
                changes = json.loads(text)
                for change in changes:
                    if "meetingBegun" in change:
                        meeting = change["meetingBegun"]["meeting"]
                        began = datetime.fromisoformat(meeting["at"]) - timedelta(minutes=minutes)
                        meeting["at"] = began.strftime("%Y-%m-%dT%H:%M:%SZ")
                written = json.dumps(changes, separators=(",", ":"), ensure_ascii=False)
                database.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (written, key))
        database.execute("DELETE FROM snapshots")
    server.start()


def test_whoever_comes_later_and_leaves_earlier_is_shown_with_the_time(
    program, lena, jonas, server, signed_in, picture
):
    begun(program, lena, jonas)
    opened = lena.page.url.rsplit("/", 1)[1]
    for writer in (lena, jonas):
        writer.page.goto("about:blank")
    earlier(server, 25)
    for writer in (lena, jonas):
        writer.page.goto(f"/postmortems/{opened}")
        writer.is_saved()
    jonas.find(".here-offer").get_by_role("button").click()
    expect(row(lena, "Jonas Petersen")).to_contain_text(lena.says("stay.from").split(" {")[0])
    leave = row(jonas, "Jonas Petersen").get_by_role("button", name=jonas.says("attendance.leave"))
    # What can be said of somebody shows when one points at their row.
    row(jonas, "Jonas Petersen").hover()
    leave.click()
    back = row(lena, "Jonas Petersen").get_by_role("button", name=lena.says("attendance.return"))
    expect(back).to_be_visible()
    # Still counted as present, as far as the ownership of action items goes.
    expect(box(lena, "Jonas Petersen")).to_be_checked()
    sound(lena.page)
    picture(lena.page, "attendance-left")
    row(lena, "Jonas Petersen").hover()
    back.click()
    expect(row(lena, "Jonas Petersen").get_by_role("button", name=lena.says("attendance.leave"))).to_be_visible()
    stays = program.read(opened)["meetings"][0]["stays"]
    assert len(stays) == 1 and stays[0]["from"] and stays[0]["to"] is None
    expect(lena.find("#meetings")).to_contain_text("Jonas Petersen " + lena.says("stay.from").split(" {")[0])


def test_those_who_only_look_on_let_nobody_leave(program, lena, jonas):
    begun(program, lena, jonas)
    expect(row(lena, "Lena Harms").get_by_role("button", name=lena.says("attendance.leave"))).to_be_visible()
    expect(row(jonas, "Lena Harms").get_by_role("button", name=jonas.says("attendance.leave"))).to_be_hidden()
