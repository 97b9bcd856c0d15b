"""What whoever facilitates asks and says: on their own screen alone, following the step, and settable by the pool."""

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from meeting_room import meeting, press
from page_checks import html_errors, sound
from people import FIRST
from pool import amira, pool
from two_windows import jonas, lena, postmortem
from writer import Writer


def prompts(writer: Writer):
    return writer.find("details.prompts")


def lines(writer: Writer, step: str, occasion: str = "opens") -> list[str]:
    return writer.says(f"prompts.{step}.{occasion}").split("\n")


def shown(writer: Writer):
    return prompts(writer).locator(".prompt-step:visible")


def fits(writer: Writer) -> None:
    """Nothing in the foot, or out of it, is beyond the edge of the window."""
    beyond = writer.page.evaluate("""() => [...document.querySelectorAll('.foot *')]
        .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
        .map(one => one.outerHTML.slice(0, 90))""")
    assert beyond == []


def test_they_follow_the_step_and_nobody_else_sees_them(lena, jonas, meeting, postmortem, server, picture):
    expect(prompts(jonas)).to_be_hidden()
    prompts(lena).locator("summary").press("Enter")
    expect(shown(lena)).to_have_count(1)
    expect(shown(lena).locator("li")).to_have_text(lines(lena, "whatHappened"))
    expect(shown(lena)).to_contain_text(lena.says("prompts.whatHappened.personal"))
    sound(lena.page)
    fits(lena)
    picture(lena.page, "prompts-1280")
    press(lena, "agenda.sameSubject", number="2")
    expect(shown(lena).locator("li")).to_have_text(lines(lena, "eventStorming"))
    # They stand in no one else's page, and are not given out.
    for address in (f"/postmortems/{postmortem}/prompts", f"/postmortems/{postmortem}/prompts?part=yes"):
        assert jonas.page.request.get(address).status == 403
    assert lines(lena, "whatHappened")[0] not in jonas.page.content()
    projector = lena.page.request.get(f"/postmortems/{postmortem}/projector").text()
    assert "prompt" not in projector
    prompts(lena).locator("summary").press("Escape")
    expect(shown(lena)).to_have_count(0)
    expect(prompts(lena).locator("summary")).to_be_focused()


def test_whoever_takes_over_has_them(lena, jonas, meeting):
    lena.find("#attendance").get_by_role("button", name=f"{lena.says('attendance.handOver')}: Jonas Petersen").press("Enter")
    expect(prompts(jonas)).to_be_visible()
    expect(prompts(lena)).to_be_hidden()
    prompts(jonas).locator("summary").click()
    expect(shown(jonas).locator("li")).to_have_text(lines(jonas, "whatHappened"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_a_page_of_their_own_without_scripts(lena, jonas, meeting, postmortem, signed_in, picture, language):
    for size in ((1280, 800), (390, 844)):
        page = signed_in(FIRST, language=language, size=size)
        answer = page.goto(f"/postmortems/{postmortem}/prompts")
        assert html_errors(answer.text()) == []
        expect(page.locator(".prompt-step")).to_have_count(5)
        sound(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        picture(page, f"prompts-page-{language}-{size[0]}")


def test_on_a_phone_they_stand_above_the_foot(lena, jonas, meeting, postmortem, signed_in, picture):
    phone = Writer(signed_in(FIRST, size=(390, 844)))
    phone.page.goto(f"/postmortems/{postmortem}")
    phone.is_saved()
    prompts(phone).locator("summary").click()
    expect(shown(phone)).to_have_count(1)
    picture(phone.page, "prompts-390")
    assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = prompts(phone).locator("facilitator-prompts").bounding_box()
    fits(phone)
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] >= 0


def test_without_a_meeting_there_are_none(lena, jonas, postmortem, program):
    expect(prompts(lena)).to_be_hidden()
    assert program.get(f"/postmortems/{postmortem}/prompts").status == 404
    program.do(postmortem, beginMeeting={"id": "m1", "kind": "followUp", "facilitator": None})
    expect(lena.find("#attendance [data-facilitates]")).to_be_visible()
    expect(prompts(lena)).to_be_hidden()


def test_the_pool_rewords_them_per_language_and_takes_them_back(lena, jonas, amira, pool):
    amira.page.goto("/pool/questions?language=en")
    section = amira.find("#causes")
    section.locator("summary").click()
    area = section.locator("textarea[name=opens]")
    expect(area).to_have_value("\n".join(Writer(amira.page, "en").words["prompts.causes.opens"].split("\n")))
    area.fill("What made it likely?\nWhat made it <easy>?")
    section.get_by_role("button", name=amira.says("prompts.save")).click()
    questions = amira.find("#causes ul").first.locator("li")
    expect(questions).to_have_text(["What made it likely?", "What made it <easy>?"])
    amira.page.goto("/pool/questions?language=de")
    expect(amira.find("#causes ul").first.locator("li")).to_have_text(lines(amira, "causes"))
    amira.page.goto("/pool/questions?language=en")
    amira.find("#causes summary").click()
    amira.find("#causes").get_by_role("button", name=amira.says("prompts.reset")).click()
    expect(questions).to_have_count(5)
