"""A whole meeting of four people, from its invitation to the follow-up that was agreed.

In German it is opened with a title; in English it is the real record of another house, imported and continued.
"""

import json
import re
import subprocess
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from company import Company, button, command, on_agenda, on_more, press, reach, stands_in
from corpus import protocol
from mail_server import MailServer
from mail_set_up import mail_server, set_up
from page_checks import sound
from people import FIRST, address
from test_pictures import carry, graph
from until import until
from writer import Writer

DAY = f"{datetime.now().year + 1}-01-14"
WIDTHS = {"390": (390, 844), "1280": (1280, 800), "1920": (1920, 1080)}


@pytest.fixture
def company(signed_in, tcp_proxy, language):
    def writer(name: str, **kind) -> Writer:
        return Writer(signed_in(name, language=language, **kind), language)

    return Company(
        lena=writer(FIRST),
        jonas=writer("Jonas Petersen"),
        amira=writer("Amira Saleh", size=WIDTHS["390"], url=f"http://localhost:{tcp_proxy.port}"),
        henrik=writer("Henrik Oldig", size=WIDTHS["1920"], colours="dark"),
        line=tcp_proxy,
    )


@pytest.fixture
def seen(company, picture, language) -> Callable[[str], None]:
    """Pictures of a step from every window, for those who look at them."""

    def take(step: str) -> None:
        for name in ("lena", "jonas", "amira"):
            picture(getattr(company, name).page, f"whole-{language}-{step}-{name}")
        if company.wall:
            picture(company.wall, f"whole-{language}-{step}-wall")

    return take


@pytest.mark.parametrize("language", ["de"])
@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_from_a_title_to_the_follow_up(company, mail_server, seen):
    set_up(company.lena, mail_server)
    company.lena.page.goto("/")
    company.lena.find("main input[name=title]").fill("Kühlhaus zu warm")
    company.lena.press("Enter")
    company.lena.is_saved()
    company.open(urlsplit(company.lena.page.url).path)
    run(company, mail_server, seen)


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.console_errors("ERR_|Failed to load|net::")
def test_from_the_record_of_another_house_to_the_follow_up(company, mail_server, seen, program, server, executable):
    set_up(company.lena, mail_server)
    done = subprocess.run(
        [executable, "import", protocol("dfds", "PM2021-011"), "--open", "--json",
         "--server", server.url, "--token", program.token],
        capture_output=True, text=True, timeout=60, check=True,
    )
    company.open(f"/postmortems/{json.loads(done.stdout.splitlines()[0])['id']}")
    expect(company.jonas.rows).to_have_count(26)
    run(company, mail_server, seen)


def run(company: Company, mail_server: MailServer, seen: Callable[[str], None]) -> None:
    invite(company, mail_server)
    prepare(company, mail_server)
    seen("0-prepared")
    begin(company)
    seen("1-rules")
    agree_on_the_subject(company)
    seen("1-subject")
    storm(company)
    lose_the_line(company)
    seen("2-storming")
    present(company)
    seen("2-presenting")
    join_late(company)
    explain(company)
    seen("3-causes")
    act(company)
    seen("4-follow-up")
    sit_again(company)
    agree_on_what_comes_after(company)
    seen("5-publication")
    end(company, mail_server)
    seen("6-published")


def invite(company: Company, mail_server: MailServer) -> None:
    """Lena names who shall come, plans the meeting and sends the invitations; calendars can read them."""
    lena = company.lena
    adder = lena.find("#participants .adder input")
    for name in ("Jonas Petersen", "Amira Saleh", "Henrik Oldig"):
        adder.fill(name)
        lena.press("Enter")
        expect(lena.find("#participants li").filter(has_text=name)).to_have_count(1)
    planning = lena.find("#meetings details.schedule:has(form[data-command=scheduleMeeting])")
    planning.locator("summary").click()
    planning.get_by_label(lena.says("schedule.at")).fill(f"{DAY}T10:30")
    planning.get_by_label(lena.says("schedule.facilitator")).select_option(FIRST)
    planning.get_by_role("button", name=lena.says("schedule.planNow"), exact=True).click()
    lena.find("#meetings .upcoming-meeting").get_by_role("link", name=lena.says("invitation.send")).click()
    lena.page.get_by_role("button", name=lena.says("invitation.send")).click()
    for name in ("Jonas Petersen", "Amira Saleh", "Henrik Oldig"):
        until(f"an invitation for {name}", lambda name=name: mail_server.to(address(name)), within=15)
        (part,) = [one for one in mail_server.to(address(name))[0].walk() if one.get_content_type() == "text/calendar"]
        calendar = Calendar.from_ical(part.get_content())
        assert not calendar.errors and calendar["METHOD"] == "REQUEST"
    lena.page.goto(company.address)


def prepare(company: Company, mail_server: MailServer) -> None:
    """Jonas finds at home what is asked of him, enters what he saw and says so; Amira is asked once more."""
    lena, jonas, amira = company.here
    jonas.page.goto("/")
    press(jonas, jonas.find(".mine .task").filter(has_text=jonas.says("home.task.events")).get_by_role("link"))
    jonas.is_saved()
    reach(jonas, jonas.find("new-event input"))
    jonas.enter("2022-01-03 08:00 Der Fühler meldet nichts mehr")
    jonas.press("Escape")
    expect(lena.row("Der Fühler meldet")).to_have_count(1)
    press(jonas, button(jonas, "#preparation", "preparation.ready"))
    ready = lena.find("#preparation .rings li[data-ready]")
    expect(ready).to_have_text(re.compile("Jonas Petersen"))
    lena.find("#preparation").get_by_role("link", name=lena.says("preparation.open")).click()
    before = len(mail_server.mails)
    lena.page.get_by_role("button", name=lena.says("preparation.nudge.other").replace("{count}", "2")).click()
    until("Amira and Henrik are asked", lambda: len(mail_server.mails) == before + 2, within=15)
    lena.page.goto(company.address)
    lena.is_saved()


def begin(company: Company) -> None:
    """Those who are there say so, and confirm the rules; the projector shows them."""
    lena, jonas, amira = company.here
    button(lena, "#attendance", "meeting.begin").click()
    for writer in company.here:
        expect(writer.find("meeting-clock")).to_be_visible()
    press(jonas, jonas.page.get_by_role("button", name=jonas.says("live.iAmHere")))
    amira.page.get_by_role("button", name=amira.says("live.iAmHere")).click()
    with lena.page.expect_popup() as opened:
        lena.find("#attendance").get_by_role("link", name=lena.says("projector.open")).click()
    company.wall = opened.value
    company.wall.set_viewport_size({"width": 1920, "height": 1080})
    expect(company.wall.locator(".projector-rules li")).to_have_count(3)
    button(lena, "#rules", "rules.confirm").click()
    press(jonas, button(jonas, "#rules", "rules.confirm"))
    button(amira, "#rules", "rules.confirm").click()
    for writer in company.here:
        expect(writer.find("#rules [data-confirmed]")).to_have_count(3)


def agree_on_the_subject(company: Company) -> None:
    """Step 1: two write the summary, the wall shows it, and who runs the meeting says when all mean the same."""
    lena, jonas, amira = company.here
    lena.write("summary", "Das Kühlhaus war zu warm.")
    expect(jonas.find("#text-summary")).to_contain_text("war zu warm.")
    press(jonas, jonas.find("#text-summary [data-edit-text]"))
    expect(jonas.field("summary").locator("textarea")).to_be_focused()
    jonas.press("Control+End")
    jonas.type(" Niemand wurde gerufen.")
    jonas.press("Escape")
    for page in (company.wall, lena.page, amira.page):
        expect(page.locator("main")).to_contain_text("zu warm. Niemand wurde gerufen.")
    button(lena, "#agenda", "agenda.extend", minutes="5").or_(
        lena.find("#agenda [data-command=extendStep]")
    ).first.click()
    on_agenda(lena, "agenda.sameSubject", number="2")
    stands_in(company.here, 2)


def storm(company: Company) -> None:
    """Step 2: all three enter at once, flag, jot and paste."""
    lena, jonas, amira = company.here
    reach(jonas, jonas.find("new-event input"))
    jonas.enter("2022-01-03 08:20 Alarm stummgeschaltet", "~08:30 Rundgang fällt aus")
    jonas.press("Escape")
    expect(jonas.row("Rundgang")).to_be_focused()
    jonas.press("ArrowUp", "1")
    lena.begin_row()
    lena.enter("2022-01-03 09:10–11:40 Ware wird umgelagert")
    amira.begin_row()
    amira.enter("2022-01-03 09:00 Anruf aus der Halle")
    for writer in company.here:
        for text in ("Alarm stumm", "Rundgang", "umgelagert", "Anruf aus"):
            expect(writer.row(text)).to_have_count(1)
        expect(writer.row("Alarm stumm").locator(".flag.feedsCause")).to_be_visible()
    command(jonas, "alarm stumm")
    expect(jonas.row("Alarm stumm")).to_be_focused()
    jonas.press("i")
    jonas.enter("Alarme laufen nach einer Stunde wieder")
    jonas.press("Escape")
    lena.row("Anruf aus").focus()
    lena.press("i")
    lena.enter("Mehr Leute in der Nacht")
    lena.press("Escape")
    lena.row("umgelagert").focus()
    lena.press("p")
    lena.enter("Wer zahlt die Ware?")
    lena.press("Escape")
    expect(amira.find("#ideas-list .idea")).to_have_count(2)
    lena.row("umgelagert").locator("text-field").click()
    lena.press("End")
    assert carry(lena, "paste", graph())
    lena.press("Escape")
    expect(jonas.row("umgelagert").locator("img")).to_have_count(1)


def lose_the_line(company: Company) -> None:
    """Amira's train is in a tunnel while she writes; the facilitator's laptop dies meanwhile, and Jonas takes over."""
    lena, jonas, amira = company.here
    company.line.cut()
    amira.begin_row()
    amira.enter("2022-01-03 10:00 Der Techniker ist da", "10:20 Fühler getauscht")
    expect(amira.find("#connection.saved")).to_have_count(0)
    lena.page.goto("about:blank")
    take_over = jonas.find("#attendance").get_by_role(
        "button", name=f"{jonas.says('attendance.handOver')}: Jonas Petersen"
    )
    press(jonas, take_over)
    expect(jonas.find("#attendance [data-facilitates]")).to_contain_text("Jonas Petersen")
    command(jonas, "+5")
    company.line.mend()
    amira.is_saved()
    lena.page.goto(company.address)
    lena.is_saved()
    for writer in company.here:
        for text in ("Der Techniker ist da", "Fühler getauscht"):
            expect(writer.row(text)).to_have_count(1)
    lena.find("#attendance li").filter(has_text=FIRST).hover()
    lena.find("#attendance").get_by_role(
        "button", name=f"{lena.says('attendance.handOver')}: {FIRST}"
    ).click()
    expect(jonas.find("#attendance [data-facilitates]")).to_contain_text(FIRST)


def present(company: Company) -> None:
    """The group walks the table; everybody and the wall see where it is."""
    lena, jonas, amira = company.here
    lena.row("Rundgang").focus()
    lena.press("v")
    for writer in company.here:
        expect(writer.find(".event.presented")).to_contain_text("Rundgang")
    expect(company.wall.locator(".projector-rows li.now")).to_contain_text("Rundgang")
    expect(amira.row("Rundgang")).to_be_in_viewport()


def join_late(company: Company) -> None:
    henrik = company.henrik
    henrik.page.goto(company.address)
    expect(henrik.row("Rundgang")).to_be_in_viewport()
    henrik.page.get_by_role("button", name=henrik.says("live.iAmHere")).click()
    expect(company.lena.find("#attendance [data-present]")).to_have_count(4)
    on_agenda(company.lena, "agenda.goOn", number="3")
    stands_in([*company.here, henrik], 3)
    expect(henrik.find("#causes")).to_be_in_viewport()


def explain(company: Company) -> None:
    """Step 3: a cause for what was flagged, one further down, an idea that is taken and one that is not."""
    lena, jonas, amira = company.here
    press(jonas, jonas.find("#unexplained [data-new-cause]").first)
    jonas.enter("Stumm heißt für immer stumm")
    cause = lena.find(".cause").filter(has_text="Stumm heißt")
    expect(cause.locator(".cause-event")).to_have_count(1)
    lena.rest_on(cause).get_by_role("button", name=lena.says("cause.ask")).click()
    lena.enter("Niemand sieht, was stumm ist")
    expect(amira.find(".cause").filter(has_text="Niemand sieht")).to_have_count(1)
    open_ideas = lena.find("#unexplained .open-idea")
    expect(open_ideas).to_have_count(2)
    open_ideas.filter(has_text="nach einer Stunde").get_by_role("button", name=lena.says("idea.take")).click()
    expect(open_ideas).to_have_count(1)
    left = lena.find("#ideas-list .idea").filter(has_text="Mehr Leute")
    lena.rest_on(left).locator("summary").click()
    left.get_by_label(lena.says("action.reason")).fill("Am Dienst lag es nicht")
    lena.press("Enter")
    expect(jonas.find("#ideas-list .idea.notTaken")).to_contain_text("Am Dienst lag es nicht")


def act(company: Company) -> None:
    """Each action item has an owner who is there, and a day."""
    lena, jonas, amira = company.here
    new = lena.find("#bands .new-action").first
    new.locator("input[name=text]").fill("Liste der stummen Alarme auf den Schirm")
    new.locator("select[name=owner]").focus()
    new.locator("select[name=owner]").select_option(label="Amira Saleh")
    new.locator("input[name=due]").fill(DAY)
    new.get_by_role("button").click()
    for writer in company.here:
        expect(writer.find(".action").filter(has_text="Liste der stummen").locator(".action-line")).to_contain_text("Amira Saleh")
    on_agenda(lena, "agenda.goOn", number="4")
    stands_in(company.here, 4)
    press(jonas, jonas.find(".outcome").filter(has_text="nach einer Stunde").get_by_role("button", name=jonas.says("outcome.finish")))
    expect(lena.find(".outcome").filter(has_text="nach einer Stunde").locator(".state.done")).to_have_count(1)


def sit_again(company: Company) -> None:
    """People must leave: the meeting is adjourned, and goes on where it was."""
    lena = company.lena
    on_more(lena, "agenda.adjourn")
    for writer in company.here:
        expect(writer.find(".clock-where")).to_have_text(writer.says("agenda.adjourned").replace("{number}", "4"))
    on_agenda(lena, "agenda.continue")
    on_agenda(lena, "agenda.goOn", number="5")
    stands_in(company.here, 5)


def agree_on_what_comes_after(company: Company) -> None:
    """Step 5: who completes the record, who carries the teaser where, and when the group meets again."""
    lena, jonas, amira = company.here
    press(jonas, jonas.find("#text-teaser [data-edit-text]"))
    jonas.type("Was stumm ist, bleibt stumm.")
    jonas.press("Escape")
    expect(company.wall.locator("main")).to_contain_text("Was stumm ist, bleibt stumm.")
    for way, fields in (("setCompletion", {"by": DAY}), ("assignTeaser", {"into": "Montagsrunde"})):
        details = lena.find("#agreement details").filter(has=lena.page.locator(f"form[data-command={way}]"))
        details.locator("summary").click()
        details.get_by_label(lena.says("agreement.person")).select_option("Jonas Petersen")
        for name, value in fields.items():
            details.get_by_label(lena.says(f"agreement.{name}")).fill(value)
        details.get_by_role("button", name=lena.says("agreement.agree")).click()
    for writer in company.here:
        expect(writer.find("#agreement")).to_contain_text("Montagsrunde")
    planning = lena.find("#meetings details.schedule:has(form[data-command=scheduleMeeting])")
    planning.locator("summary").click()
    planning.get_by_label(lena.says("schedule.kind")).select_option(lena.says("meeting.kind.followUp"))
    planning.get_by_label(lena.says("schedule.at")).fill(f"{DAY}T15:00")
    planning.get_by_role("button", name=lena.says("schedule.planNow"), exact=True).click()
    for writer in company.here:
        expect(writer.find("#meetings .upcoming-meeting")).to_contain_text(writer.says("meeting.kind.followUp"))


def end(company: Company, mail_server: MailServer) -> None:
    """The meeting ends, the record is published, and whoever carries the teaser is told."""
    lena, jonas, amira = company.here
    ending = lena.find("#attendance details.ask").filter(has_text=lena.says("meeting.end"))
    ending.locator("summary").click()
    ending.get_by_role("button", name=lena.says("meeting.endNow")).click()
    for writer in company.here:
        expect(writer.find("meeting-clock")).to_have_count(0)
    lena.find("#publication-state .publish button").click()
    edition = amira.find("#publication-state .editions a")
    expect(edition).to_have_count(1)
    until("Jonas is told of the teaser", lambda: any(
        "Montagsrunde" in one.get_content() for one in mail_server.to(address("Jonas Petersen")) if not one.is_multipart()
    ), within=15)
    company.henrik.page.goto(edition.get_attribute("href"))
    for text in ("Was stumm ist", "Stumm heißt für immer stumm", "Liste der stummen Alarme", "Fühler getauscht"):
        expect(company.henrik.find("main")).to_contain_text(text)
    sound(company.henrik.page)
    jonas.page.goto("/")
    expect(jonas.find(".mine .task").filter(has_text=jonas.says("home.task.carry"))).to_contain_text("Montagsrunde")
