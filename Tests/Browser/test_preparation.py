"""Before the meeting: what is asked of those invited, who is ready, what is missing, and who is nudged."""

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from mail_set_up import mail_server, set_up
from page_checks import html_errors, sound
from people import address
from preparation_steps import days_ago, invite, person
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

SIZES = [(390, 844), (1280, 800)]


@pytest.fixture
def invited(program, postmortem):
    return invite(program, postmortem, "Jonas Petersen", "Karsten Wiede")


def asked(writer: Writer):
    return writer.find("#preparation .preparation-asked")


def ready(writer: Writer):
    return writer.find("#preparation").get_by_role("button", name=writer.says("preparation.ready"))


def ring(writer: Writer, name: str):
    return writer.find("#preparation .rings li").filter(has_text=name)


def said(writer: Writer, count: int, all: int) -> str:
    return writer.says("preparation.said").replace("{count}", str(count)).replace("{all}", str(all))


def prepare(writer: Writer, postmortem: str) -> None:
    writer.page.goto(f"/postmortems/{postmortem}/preparation")


def test_whoever_is_invited_sees_what_is_expected_and_says_when_they_are_done(
    lena, jonas, postmortem, invited, picture
):
    expect(asked(jonas)).to_be_visible()
    expect(lena.find("#preparation")).to_contain_text(said(lena, 0, 3))
    expect(ring(lena, "Jonas Petersen").locator(".ring")).to_have_css("border-top-style", "dashed")
    sound(jonas.page)
    picture(jonas.page, "preparation-asked")
    ready(jonas).click()
    expect(jonas.find("#preparation")).to_contain_text(jonas.says("preparation.youAreReady"))
    expect(asked(jonas)).to_be_hidden()
    # Lena sees it at once, and is still asked herself.
    expect(lena.find("#preparation")).to_contain_text(said(lena, 1, 3))
    expect(ring(lena, "Jonas Petersen").locator(".ring")).to_have_css("border-top-style", "solid")
    expect(asked(lena)).to_be_visible()
    jonas.find("#preparation").get_by_role("button", name=jonas.says("preparation.takeBack")).click()
    expect(lena.find("#preparation")).to_contain_text(said(lena, 0, 3))
    expect(asked(jonas)).to_be_visible()


def test_what_somebody_has_said_is_still_so_when_they_come_back(jonas, lena, postmortem, invited):
    ready(jonas).click()
    expect(lena.find("#preparation")).to_contain_text(said(lena, 1, 3))
    jonas.page.reload()
    expect(jonas.find("#preparation")).to_contain_text(jonas.says("preparation.youAreReady"))
    expect(asked(jonas)).to_be_hidden()


def test_whoever_is_not_invited_is_not_asked(signed_in, lena, postmortem, invited):
    amira = Writer(signed_in("Amira Saleh"))
    amira.page.goto(f"/postmortems/{postmortem}")
    amira.is_saved()
    expect(ring(amira, "Jonas Petersen")).to_be_visible()
    expect(asked(amira)).to_be_hidden()


def test_nothing_is_asked_without_a_meeting_and_once_it_has_begun(program, lena, jonas, postmortem):
    expect(lena.find("#preparation .rings")).to_have_count(0)
    invite(program, postmortem, "Jonas Petersen")
    expect(asked(jonas)).to_be_visible()
    program.do(postmortem, beginMeeting={"id": "m1"})
    expect(lena.find("#preparation .rings")).to_have_count(0)


def test_the_home_says_what_waits_until_it_is_done(jonas, postmortem, invited):
    jonas.page.goto("/")
    task = jonas.find(".mine .task").filter(has_text=jonas.says("home.task.events"))
    expect(task).to_contain_text("Umstellung der Drucker")
    sound(jonas.page)
    task.get_by_role("link").click()
    ready(jonas).click()
    expect(asked(jonas)).to_be_hidden()
    jonas.page.goto("/")
    expect(jonas.find("main")).to_be_visible()
    expect(jonas.find(".mine .task").filter(has_text="Umstellung der Drucker")).to_have_count(0)


def test_the_preparation_needs_no_script(lena, jonas, postmortem, invited, server):
    context = jonas.page.context.browser.new_context(
        base_url=server.url, java_script_enabled=False, locale="de-DE",
        storage_state=jonas.page.context.storage_state(),
    )
    try:
        plain = Writer(context.new_page())
        prepare(plain, postmortem)
        plain.page.get_by_role("button", name=plain.says("preparation.ready")).click()
        expect(plain.find("main")).to_contain_text(plain.says("preparation.youAreReady"))
        expect(plain.find("main")).to_contain_text(said(plain, 1, 3))
        plain.page.get_by_role("button", name=plain.says("preparation.takeBack")).click()
        expect(plain.find("main")).to_contain_text(said(plain, 0, 3))
        plain.page.get_by_label(plain.says("area.security")).uncheck()
        plain.page.get_by_role("button", name=plain.says("preparation.saveAreas")).click()
        expect(plain.page.get_by_label(plain.says("area.security"))).not_to_be_checked()
        silent = plain.find("#areas .notice")
        expect(silent).to_contain_text(plain.says("area.operations"))
        expect(silent).not_to_contain_text(plain.says("area.security"))
    finally:
        context.close()


def test_whoever_runs_it_says_so_for_those_without_an_account(program, lena, jonas, postmortem, invited):
    prepare(jonas, postmortem)
    row = ".readiness > li"
    expect(jonas.find(row).filter(has_text="Karsten Wiede").get_by_role("button")).to_have_count(0)
    prepare(lena, postmortem)
    expect(lena.find(row).filter(has_text="Jonas Petersen").get_by_role("button")).to_have_count(0)
    lena.find(row).filter(has_text="Karsten Wiede").get_by_role("button").click()
    expect(lena.find(row).filter(has_text="Karsten Wiede")).to_contain_text(lena.says("preparation.isReady"))
    # Whoever has an account says it themselves, whatever program asks.
    answer = program.ask(postmortem, {"declareReady": {"person": invited[0]}})
    assert answer.status == 403 and answer.json["type"] == "/problems/speaksForThemselves"


def test_gaps_and_areas_without_a_voice_are_named(program, lena, jonas, postmortem, invited, picture):
    program.do(postmortem, addEvent={"id": "late", "when": "2026-03-02 13:20", "text": "Läuft wieder"})
    jonas.page.goto("/account")
    jonas.page.get_by_label(jonas.says("area.operations")).check()
    jonas.page.get_by_role("button", name=jonas.says("account.save")).click()
    expect(jonas.page.get_by_label(jonas.says("area.operations"))).to_be_checked()
    prepare(lena, postmortem)
    gaps = lena.find("section:has(#gaps-title) li")
    expect(gaps).to_have_count(1)
    expect(gaps).to_contain_text("10:00 – 13:20")
    expect(gaps).to_contain_text("3 h 20 min")
    expect(lena.find("#areas .notice b")).to_have_text(
        f"{lena.says('area.development')}, {lena.says('area.security')}"
    )
    sound(lena.page)
    picture(lena.page, "preparation-page")
    assert html_errors(lena.page.request.get(lena.page.url).text()) == []


@pytest.mark.console_errors("422")
def test_the_list_of_areas_the_gap_and_lateness_are_settled(program, lena, postmortem):
    program.do(postmortem, addEvent={"id": "old", "when": days_ago(12), "text": "Fing an"})
    program.do(postmortem, setKeyTime={"incident": program.read(postmortem)["incidents"][0]["id"],
                                       "key": "started", "typed": days_ago(12)})
    late = lena.says("age.late.other").replace("{count}", "12")
    expect(lena.find("#heading")).to_contain_text(late)
    # The list counts by the days of the workspace, which may be a day off.
    lena.page.goto("/")
    expect(lena.find(".postmortems")).to_contain_text(lena.says("home.standing.late.other").split("{")[0])
    sound(lena.page)
    lena.page.goto("/settings")
    lena.find("#areas").fill("Betrieb\nRampe")
    lena.find("#late-after").fill("0")
    save = lena.page.get_by_role("button", name=lena.says("preparation.settings.save"))
    save.click()
    expect(lena.find("#late-after-error")).to_have_text(lena.says("error.preparationBadLateAfter"))
    expect(lena.find("#areas")).to_have_value("Betrieb\nRampe")
    sound(lena.page)
    lena.find("#late-after").fill("12")
    save.click()
    expect(lena.page.get_by_role("status")).to_have_text(lena.says("settings.saved"))
    sound(lena.page)
    prepare(lena, postmortem)
    expect(lena.find("#areas .notice b")).to_have_text("Betrieb, Rampe")
    expect(lena.find("main")).not_to_contain_text(late)
    lena.page.goto(f"/postmortems/{postmortem}")
    expect(lena.find("#heading .heading-age")).to_contain_text("12")
    expect(lena.find("#heading")).not_to_contain_text(late)


def test_people_without_an_account_speak_for_areas_too(program, lena, jonas, postmortem, invited):
    for writer in (lena, jonas):
        writer.page.goto("/people")
    # Jonas is no administrator: he says it of those who have no account, and of nobody else.
    expect(jonas.find(f"form[action='/people/{invited[0]}/areas']")).to_have_count(0)
    row = jonas.find("main .rows > li").filter(has_text="Karsten Wiede")
    row.locator("summary").click()
    row.get_by_label(jonas.says("area.development")).check()
    sound(jonas.page)
    row.get_by_role("button").click()
    expect(row).to_contain_text(jonas.says("area.development"))
    answer = jonas.page.request.post(
        f"/people/{person(program, 'Lena Harms')}/areas", form={"area": "security"},
        headers={"Origin": jonas.page.url.split("/people")[0]},
    )
    assert answer.status == 403


def test_one_click_nudges_those_who_are_not_done_once_a_day(
    program, lena, jonas, postmortem, invited, mail_server, picture
):
    set_up(lena, mail_server)
    prepare(jonas, postmortem)
    expect(jonas.page.get_by_role("button", name=jonas.says("preparation.nudge.one"))).to_have_count(0)
    prepare(lena, postmortem)
    nudge = lena.page.get_by_role("button", name=lena.says("preparation.nudge.one"))
    nudge.click()
    to = address("Jonas Petersen")
    until("a nudge", lambda: len(mail_server.to(to)) == 1, within=15)
    mail = mail_server.to(to)[0]
    assert not mail.defects and "Your events are missing" in mail["Subject"]
    assert f"/postmortems/{postmortem}" in mail.get_content() and "however rough" in mail.get_content()
    expect(nudge).to_have_count(0)
    expect(lena.find("main")).to_contain_text(lena.says("preparation.allNudged"))
    row = lena.find(".readiness > li").filter(has_text="Jonas Petersen")
    expect(row).to_contain_text(lena.says("preparation.nudged").split(":")[0])
    sound(lena.page)
    picture(lena.page, "preparation-nudged")
    origin = lena.page.url.split("/postmortems")[0]
    again = lena.page.request.post(f"/postmortems/{postmortem}/preparation/nudges", headers={"Origin": origin})
    assert again.status == 200
    refused = jonas.page.request.post(f"/postmortems/{postmortem}/preparation/nudges", headers={"Origin": origin})
    assert refused.status == 403
    assert len(mail_server.mails) == 1


def test_without_mail_there_is_the_text_to_send_oneself(lena, jonas, postmortem, invited, picture):
    prepare(lena, postmortem)
    expect(lena.find("main .nudge-text pre")).to_contain_text(f"/postmortems/{postmortem}")
    expect(lena.find("main .nudge-text").get_by_role("button", name=lena.says("people.copy"))).to_be_visible()
    link = lena.page.get_by_role("link", name=lena.says("preparation.ownMail"))
    assert link.get_attribute("href").startswith("mailto:jonas.petersen%40")
    sound(lena.page)
    picture(lena.page, "preparation-without-mail")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sound_on_every_screen(program, signed_in, picture, language, size):
    opened = program.open("Umstellung der Drucker")["id"]
    for colours in ("light", "dark"):
        writer = Writer(signed_in("Lena Harms", language=language, colours=colours, size=size), language)
        if colours == "light":
            program.do(opened, addEvent={"id": "e1", "when": f"{days_ago(9)} 09:00", "text": "Fing an"})
            program.do(opened, addEvent={"id": "e2", "when": f"{days_ago(9)} 14:00", "text": "Ging wieder"})
            invite(program, opened, "Jonas Petersen", "Karsten Wiede", "Mirjam Sievers", "Ruben Akkerman")
        for path, name in ((f"/postmortems/{opened}", "page"), (f"/postmortems/{opened}/preparation", "preparation"),
                           ("/", "home")):
            writer.page.goto(path)
            expect(writer.find("main")).to_be_visible()
            assert writer.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            picture(writer.page, f"prep-{name}-{language}-{size[0]}-{colours}")
            if colours == "light":
                sound(writer.page)
