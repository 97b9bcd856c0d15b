"""The agenda of a meeting: its steps, their time and its clock are the same for everybody who is in it."""

import pytest
from playwright.sync_api import expect

from full_postmortem import fill
from meeting_room import current, meeting, press, running
from page_checks import html_errors, sound
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer


def test_everybody_sees_the_step_that_runs_and_its_clock(lena, jonas, meeting, picture):
    for writer in (lena, jonas):
        expect(current(writer)).to_contain_text(writer.says("step.whatHappened"))
        expect(writer.find(".clock-left")).to_have_text("15 min")
        expect(writer.find(".clock-where")).to_have_text("in Schritt 1")
    expect(jonas.find(".clock-ways")).to_be_hidden()
    press(lena, "agenda.sameSubject", number="2")
    for writer in (lena, jonas):
        expect(current(writer)).to_contain_text("Event Storming")
        expect(current(writer)).to_contain_text("0 von 5")
        expect(writer.find(".agenda li.current")).to_have_count(1)
        expect(writer.find(".agenda li.done")).to_have_count(1)
        expect(writer.find(".clock-left")).to_contain_text("5")
        sound(writer.page)
    picture(lena.page, "agenda")


def test_a_step_is_extended_skipped_and_come_back_to(lena, jonas, meeting, program, postmortem):
    lena.find("#agenda").get_by_role("button", name="Schritt 1 um 5 Minuten verlängern").click()
    expect(jonas.find(".clock-left")).to_have_text("20 min")
    lena.find(".clock-more summary").click()
    press(lena, "agenda.goOn", number="3")
    expect(current(jonas)).to_contain_text(jonas.says("step.causes"))
    lena.find(".clock-more summary").click()
    press(lena, "agenda.goBack", number="2")
    expect(current(jonas)).to_contain_text("Event Storming")
    lena.press("Control+z")
    lena.is_saved()
    assert running(program, postmortem)["agenda"]["course"]["step"] == "eventStorming"


def test_of_two_who_go_on_at_once_neither_skips_a_step(lena, jonas, meeting, program, postmortem):
    for number in (1, 2):
        program.do(
            postmortem, moveAgenda={"meeting": meeting, "from": "whatHappened", "to": "eventStorming"}
        )
    expect(current(jonas)).to_contain_text("Event Storming")
    assert running(program, postmortem)["agenda"]["course"]["step"] == "eventStorming"


@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_an_adjourned_meeting_goes_on_where_it_was(lena, jonas, meeting, server, second_window):
    press(lena, "agenda.sameSubject", number="2")
    lena.find(".clock-more summary").click()
    press(lena, "agenda.adjourn")
    for writer in (lena, jonas):
        expect(writer.find(".clock-where")).to_have_text("vertagt in Schritt 2")
    server.stop()
    server.start()
    for writer in (lena, jonas):
        writer.page.reload()
        expect(writer.find(".clock-where")).to_have_text("vertagt in Schritt 2")
        expect(writer.find("#meetings .now")).to_have_text("vertagt in Schritt 2")
    home = Writer(second_window(lena.page))
    home.page.goto("/")
    expect(home.find(".postmortems .row-standing")).to_have_text("vertagt in Schritt 2")
    expect(home.find(".mine .task-name").first).to_have_text(home.says("home.task.continue"))
    press(lena, "agenda.continue")
    for writer in (lena, jonas):
        expect(current(writer)).to_contain_text("Event Storming")
        expect(writer.find(".clock-where")).to_have_text("in Schritt 2")


def test_whoever_wants_to_end_it_is_told_of_another_day(lena, jonas, meeting):
    ending = lena.find("#attendance details.ask").filter(has_text=lena.says("meeting.end"))
    ending.locator("summary").click()
    ending.get_by_role("button", name=lena.says("agenda.adjourn")).click()
    expect(jonas.find(".clock-where")).to_have_text("vertagt in Schritt 1")


def test_whoever_takes_over_runs_the_agenda(lena, jonas, meeting):
    taking_over = jonas.find("#attendance").get_by_role(
        "button", name=f"{jonas.says('attendance.handOver')}: Jonas Petersen"
    )
    taking_over.press("Enter")
    expect(jonas.find(".clock-ways")).to_be_visible()
    press(jonas, "agenda.sameSubject", number="2")
    expect(current(lena)).to_contain_text("Event Storming")


def test_nobody_s_editor_is_closed_by_the_next_step(lena, jonas, meeting, program, postmortem):
    jonas.edit("summary")
    jonas.type("Der Fühler ")
    press(lena, "agenda.sameSubject", number="2")
    expect(current(jonas)).to_contain_text("Event Storming")
    expect(jonas.field("summary").locator("textarea")).to_be_focused()
    jonas.type("hing in der Sonne.")
    until("it is there", lambda: program.read(postmortem)["summary"] == "Der Fühler hing in der Sonne.")


def test_clocks_show_the_same_whatever_the_clock_of_their_machine(signed_in, program, postmortem, meeting):
    windows = []
    for name, off in [("Amira Saleh", -7), ("Henrik Oldig", 0), ("Mirjam Sievers", 3), ("Dana Kowal", 600)]:
        page = signed_in(name)
        page.add_init_script(
            f"{{ const now = Date.now; Date.now = () => now() + {off} * 60_000; }}"
            "window.changes = [];"
            "document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {"
            "  const said = document.querySelector('.clock-left')?.textContent;"
            "  if (said && said !== window.changes.at(-1)?.[0]) window.changes.push([said, performance.timeOrigin + performance.now()]);"
            "}).observe(document.documentElement, { subtree: true, childList: true, characterData: true }));"
        )
        page.goto(f"/postmortems/{postmortem}")
        expect(page.locator(".clock-left")).to_have_text("15 min")
        windows.append(page)
    for page in windows:
        expect(page.locator(".clock-left")).to_have_text("14 min", timeout=70_000)
    changed = [page.evaluate("window.changes.find(([said]) => said === '14 min')[1]") for page in windows]
    assert max(changed) - min(changed) < 500


@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_agenda_of_a_meeting_holds_at_every_width(signed_in, program, size, colours, picture):
    page = signed_in("Lena Harms", size=size, colours=colours)
    opened = program.open()["id"]
    fill(program, opened)
    if not running_id(program, opened):
        program.do(opened, beginMeeting={"id": "m9", "kind": "meeting", "facilitator": None})
    at = running(program, opened)["meeting"]
    program.do(opened, moveAgenda={"meeting": at, "from": "whatHappened", "to": "eventStorming"})
    page.goto(f"/postmortems/{opened}")
    expect(page.locator(".clock-left")).to_be_visible()
    sound(page)
    picture(page, f"agenda-{size[0]}-{colours}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def running_id(program, postmortem: str) -> str | None:
    meetings = program.read(postmortem)["meetings"]
    return meetings[-1]["id"] if meetings and not meetings[-1].get("endedAt") else None


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_of_a_running_meeting_is_valid(signed_in, program, meeting, postmortem, language):
    page = signed_in("Amira Saleh", language=language)
    page.goto(f"/postmortems/{postmortem}")
    assert html_errors(page.content()) == []


def test_the_keyboard_in_the_agenda_leaves_the_page_where_it_is(lena, jonas, meeting, program, postmortem):
    for number in range(40):
        program.do(postmortem, addEvent={"id": f"x{number}", "when": f"2026-03-02 11:{number:02}", "text": "Rückruf"})
    expect(lena.rows).to_have_count(43)
    lena.find("#agenda a").first.focus()
    lena.page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    for _ in range(5):
        lena.press("Tab")
    expect(lena.find("#agenda :focus")).to_have_count(1)
    assert lena.page.evaluate("scrollY") == 900


def test_a_discarded_postmortem_has_no_meeting_that_runs(lena, jonas, meeting, program, postmortem):
    program.do(postmortem, discard={})
    for writer in (lena, jonas):
        expect(writer.find("meeting-clock")).to_have_count(0)
        expect(writer.find("#rules p")).to_have_count(0)
    program.do(postmortem, undiscard={})
    expect(lena.find("meeting-clock")).to_be_visible()


def test_the_clock_shows_that_a_step_is_nearly_over(signed_in, program, postmortem, meeting):
    page = signed_in("Amira Saleh")
    page.add_init_script("const now = performance.now.bind(performance); performance.now = () => now() + (window.later ?? 0);")
    page.goto(f"/postmortems/{postmortem}")
    clock = page.locator("meeting-clock")
    expect(clock).to_have_attribute("data-live-near", "")
    for minutes, near in [(13, "soon"), (16, "over")]:
        page.evaluate(f"window.later = {minutes} * 60_000; document.querySelector('meeting-clock').show()")
        expect(clock).to_have_attribute("data-live-near", near)
    expect(page.locator(".clock-left")).to_have_text("+1 min")
