"""The words of a row that nobody has entered yet are their window's own, and outlive it."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from writer import Writer


@pytest.fixture
def postmortem(program):
    return program.open("Kühlhaus zu warm")["id"]


def arrive(page, postmortem: str) -> Writer:
    page.goto(f"/postmortems/{postmortem}")
    writer = Writer(page)
    writer.is_saved()
    return writer


def says(writer: Writer, when: str, text: str) -> None:
    expect(writer.find("new-event input")).to_have_value(when)
    expect(writer.find("new-event textarea")).to_have_value(text)


def test_two_windows_draft_beside_each_other(signed_in, second_window, postmortem):
    first = arrive(signed_in(FIRST), postmortem)
    second = arrive(second_window(first.page), postmortem)
    first.begin_row()
    first.type("10:00 Alarm")
    second.begin_row()
    second.type("11:00 Entwarnung")
    for writer, row in ((first, ("10:00", "Alarm")), (second, ("11:00", "Entwarnung"))):
        writer.page.reload()
        says(writer, *row)


def test_what_a_closed_window_drafted_is_in_the_next_one(signed_in, second_window, postmortem):
    first = arrive(signed_in(FIRST), postmortem)
    second = arrive(second_window(first.page), postmortem)
    second.begin_row()
    second.type("11:00 Entwarnung")
    second.page.close()
    third = arrive(second_window(first.page), postmortem)
    says(third, "11:00", "Entwarnung")
    third.press("Enter")
    expect(third.row("Entwarnung")).to_be_visible()
    third.is_saved()
    says(arrive(second_window(first.page), postmortem), "", "")


def test_where_nothing_can_be_kept_leaving_asks_first(signed_in, postmortem):
    writer = arrive(signed_in(FIRST), postmortem)
    asked = []
    writer.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    writer.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    writer.begin_row()
    writer.type("10:00 Alarm")
    writer.page.reload()
    assert asked == ["beforeunload"]
