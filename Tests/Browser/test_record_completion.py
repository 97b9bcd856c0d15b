"""Step 5: who completes the record by when, who carries the teaser where, and what reminds them."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from mail_set_up import mail_server, set_up
from page_checks import html_errors, sound
from people import address
from preparation_steps import person
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

YEAR = datetime.now().year + 1
DAY, SHOWN = f"{YEAR}-01-14", f"14.01.{YEAR}"
WEEKLY = "Wochenrunde „Betrieb“"


@pytest.fixture
def taking_part(program, postmortem):
    one = person(program, "Jonas Petersen")
    program.do(postmortem, addParticipant={"person": one})
    return one


def agree(writer: Writer, way: str, **fields: str) -> None:
    """Opens one of the two forms and sends it."""
    details = writer.find("#agreement details").filter(has=writer.page.locator(f"form[data-command={way}]"))
    details.locator("summary").click()
    details.get_by_label(writer.says("agreement.person")).select_option(fields["person"])
    if "by" in fields:
        details.get_by_label(writer.says("agreement.by")).fill(fields["by"])
    if "into" in fields:
        details.get_by_label(writer.says("agreement.into")).fill(fields["into"])
    details.get_by_role("button", name=writer.says("agreement.agree")).click()


def test_it_is_agreed_and_everybody_sees_it(lena, jonas, postmortem, taking_part, picture):
    agree(lena, "setCompletion", person="Jonas Petersen", by=DAY)
    agree(lena, "assignTeaser", person="Jonas Petersen", into=WEEKLY)
    agree(lena, "assignTeaser", person="Lena Harms", into="Gilde")
    for writer in (lena, jonas):
        block = writer.find("#agreement")
        expect(block).to_contain_text("Jonas Petersen")
        expect(block).to_contain_text(SHOWN)
        expect(block.locator(".teasers li")).to_have_count(2)
        expect(block).to_contain_text(WEEKLY)
    lena.find("#agreement").scroll_into_view_if_needed()
    picture(lena.page, "agreement")
    lena.find("#agreement details > summary").first.click()
    lena.find("#agreement details > summary").last.click()
    sound(lena.page)
    picture(lena.page, "agreement-open")
    assert html_errors(lena.page.request.get(lena.page.url).text()) == []
    lena.find("#agreement .teasers li").first.get_by_role("button", name=lena.says("action.remove")).click()
    expect(jonas.find("#agreement .teasers li")).to_have_count(1)


@pytest.mark.console_errors("422")
def test_a_form_says_what_is_missing(lena, postmortem, taking_part):
    agree(lena, "setCompletion", person="Jonas Petersen", by="")
    expect(lena.find("#agreement")).to_contain_text(lena.says("refusal.dateMissing"))


def test_the_home_says_who_has_promised_what_and_ticks_it_off(program, lena, jonas, postmortem, taking_part, picture):
    program.do(postmortem, setCompletion={"person": taking_part, "by": DAY})
    program.do(postmortem, assignTeaser={"person": taking_part, "into": WEEKLY})
    jonas.page.goto("/")
    tasks = jonas.find(".mine .task")
    record = tasks.filter(has_text=jonas.says("home.task.record"))
    expect(record).to_contain_text(SHOWN)
    teaser = tasks.filter(has_text=jonas.says("home.task.carry"))
    expect(teaser).to_have_count(0)
    program.do(postmortem, publish={})
    jonas.page.reload()
    expect(record).to_have_count(0)
    expect(teaser).to_contain_text(WEEKLY)
    sound(jonas.page)
    picture(jonas.page, "home-promises")
    teaser.get_by_role("button", name=jonas.says("agreement.done")).click()
    expect(jonas.find("main")).to_be_visible()
    expect(teaser).to_have_count(0)
    expect(lena.find("#agreement .teasers li")).to_contain_text(lena.says("agreement.doneAt").split(" {")[0])
    lena.find("#agreement").get_by_role("button", name=lena.says("agreement.notDone")).click()
    jonas.page.reload()
    expect(teaser).to_contain_text(WEEKLY)


def test_whoever_carries_the_teaser_is_told_when_it_is_published_and_once(
    program, lena, jonas, postmortem, taking_part, mail_server, server
):
    set_up(lena, mail_server)
    program.do(postmortem, edit={"text": "teaser", "edit": ["Stille ist kein Zeichen von Gesundheit."]})
    program.do(postmortem, assignTeaser={"person": taking_part, "into": WEEKLY})
    assert mail_server.mails == []
    program.do(postmortem, publish={})
    to = address("Jonas Petersen")
    until("a letter to who carries the teaser", lambda: len(mail_server.to(to)) == 1, within=15)
    text = mail_server.to(to)[0].get_content()
    assert WEEKLY in text and "Stille ist kein Zeichen" in text and f"/postmortems/{postmortem}" in text
    lena.page.goto("about:blank")
    jonas.page.goto("about:blank")
    server.stop()
    server.start()
    # A second promise is told, and the first one not again.
    program.do(postmortem, assignTeaser={"person": person(program, "Lena Harms"), "into": "Gilde"})
    program.do(postmortem, finishTeaser={"person": taking_part, "into": WEEKLY})
    assert len(mail_server.mails) == 1


def test_it_goes_out_with_the_record_and_comes_back(program, postmortem, taking_part, lena):
    program.do(postmortem, setCompletion={"person": taking_part, "by": DAY})
    program.do(postmortem, assignTeaser={"person": taking_part, "into": WEEKLY})
    exported = lena.page.request.get(f"/postmortems/{postmortem}/export.md").text()
    assert f"by: {DAY}" in exported and "Wochenrunde" in exported
    document = program.read(postmortem)
    assert document["completion"]["by"] == DAY and document["teaserCarriers"][0]["into"] == WEEKLY


def test_the_projector_shows_it_in_step_five(program, signed_in, postmortem, taking_part, picture):
    program.do(postmortem, beginMeeting={"id": "m1", "kind": "meeting"})
    program.do(postmortem, setCompletion={"person": taking_part, "by": DAY})
    program.do(postmortem, assignTeaser={"person": taking_part, "into": WEEKLY})
    program.do(postmortem, moveAgenda={"meeting": "m1", "from": "whatHappened", "to": "publication"})
    wall = Writer(signed_in("Lena Harms", size=(1920, 1080)))
    wall.page.goto(f"/postmortems/{postmortem}/projector")
    expect(wall.find(".projector-promises")).to_contain_text(SHOWN)
    expect(wall.find(".projector-promises")).to_contain_text(WEEKLY)
    sound(wall.page)
    picture(wall.page, "projector-promises")
