"""What one window does shows in the other at once, and never disturbs whoever writes there."""

import pytest
from playwright.sync_api import Locator, expect

from catalogue import LANGUAGES
from two_windows import ROWS, fill, jonas, lena, postmortem
from writer import Writer


def caret(area: Locator) -> tuple:
    """Where the caret is, and whether its text still has the focus."""
    return tuple(
        area.evaluate("area => [area.selectionStart, area.selectionEnd, area === document.activeElement, area.value]")
    )


@pytest.mark.console_errors("ERR_INTERNET_DISCONNECTED")
def test_a_late_writer_is_told_whose_value_no_longer_counts(postmortem, lena, jonas):
    jonas.page.context.set_offline(True)
    jonas.row("Erste Beschwerde").focus()
    jonas.press("t")
    jonas.find("#event-e1 input").fill("2026-03-02 09:45")
    jonas.press("Enter")
    expect(jonas.connection).to_contain_text(jonas.says("live.offlineKeep.one")[:12])
    lena.row("Erste Beschwerde").focus()
    lena.press("t")
    lena.find("#event-e1 input").fill("2026-03-02 09:20")
    lena.press("Enter")
    lena.is_saved()
    jonas.page.context.set_offline(False)
    said = jonas.says("overwritten.set").replace("{field}", jonas.says("event.time"))
    expect(jonas.find("#toasts")).to_contain_text(said.replace("{value}", "2026-03-02 09:20"))
    expect(lena.row("Erste Beschwerde")).to_contain_text("09:45")


def test_rows_come_change_move_and_go_while_another_row_keeps_its_editor(program, postmortem, lena, jonas):
    jonas.row("Erste Beschwerde").focus()
    jonas.press("Enter")
    area = jonas.find("#event-e1 textarea")
    area.evaluate("area => area.setSelectionRange(3, 5)")
    before = caret(area)
    lena.row("Umstellung").focus()
    lena.press("Enter")
    lena.type(" von Hand")
    lena.press("Escape")
    expect(jonas.row("Umstellung begonnen von Hand")).to_have_count(1)
    lena.press("1", "k")
    expect(jonas.row("Umstellung").locator(".flag.feedsCause")).to_be_visible()
    expect(jonas.row("Umstellung")).to_have_attribute("data-kind", "activity")
    lena.press("t")
    lena.press("Control+a")
    lena.enter("2026-03-02 11:00")
    expect(jonas.rows.last).to_contain_text("Umstellung")
    lena.begin_row()
    lena.enter("08:00 Ganz am Anfang")
    expect(jonas.rows.first).to_contain_text("Ganz am Anfang")
    program.do(postmortem, remove={"item": "event/e2"})
    expect(jonas.row("Zurückgerollt")).to_contain_text(jonas.says("live.deleted"))
    assert caret(area) == before
    jonas.type("X")
    expect(lena.row("ErsX")).to_be_visible()


def test_a_row_edited_by_two_at_once_keeps_what_both_wrote(postmortem, lena, jonas):
    for writer in (lena, jonas):
        writer.row("Erste Beschwerde").focus()
        writer.press("Enter")
    jonas.press("Home")
    jonas.type("Die allererste: ")
    lena.type(" aus Halle 3")
    for writer in (lena, jonas):
        expect(writer.find("#event-e1 textarea")).to_have_value("Die allererste: Erste Beschwerde aus Halle 3")
    for writer in (lena, jonas):
        writer.press("Escape")
        writer.sees("Umstellung begonnen", "Die allererste: Erste Beschwerde aus Halle 3", "Zurückgerollt")


def test_what_comes_in_above_does_not_move_the_line_that_is_written(program, postmortem, lena, jonas):
    fill(program, postmortem, [(f"12:{minute:02}", f"Zeile {minute}") for minute in range(40)], "m")
    expect(jonas.rows).to_have_count(43)
    jonas.row("Zeile 35").focus()
    jonas.press("Enter")
    area = jonas.find("#event-m35 textarea")
    area.evaluate("area => area.scrollIntoView({block: 'center'})")
    before = area.bounding_box()
    fill(program, postmortem, [(f"07:{minute:02}", f"Davor {minute}") for minute in range(8)], "d")
    expect(jonas.row("Davor 7")).to_have_count(1)
    after = area.bounding_box()
    assert before and after
    assert abs(before["y"] - after["y"]) < 2
    expect(area).to_be_focused()
    expect(jonas.find("#news")).to_contain_text("darüber")


def test_a_deletion_is_undone_from_the_toast_and_by_the_keyboard(postmortem, lena, jonas):
    lena.row("Erste").focus()
    lena.press("Delete")
    lena.sees("Umstellung begonnen", "Zurückgerollt")
    lena.find("#toasts button").click()
    for writer in (lena, jonas):
        expect(writer.row("Erste Beschwerde")).to_have_count(1)
        expect(writer.row("Erste Beschwerde")).not_to_have_class("is-deleted")
    lena.row("Zurückgerollt").focus()
    lena.press("Delete")
    lena.sees("Umstellung begonnen", "Erste Beschwerde")
    lena.press("Control+z")
    lena.sees(*[text for _, text in ROWS])


def test_what_another_deleted_is_brought_back_where_it_is_struck_out(postmortem, lena, jonas):
    lena.row("Erste").focus()
    lena.press("Delete")
    struck = jonas.row("Erste Beschwerde")
    struck.get_by_role("button", name=jonas.says("live.bringBack")).click()
    lena.sees(*[text for _, text in ROWS])
    expect(struck.get_by_role("button", name=jonas.says("live.bringBack"))).to_have_count(0)


def test_a_link_to_a_cause_made_by_letters_shows_in_both(program, postmortem, lena, jonas):
    program.do(postmortem, addCause={"id": "c1", "text": "Kein Probelauf"})
    expect(lena.find("#cause-c1")).to_have_count(1)
    lena.row("Umstellung").focus()
    lena.press("l")
    lena.enter("probe")
    expect(jonas.find("#cause-c1 .cause-event")).to_have_count(1)
    lena.press("Control+z")
    expect(jonas.find("#cause-c1 .cause-event")).to_have_count(0)


def test_rows_of_equal_time_are_moved_with_shift_and_others_say_why_not(program, postmortem, lena, jonas):
    fill(program, postmortem, [("09:30", "Zweite Beschwerde")], "z")
    expect(lena.rows).to_have_count(4)
    lena.row("Zweite").focus()
    lena.press("Shift+ArrowUp")
    jonas.sees("Umstellung begonnen", "Zweite Beschwerde", "Erste Beschwerde", "Zurückgerollt")
    expect(lena.row("Zweite")).to_be_focused()


# The page knows it by itself: nothing is asked, and so nothing stands in the console.
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_move_among_unequal_times_says_why_not(program, signed_in, language):
    writer = Writer(signed_in("Lena Harms", language=language), language)
    opened = program.open("Umstellung der Drucker")["id"]
    fill(program, opened, ROWS)
    writer.page.goto(f"/postmortems/{opened}")
    writer.is_saved()
    writer.row("Zurückgerollt").focus()
    writer.press("Shift+ArrowUp")
    expect(writer.find("[role=alert]")).to_contain_text(writer.says("refusal.notEqualTimes"))


def test_the_keyboard_walks_the_rows_flags_and_unflags(postmortem, lena):
    lena.row("Umstellung").focus()
    lena.press("ArrowDown")
    expect(lena.row("Erste")).to_be_focused()
    lena.press("End")
    expect(lena.row("Zurückgerollt")).to_be_focused()
    lena.press("Home", "3")
    expect(lena.row("Umstellung").locator(".flag.wentWell")).to_be_visible()
    lena.press("0")
    expect(lena.row("Umstellung").locator(".flag")).to_have_count(0)
    lena.press("n")
    expect(lena.find("new-event input")).to_be_focused()
    lena.press("Escape", "?")
    expect(lena.find("#keys")).to_be_visible()
