"""What has changed since somebody last looked is said when they come back, and shown with one click."""

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from page_checks import html_errors, sound
from writer import Writer


@pytest.fixture
def postmortem(program):
    opened = program.open("Umstellung der Drucker")["id"]
    for number, text in enumerate(["Umstellung begonnen", "Erste Beschwerde"]):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": text})
    return opened


def looked(page, postmortem):
    page.goto(f"/postmortems/{postmortem}")
    Writer(page).is_saved()
    expect(page.locator("#changes-note")).to_be_empty()
    page.goto("/")


def change(program, postmortem):
    program.do(postmortem, addEvent={"id": "e9", "when": "2026-03-02 15:00", "text": "Zurückgerollt"})
    program.do(postmortem, edit={"text": "event/e0", "edit": [11, "gestern ", -8, "zu spät"]})
    program.do(postmortem, flagEvent={"event": "e1", "flag": "wentWell"})
    program.do(postmortem, addCause={"id": "c1", "text": "Kein Probelauf"})
    program.do(postmortem, setZone={"zone": "UTC"})


def test_whoever_comes_back_sees_what_changed_with_one_click(program, postmortem, signed_in):
    page = signed_in("Lena Harms")
    looked(page, postmortem)
    change(program, postmortem)
    page.goto(f"/postmortems/{postmortem}")
    note = page.locator("#changes-note")
    expect(note).to_contain_text("5 Änderungen seit heute")
    sound(page)
    note.get_by_role("link", name="zeigen").click()
    expect(page.locator("main")).to_contain_text("5 Änderungen seit heute")
    changed = page.locator(".difference.changed", has_text="begonnen")
    expect(changed.locator("ins")).to_contain_text("gestern zu spät")
    expect(changed.locator("del")).to_contain_text("begonnen")
    expect(page.locator(".difference.added")).to_contain_text(["Zurückgerollt", "Kein Probelauf"])
    expect(page.locator(".difference.changed", has_text="UTC").locator("del")).to_contain_text("Europe/Berlin")
    expect(page.locator(".past")).not_to_contain_text("Lena Harms")
    page.goto(f"/postmortems/{postmortem}")
    Writer(page).is_saved()
    expect(note).to_be_empty()


def test_what_is_seen_come_in_is_no_news(program, postmortem, signed_in):
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{postmortem}")
    Writer(page).is_saved()
    change(program, postmortem)
    expect(page.locator("#event-e9")).to_be_visible()
    page.goto("/")
    page.goto(f"/postmortems/{postmortem}")
    Writer(page).is_saved()
    expect(page.locator("#changes-note")).to_be_empty()


def test_what_was_seen_is_each_account_s_own(program, postmortem, signed_in):
    page = signed_in("Lena Harms")
    looked(page, postmortem)
    stored = page.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('nachlese-seen/'))")
    assert len(stored) == 1 and stored[0][0].endswith(f"/{postmortem}")
    change(program, postmortem)
    other = signed_in("Jonas Petersen")
    other.goto("/")
    other.evaluate("([name, value]) => localStorage.setItem(name, value)", stored[0])
    other.goto(f"/postmortems/{postmortem}")
    Writer(other).is_saved()
    expect(other.locator("#changes-note")).to_be_empty()


def test_a_restored_backup_is_said_to_be_one(program, postmortem, signed_in):
    page = signed_in("Lena Harms")
    looked(page, postmortem)
    page.evaluate("""() => { const name = Object.keys(localStorage).find((one) => one.startsWith('nachlese-seen/'));
        const seen = JSON.parse(localStorage.getItem(name));
        localStorage.setItem(name, JSON.stringify({...seen, stamp: seen.stamp.split('-')[0] + '-otherdb'})); }""")
    page.goto(f"/postmortems/{postmortem}")
    expect(page.locator("#changes-note")).to_contain_text("aus einer Sicherung oder Kopie")
    page.goto(f"/postmortems/{postmortem}/changes?since=2-otherdb")
    expect(page.locator(".changes-said")).to_contain_text("aus einer Sicherung oder Kopie")


@pytest.mark.console_errors("400")
def test_what_is_no_revision_is_refused(postmortem, signed_in):
    page = signed_in("Lena Harms")
    answer = page.goto(f"/postmortems/{postmortem}/changes?since=gestern")
    assert answer and answer.status == 400


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)], ids=["390", "1280", "1920"])
def test_the_page_of_changes_is_sound_everywhere(program, postmortem, signed_in, picture, size, language):
    stamp = program.read(postmortem)
    change(program, postmortem)
    program.do(postmortem, remove={"item": "event/e1"})
    page = signed_in("Lena Harms", size=size, language=language)
    answer = page.goto(f"/postmortems/{postmortem}/changes?since={stamp['revision']}-{stamp['tag']}")
    assert answer and html_errors(answer.text()) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    picture(page, f"changes-{size[0]}-{language}")
    sound(page)


def test_a_glance_is_no_look(program, postmortem, signed_in):
    page = signed_in("Lena Harms")
    looked(page, postmortem)
    change(program, postmortem)
    for _ in range(2):
        page.goto(f"/postmortems/{postmortem}")
        expect(page.locator("#changes-note")).to_contain_text("5 Änderungen seit heute")
        page.goto("/")
    page.goto(f"/postmortems/{postmortem}")
    page.locator("#event-e9").focus()
    page.keyboard.press("1")
    expect(page.locator("#event-e9 .flag")).to_be_visible()
    page.goto("/")
    page.goto(f"/postmortems/{postmortem}")
    Writer(page).is_saved()
    expect(page.locator("#changes-note")).to_be_empty()
