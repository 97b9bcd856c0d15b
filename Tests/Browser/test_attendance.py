"""Who is in the meeting: said with one button, and what only those present may do is shown to them alone."""

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
