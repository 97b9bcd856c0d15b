"""Who comes late sees where the group is, and goes along until they go elsewhere."""

import pytest
from playwright.sync_api import expect

from meeting_room import meeting, press
from page_checks import sound
from two_windows import jonas, lena, postmortem
from writer import Writer


def along(writer: Writer):
    return writer.find(".foot-follow")


@pytest.fixture
def late(signed_in, program, postmortem, lena, meeting):
    press(lena, "agenda.sameSubject", number="2")
    for number in range(40):
        program.do(postmortem, addEvent={"id": f"r{number}", "when": f"2026-03-02 11:{number:02}", "text": f"Zeile {number}"})
    program.do(postmortem, presentEvent={"meeting": meeting, "event": "r30"})
    writer = Writer(signed_in("Amira Saleh", size=(390, 760)))
    writer.page.goto(f"/postmortems/{postmortem}")
    return writer


def test_who_joins_late_is_where_the_group_is(late, picture):
    expect(late.row("Zeile 30")).to_be_in_viewport()
    expect(along(late)).to_have_attribute("aria-pressed", "true")
    sound(late.page)
    picture(late.page, "follow-late")


def test_the_page_goes_along_until_its_reader_goes_elsewhere(late, program, postmortem, meeting):
    program.do(postmortem, presentEvent={"meeting": meeting, "event": "r1"})
    expect(late.row("Zeile 1").first).to_be_in_viewport()
    late.page.mouse.move(100, 300)
    late.page.mouse.wheel(0, 2_000)
    expect(along(late)).to_have_attribute("aria-pressed", "false")
    here = late.page.evaluate("scrollY")
    program.do(postmortem, presentEvent={"meeting": meeting, "event": "r2"})
    expect(late.find("#event-r2.presented")).to_have_count(1)
    expect(late.find("#event-r2")).not_to_be_in_viewport()
    assert abs(late.page.evaluate("scrollY") - here) < 2_100
    along(late).click()
    expect(late.find("#event-r2")).to_be_in_viewport()


def test_the_step_that_begins_stands_below_the_agenda(lena, jonas, program, postmortem, meeting):
    for number in range(40):
        program.do(postmortem, addEvent={"id": f"r{number}", "when": f"2026-03-02 11:{number:02}", "text": "Rückruf"})
    for writer in (lena, jonas):
        # A page that is loaded again is where its reader was, and one that is come to anew begins at its top.
        writer.page.goto("about:blank")
        writer.page.goto(f"/postmortems/{postmortem}")
        expect(along(writer)).to_have_attribute("aria-pressed", "true")
    press(lena, "agenda.sameSubject", number="2")
    for writer in (lena, jonas):
        expect(writer.find("#agenda [aria-current=step]")).to_contain_text("2")
        writer.page.wait_for_function(
            "() => { const under = document.querySelector('#event-storming').getBoundingClientRect().top"
            " - document.querySelector('#agenda').getBoundingClientRect().bottom; return under >= 0 && under < 60; }"
        )


def test_nobody_who_writes_is_taken_away_from_their_line(lena, jonas, program, postmortem, meeting):
    along(jonas)
    jonas.row("Zurückgerollt").focus()
    jonas.press("Enter")
    expect(jonas.find("text-field textarea")).to_be_focused()
    press(lena, "agenda.sameSubject", number="2")
    press(lena, "agenda.goOn", number="3")
    expect(jonas.find("#agenda [aria-current=step]")).to_contain_text("3")
    expect(jonas.find("text-field textarea")).to_be_focused()
    expect(jonas.find("text-field textarea")).to_be_in_viewport()


def test_without_a_meeting_there_is_nothing_to_follow(lena, postmortem):
    expect(along(lena)).to_be_hidden()
