"""F8: a few letters of anything that can be done or found on the page."""

from playwright.sync_api import expect

from meeting_room import current, meeting
from page_checks import sound
from two_windows import jonas, lena, postmortem


def choose(writer, letters: str) -> None:
    writer.press("F8")
    expect(writer.find("#chooser input")).to_be_focused()
    writer.type(letters)
    writer.press("Enter")


def test_it_goes_to_a_row_and_does_what_its_keys_do(lena, jonas, postmortem):
    choose(lena, "beschwerde")
    expect(lena.row("Erste Beschwerde")).to_be_focused()
    choose(lena, "lief gut")
    expect(jonas.row("Erste Beschwerde").locator("[data-flag=wentWell]")).to_have_count(1)
    lena.press("/")
    expect(lena.find("#chooser input")).to_be_focused()
    sound(lena.page)
    lena.press("Escape")
    expect(lena.row("Erste Beschwerde")).to_be_focused()


def test_whoever_runs_the_meeting_moves_it_and_others_only_their_page(lena, jonas, meeting, picture):
    choose(jonas, "schritt 3")
    expect(jonas.find("#causes")).to_be_in_viewport()
    expect(current(lena)).to_contain_text("1")
    choose(lena, "+5")
    expect(current(jonas)).to_contain_text("20")
    choose(lena, "schritt 2")
    for writer in (lena, jonas):
        expect(current(writer)).to_contain_text("2")
    lena.press("F8")
    picture(lena.page, "command-line")


def test_it_opens_out_of_a_text_and_leads_back_to_its_row(lena, postmortem):
    lena.row("Erste Beschwerde").focus()
    lena.press("Enter")
    expect(lena.find("text-field textarea")).to_be_focused()
    lena.press("F8")
    expect(lena.find("#chooser input")).to_be_focused()
    lena.press("Escape")
    expect(lena.row("Erste Beschwerde")).to_be_focused()


def test_what_is_folded_away_is_found_too_by_whoever_may_press_it(lena, jonas, meeting):
    choose(jonas, "vertagen")
    expect(jonas.find("#chooser-list")).to_be_empty()
    jonas.press("Escape")
    choose(lena, "vertagen")
    for writer in (lena, jonas):
        expect(writer.find("#agenda .clock-where")).to_contain_text("vertagt")
