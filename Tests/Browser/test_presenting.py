"""The group walks the table row by row, and everybody sees which one it is at."""

import pytest
from playwright.sync_api import expect

from meeting_room import meeting, press
from page_checks import sound
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer


def way(writer: Writer, key: str):
    return writer.find("#presenting").get_by_role("button", name=writer.says(key), exact=True)


def shows(writer: Writer, text: str, left: int) -> None:
    expect(writer.find(".event.presented")).to_have_count(1)
    expect(writer.find(".event.presented")).to_contain_text(text)
    expect(writer.find(".presenting-now a")).to_contain_text(text)
    key = "presenting.none" if left == 0 else "presenting.left.one" if left == 1 else "presenting.left.other"
    expect(writer.find(".presenting-ways .quiet")).to_have_text(writer.says(key).format(count=left))


@pytest.fixture
def storming(lena, jonas, meeting):
    expect(lena.find("#presenting p")).to_have_count(0)
    press(lena, "agenda.sameSubject", number="2")
    for writer in (lena, jonas):
        expect(way(writer, "presenting.begin")).to_be_visible()


def test_everybody_sees_the_row_that_is_presented_and_how_many_are_left(lena, jonas, program, postmortem, storming, picture):
    way(lena, "presenting.begin").click()
    for writer in (lena, jonas):
        shows(writer, "Umstellung begonnen", 2)
    expect(jonas.find(".just-in")).to_have_count(0)
    way(jonas, "presenting.next").click()
    for writer in (lena, jonas):
        shows(writer, "Erste Beschwerde", 1)
        sound(writer.page)
    picture(lena.page, "presenting")
    program.do(postmortem, addEvent={"id": "e9", "when": "2026-03-02 09:10", "text": "Spooler steht"})
    shows(jonas, "Erste Beschwerde", 2)
    way(lena, "presenting.next").click()
    shows(jonas, "Zurückgerollt", 1)
    way(lena, "presenting.next").click()
    shows(jonas, "Spooler steht", 0)
    expect(way(jonas, "presenting.next")).to_have_count(0)
    way(jonas, "presenting.end").click()
    for writer in (lena, jonas):
        expect(writer.find(".event.presented")).to_have_count(0)


def test_a_key_presents_the_row_one_stands_on_and_what_is_written_in_it_is_seen(lena, jonas, storming, meeting):
    jonas.row("Zurückgerollt").focus()
    jonas.press("v")
    shows(lena, "Zurückgerollt", 2)
    jonas.press("Enter", "End")
    jonas.type(" um zehn")
    expect(lena.find(".presenting-now")).to_contain_text("Zurückgerollt um zehn")
    lena.find(".presenting-now a").click()
    expect(lena.find("#event-e2")).to_be_focused()


def test_a_presented_row_that_is_deleted_is_not_presented_any_more(lena, jonas, program, postmortem, storming):
    way(lena, "presenting.begin").click()
    shows(jonas, "Umstellung begonnen", 2)
    program.do(postmortem, remove={"item": "event/e0"})
    for writer in (lena, jonas):
        expect(way(writer, "presenting.begin")).to_be_visible()
        expect(writer.find(".presenting-ways .quiet")).to_have_text(writer.says("presenting.left.other").format(count=2))


def test_only_those_present_present(signed_in, lena, storming, meeting, postmortem):
    amira = Writer(signed_in("Amira Saleh"))
    amira.page.goto(f"/postmortems/{postmortem}")
    amira.is_saved()
    expect(way(amira, "presenting.begin")).to_be_hidden()
    expect(amira.find("#presenting")).to_contain_text(amira.says("presenting.why"))


def test_the_key_does_nothing_without_a_meeting(program, postmortem, lena):
    lena.row("Zurückgerollt").focus()
    lena.press("v", "Enter")
    expect(lena.find(".present-tool")).to_be_hidden()
    assert program.read(postmortem)["meetings"] == []
