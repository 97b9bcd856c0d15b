"""Rows that one person enters one after the other belong together, wherever each of them comes to stand."""

from playwright.sync_api import expect

from two_windows import jonas, lena, postmortem


def test_a_time_without_a_day_goes_on_from_the_row_before_it(lena, jonas, postmortem, program):
    program.do(postmortem, addEvent={"id": "x", "when": "2026-03-04 12:00", "text": "Nachlieferung"})
    expect(lena.row("Nachlieferung")).to_be_visible()
    lena.begin_row()
    lena.enter("2026-03-02 08:20 Alarm stummgeschaltet")
    expect(lena.texts.first).to_have_text("Alarm stummgeschaltet")
    lena.enter("08:30 Rundgang fällt aus")
    expect(jonas.texts.nth(1)).to_have_text("Rundgang fällt aus")
    lena.press("Escape")
    expect(lena.row("Rundgang")).to_be_focused()
    lena.press("ArrowUp", "1")
    expect(jonas.row("Alarm stumm").locator("[data-flag=feedsCause]")).to_have_count(1)


def test_whoever_went_elsewhere_begins_at_the_end_of_the_table(lena, postmortem, program):
    program.do(postmortem, addEvent={"id": "x", "when": "2026-03-04 12:00", "text": "Nachlieferung"})
    expect(lena.row("Nachlieferung")).to_be_visible()
    lena.begin_row()
    lena.enter("2026-03-02 08:20 Alarm stummgeschaltet")
    lena.row("Nachlieferung").focus()
    lena.begin_row()
    lena.enter("13:00 Wagen fährt ab")
    expect(lena.texts.last).to_have_text("Wagen fährt ab")
