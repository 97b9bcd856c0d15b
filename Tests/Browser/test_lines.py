"""Many events at once: typed or pasted as lines, looked at, entered together, and taken back together."""

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES, WORDS
from page_checks import html_errors, sound
from people import FIRST
from writer import Writer

LINES = """14:02 Erster Alarm der Drucker #ursache
  niemand ging ran
gegen 15 Uhr Rampe angerufen
Niemand weiß etwas
25:10 Neustart
23:50 Spooler neu gestartet
00:10 alles druckt wieder #gut"""


@pytest.fixture
def postmortem(program):
    opened = program.open("Label kommen leer heraus")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 13:00", "text": "Umstellung begonnen"})
    return opened


def address(postmortem):
    return f"/postmortems/{postmortem}/timeline/lines"


def lines(page, postmortem, text):
    page.goto(address(postmortem))
    page.locator("#lines-text").fill(text)


def button(page, step):
    return page.locator(f"button[name=step][value={step}]")


def previewed(page):
    return page.locator(".lines-table tbody tr")


def texts(program, postmortem):
    return [event["text"] for event in program.read(postmortem)["timeline"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_looked_at_and_entered_with_the_keyboard_alone(
    program, postmortem, signed_in, language, picture
):
    page = signed_in(FIRST, language=language)
    words = WORDS[language]
    page.goto(address(postmortem))
    # The field has the focus, and the day of the incident stands there.
    expect(page.locator("#lines-text")).to_be_focused()
    expect(page.locator("#lines-day")).to_have_value("2026-03-02")
    page.keyboard.insert_text(LINES)
    expect(previewed(page)).to_have_count(6)
    expect(previewed(page).nth(2)).to_contain_text(words["lines.noTime"])
    expect(previewed(page).nth(3)).to_contain_text("25:10")
    expect(previewed(page).nth(5)).to_contain_text("3")
    expect(previewed(page).nth(0).locator(".flag")).to_have_text(words["event.flag.feedsCause"])
    sound(page)
    assert html_errors(page.content()) == []
    picture(page, f"lines-{language}")
    page.keyboard.press("Control+Enter")
    writer = Writer(page, language)
    expect(writer.rows).to_have_count(7)
    expect(page.locator("#timeline-rows > .event.is-entered")).to_have_count(6)
    expect(writer.row("Erster Alarm")).to_be_in_viewport()
    expect(page.locator(".toast")).to_contain_text(words["live.entered.other"].replace("{count}", "6"))
    assert "entered" not in page.url
    entered = program.read(postmortem)["timeline"]
    assert entered[-1]["text"] == "alles druckt wieder"
    assert entered[-1]["when"]["earliest"] == "2026-03-02T23:10:00Z"
    picture(page, f"lines-entered-{language}")


def test_all_of_them_are_taken_back_by_one_press_and_come_again(program, postmortem, signed_in):
    page = signed_in(FIRST)
    lines(page, postmortem, LINES)
    button(page, "check").click()
    button(page, "add").click()
    writer = Writer(page)
    expect(page.locator("#timeline-rows > .event.is-entered")).to_have_count(6)
    page.keyboard.press("Control+z")
    expect(page.locator("#timeline-rows > .event:not(.is-deleted)")).to_have_count(1)
    writer.is_saved()
    assert texts(program, postmortem) == ["Umstellung begonnen"]
    page.keyboard.press("Control+Shift+z")
    expect(page.locator("#timeline-rows > .event:not(.is-deleted)")).to_have_count(7)
    writer.is_saved()
    assert len(texts(program, postmortem)) == 7
    # Nothing of it is left to be entered once more.
    page.goto(address(postmortem))
    expect(page.locator("#lines-text")).to_have_value("")
    expect(page.locator(".lines-kept")).to_be_empty()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script(program, postmortem, signed_in, server, browser, language):
    state = signed_in(FIRST).context.storage_state()
    locale = {"de": "de-DE", "en": "en-GB"}[language]
    with browser.new_context(
        base_url=server.url, java_script_enabled=False, locale=locale, storage_state=state
    ) as context:
        page, words = context.new_page(), WORDS[language]
        page.goto(f"/postmortems/{postmortem}")
        page.locator(".timeline-ways").get_by_role("link", name=words["lines.open"]).click()
        page.locator("#lines-text").fill("14:02 Erster Alarm\n14:05 Anruf\nMar  2 14:07:11 druck1 cupsd: ok")
        page.locator("#lines-source").select_option("chat")
        button(page, "check").click()
        expect(previewed(page)).to_have_count(3)
        expect(page.locator("#lines-text")).to_have_value(
            "14:02 Erster Alarm\n14:05 Anruf\nMar  2 14:07:11 druck1 cupsd: ok")
        # What has changed since is looked at once more.
        page.locator("#lines-text").fill("14:02 Erster Alarm\n14:05 Anruf")
        button(page, "add").click()
        expect(page.get_by_role("alert")).to_have_text(words["lines.changed"])
        button(page, "add").click()
        expect(page.locator("#timeline-rows > .event")).to_have_count(3)
        assert [event["source"] for event in program.read(postmortem)["timeline"]] == ["api", "chat", "chat"]
        back = page.locator("form.entered-back")
        expect(back).to_contain_text(words["live.entered.other"].replace("{count}", "2"))
        back.locator("button").click()
        expect(page.locator("#timeline-rows > .event")).to_have_count(1)


def test_sent_twice_they_are_entered_once(program, postmortem, signed_in, server):
    page = signed_in(FIRST)
    lines(page, postmortem, "14:02 Erster Alarm")
    button(page, "check").click()
    expect(button(page, "add")).to_be_visible()
    fields = dict(page.evaluate("[...new FormData(document.querySelector('.lines-form'))]"))
    for _ in range(2):
        answer = page.request.post(
            address(postmortem), form={**fields, "step": "add"}, headers={"Origin": server.url}, max_redirects=0)
        assert answer.status == 303
    assert texts(program, postmortem) == ["Umstellung begonnen", "Erster Alarm"]


def test_what_is_typed_survives_a_reload(postmortem, signed_in):
    page = signed_in(FIRST)
    lines(page, postmortem, "14:02 Erster Alarm")
    page.reload()
    expect(page.locator("#lines-text")).to_have_value("14:02 Erster Alarm")
    expect(page.locator(".lines-kept")).to_contain_text(WORDS["de"]["lines.script.kept"])
    expect(previewed(page)).to_have_count(1)
    page.locator(".lines-kept").get_by_role("button").click()
    page.reload()
    expect(page.locator("#lines-text")).to_have_value("")


@pytest.mark.console_errors(r"status of 409")
def test_refused_it_is_shown_again_with_its_text(program, postmortem, signed_in):
    page = signed_in(FIRST)
    lines(page, postmortem, "14:02 Erster Alarm")
    expect(button(page, "add")).to_be_visible()
    program.do(postmortem, discard={})
    button(page, "add").click()
    expect(page.get_by_role("alert")).to_have_text(WORDS["de"]["refusal.discarded"])
    expect(page.locator("#lines-text")).to_have_value("14:02 Erster Alarm")
    expect(button(page, "add")).to_have_count(0)


def test_more_lines_than_can_be_entered_are_refused_and_kept(postmortem, signed_in):
    page = signed_in(FIRST)
    many = "\n".join(f"14:02 Zeile {number}" for number in range(501))
    lines(page, postmortem, many)
    button(page, "check").click()
    expect(page.get_by_role("alert")).to_contain_text("500")
    expect(page.locator("#lines-text")).to_have_value(many)
    expect(button(page, "add")).to_have_count(0)


def test_five_hundred_lines_are_entered(program, postmortem, signed_in):
    page = signed_in(FIRST)
    lines(page, postmortem, "\n".join(f"14:{number // 10:02} Zeile {number}" for number in range(500)))
    button(page, "check").click()
    button(page, "add").click()
    expect(page.locator("#timeline-rows > .event.is-entered")).to_have_count(500)
    page.keyboard.press("Control+z")
    expect(page.locator("#timeline-rows > .event:not(.is-deleted)")).to_have_count(1)


def test_whoever_may_not_read_it_enters_nothing(program, postmortem, signed_in, server):
    jonas = signed_in("Jonas Petersen")
    program.do(postmortem, restrict={"reason": "laufendes Verfahren", "until": "2099-01-01T00:00:00Z"})
    assert jonas.request.get(address(postmortem)).status == 403
    answer = jonas.request.post(
        address(postmortem), form={"text": "14:02 a", "step": "add"}, headers={"Origin": server.url})
    assert answer.status == 403


def test_the_page_is_found_by_the_list_of_commands_and_by_the_keys(postmortem, signed_in):
    page = signed_in(FIRST)
    writer = Writer(page)
    page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    page.locator(".keys-open").click()
    expect(page.locator("#keys").get_by_role("link", name=writer.says("lines.open"))).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("F8")
    expect(page.locator("#chooser input")).to_be_focused()
    page.keyboard.type("viele auf")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(postmortem)}")


@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_it_fits_every_window(postmortem, signed_in, size, colours, picture):
    page = signed_in(FIRST, size=size, colours=colours)
    page.goto(address(postmortem))
    picture(page, f"lines-empty-{size[0]}-{colours}")
    page.locator("#lines-text").fill(LINES + "\n2026-03-03T08:00:00.123Z " + "ohneEnde" * 30)
    button(page, "check").click()
    expect(previewed(page)).to_have_count(7)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": size[0], "height": 2000})
    picture(page, f"lines-{size[0]}-{colours}")
    sound(page)


def test_programs_enter_several_rows_at_once(program, postmortem):
    rows = [{"id": "n1", "when": "14:02", "text": "Alarm"}, {"id": "n2", "when": "14:05", "text": "Anruf"}]
    answered = program.do(postmortem, addEvents={"events": rows})
    assert [change["eventAdded"]["event"]["source"] for change in answered["changes"]] == ["api", "api"]
    refused = program.ask(postmortem, {"addEvents": {"events": [{**rows[0], "id": "n3"}, rows[1]]}})
    assert refused.status == 409
    assert refused.json["refusal"] == "inRow"
    assert refused.json["title"] == "Row 2: Something of that name is there already."
    assert refused.json["detail"].startswith("command.addEvents.events")
    assert len(texts(program, postmortem)) == 3
