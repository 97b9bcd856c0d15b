"""What hangs on the wall: the step of the meeting that runs, large, as everybody writes in it."""

import pytest
from playwright.sync_api import expect

from full_postmortem import fill
from meeting_room import meeting, press, running
from page_checks import html_errors, sound
from two_windows import jonas, lena, postmortem
from until import until


@pytest.fixture
def wall(lena, meeting, postmortem, second_window):
    expect(lena.find("#attendance").get_by_role("link", name=lena.says("projector.open"))).to_be_visible()
    page = second_window(lena.page)
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"/postmortems/{postmortem}/projector")
    return page


def agree(writer) -> None:
    writer.find("#rules").get_by_role("button", name=writer.says("rules.confirm"), exact=True).click()


def test_it_opens_with_the_rules_and_who_has_confirmed_them(lena, jonas, wall, picture):
    expect(wall.locator(".projector-rules li")).to_have_count(3)
    expect(wall.locator(".projector-people h2")).to_have_text("Bestätigt 0 von 2")
    agree(jonas)
    expect(wall.locator(".projector-people h2")).to_have_text("Bestätigt 1 von 2")
    expect(wall.locator(".projector-people [data-confirmed]")).to_have_text("Jonas Petersen")
    sound(wall)
    picture(wall, "projector-rules")
    lena.write("summary", "Alle Drucker standen, **zwei Stunden** lang.")
    agree(lena)
    expect(wall.locator(".projector-text")).to_have_text("Alle Drucker standen, zwei Stunden lang.")
    picture(wall, "projector-subject")


def test_it_follows_the_agenda_and_what_is_written(lena, jonas, wall, program, postmortem, picture):
    expect(wall.locator(".clock-left")).to_have_text("15 min")
    press(lena, "agenda.sameSubject", number="2")
    expect(wall.locator(".projector-rows li")).to_have_count(3)
    lena.find("#presenting button").first.click()
    expect(wall.locator(".projector-rows li.now")).to_contain_text("Umstellung begonnen")
    expect(wall.locator(".projector-left")).to_contain_text("2")
    lena.row("Umstellung").locator("text-field").click()
    lena.press("End")
    lena.type(" um neun")
    expect(wall.locator(".projector-rows li.now")).to_contain_text("Umstellung begonnen um neun")
    sound(wall)
    picture(wall, "projector-storming")
    lena.press("Escape")
    press(lena, "agenda.goOn", number="3")
    expect(wall.locator(".projector-said")).to_have_text(lena.says("projector.noCauses"))
    program.do(postmortem, addCause={"id": "c1", "text": "Kein Probelauf"})
    program.do(postmortem, addActionItem={"id": "a1", "text": "Probelauf einplanen", "causes": ["c1"]})
    expect(wall.locator(".projector-list li")).to_contain_text("Kein Probelauf")
    expect(wall.locator(".projector-item")).to_contain_text("Probelauf einplanen")
    press(lena, "agenda.goOn", number="4")
    expect(wall.locator(".projector-left")).to_have_text(lena.says("projector.noFollowUp"))
    press(lena, "agenda.goOn", number="5")
    expect(wall.locator(".projector-said")).to_have_text(lena.says("projector.noTeaser"))
    lena.write("teaser", "Zwei Stunden ohne Etiketten.")
    expect(wall.locator(".projector-text")).to_have_text("Zwei Stunden ohne Etiketten.")


def test_what_changes_while_it_takes_itself_anew_is_shown_too(wall, program, postmortem):
    wall.evaluate(
        "heard = 0; document.querySelector('projector-page').stream.addEventListener('change', () => heard += 1)"
    )

    def answer_late(route):
        answer = route.fetch()
        if wall.evaluate("heard") == 1:
            program.do(postmortem, rename={"title": "Rampe ohne Etiketten"})
            until("the wall has heard of it", lambda: wall.evaluate("heard") == 2)
        route.fulfill(response=answer)

    wall.route("**/projector", answer_late)
    program.do(postmortem, rename={"title": "Rampe"})
    expect(wall.locator("h1")).to_have_text("Rampe ohne Etiketten")


@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_it_catches_up_after_the_server_was_gone(lena, wall, program, postmortem, server):
    press(lena, "agenda.sameSubject", number="2")
    expect(wall.locator(".projector-rows li")).to_have_count(3)
    server.kill()
    server.start()
    program.do(postmortem, addEvent={"id": "e9", "when": "2026-03-02 10:10", "text": "Entwarnung"})
    expect(wall.locator(".projector-rows li")).to_have_count(4, timeout=30_000)


@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)], ids=lambda size: str(size[0]))
@pytest.mark.parametrize("step", ["whatHappened", "eventStorming", "causes", "followUp", "publication"])
def test_each_step_holds_at_every_width(signed_in, program, size, step, picture):
    opened = program.open("Log4j im Dezember")["id"]
    fill(program, opened)
    at = running(program, opened)["meeting"]
    if step != "whatHappened":
        program.do(opened, moveAgenda={"meeting": at, "from": "whatHappened", "to": step})
    page = signed_in("Jonas Petersen", size=size, language="en")
    page.goto(f"/postmortems/{opened}/projector")
    sound(page)
    assert html_errors(page.content()) == []
    picture(page, f"projector-{step}-{size[0]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_before_a_meeting_it_says_so(signed_in, program):
    opened = program.open()["id"]
    page = signed_in("Jonas Petersen", language="en")
    page.goto(f"/postmortems/{opened}/projector")
    expect(page.locator(".projector-said")).to_have_text("The meeting has not begun yet.")
