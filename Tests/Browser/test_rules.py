"""A meeting opens with three rules, and each who is present confirms them."""

import pytest
from playwright.sync_api import expect

from meeting_room import meeting, press
from page_checks import sound
from two_windows import jonas, lena, postmortem
from writer import Writer


def counts(writer: Writer, confirmed: int, present: int) -> None:
    said = writer.says("rules.count").format(count=confirmed, all=present)
    expect(writer.find(".rules-people h3")).to_have_text(said)


def agree(writer: Writer) -> None:
    writer.find("#rules").get_by_role("button", name=writer.says("rules.confirm"), exact=True).click()


def test_each_confirms_the_rules_and_everybody_sees_who_has(lena, jonas, meeting, picture):
    for writer in (lena, jonas):
        expect(writer.find(".rules-said li")).to_have_count(3)
        counts(writer, 0, 2)
    agree(lena)
    for writer in (lena, jonas):
        counts(writer, 1, 2)
        sound(writer.page)
    expect(lena.find(".rules-mine")).to_be_hidden()
    expect(jonas.find(".rules-mine")).to_be_visible()
    picture(jonas.page, "rules")
    agree(jonas)
    counts(lena, 2, 2)


def test_whoever_confirms_is_present(signed_in, lena, meeting, postmortem):
    amira = Writer(signed_in("Amira Saleh"))
    amira.page.goto(f"/postmortems/{postmortem}")
    agree(amira)
    counts(lena, 1, 3)
    expect(amira.page.get_by_role("button", name=amira.says("live.iAmHere"))).to_have_count(0)


def test_for_somebody_beside_one_another_confirms(lena, jonas, meeting):
    lena.find("#attendance .adder input").fill("Henrik Oldig")
    lena.press("Enter")
    counts(jonas, 0, 3)
    said = jonas.says("rules.confirmFor").format(name="Henrik Oldig")
    jonas.find("#rules").get_by_role("button", name=said).click()
    counts(lena, 1, 3)


def test_the_rules_go_with_the_first_step_and_come_back_with_it(lena, jonas, meeting):
    agree(jonas)
    press(lena, "agenda.sameSubject", number="2")
    expect(jonas.find(".rules-said")).to_have_count(0)
    lena.find(".clock-more summary").click()
    press(lena, "agenda.goBack", number="1")
    counts(jonas, 1, 2)


@pytest.mark.parametrize("size", [(390, 844), (1280, 900), (1920, 1080)], ids=lambda size: str(size[0]))
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_rules_hold_at_every_width(signed_in, lena, meeting, postmortem, size, colours, picture):
    page = signed_in("Amira Saleh", size=size, colours=colours, language="en")
    page.goto(f"/postmortems/{postmortem}")
    expect(page.locator(".rules-said")).to_be_visible()
    sound(page)
    picture(page, f"rules-{size[0]}-{colours}")
