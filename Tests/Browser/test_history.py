"""A postmortem as it was: a way through its journal, and back from there what was deleted or overwritten."""

import sqlite3

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from page_checks import html_errors, sound
from until import until
from writer import Writer


@pytest.fixture
def postmortem(program):
    """Three rows; then one is deleted and one reworded. The revision before that is the tenth."""
    opened = program.open("Umstellung der Drucker")["id"]
    for number, text in enumerate(["Umstellung begonnen", "Erste Beschwerde", "Zurückgerollt"]):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": text})
    program.do(opened, addCause={"id": "c1", "text": "Kein Probelauf"})
    then = program.do(opened, edit={"text": "summary", "edit": ["Zwei Stunden druckte **niemand** etwas."]})["revision"]
    program.do(opened, remove={"item": "event/e1"})
    program.do(opened, edit={"text": "event/e2", "edit": [-13, "Weg"]})
    return opened, then


def texts(program, postmortem):
    return [row["text"] for row in program.read(postmortem)["timeline"]]


def test_a_deleted_row_is_restored_from_the_past_and_that_is_taken_back(program, postmortem, signed_in):
    opened, then = postmortem
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{opened}/history/{then}")
    expect(page.locator("#past")).to_contain_text("Erste Beschwerde")
    expect(page.locator("#past strong")).to_have_text("niemand")
    page.locator("#past").get_by_role("button", name="wiederherstellen: Erste").click()
    until("it is back", lambda: texts(program, opened) == ["Umstellung begonnen", "Erste Beschwerde", "Weg"])
    assert f"/history/{then}" in page.url
    expect(page.locator("#restored")).to_contain_text("Wiederhergestellt")
    expect(page.locator("#restored")).to_be_focused()
    page.locator("#restored button").click()
    until("it is gone again", lambda: texts(program, opened) == ["Umstellung begonnen", "Weg"])
    expect(page.locator("#restored")).to_contain_text("Zurückgenommen")


def test_an_old_wording_is_restored_merges_with_what_is_typed_and_is_taken_back(program, postmortem, signed_in):
    opened, then = postmortem
    jonas = Writer(signed_in("Jonas Petersen"))
    jonas.page.goto(f"/postmortems/{opened}")
    jonas.find("#event-e2").focus()
    jonas.press("Enter", "End")
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{opened}/history/{then}")
    page.get_by_role("button", name="diesen Wortlaut wiederherstellen: Zurück").click()
    until("it is as it was", lambda: texts(program, opened)[1] == "Zurückgerollt")
    expect(jonas.find("#event-e2 textarea")).to_have_value("Zurückgerollt")
    jonas.type(", endlich")
    until("typed on", lambda: texts(program, opened)[1] == "Zurückgerollt, endlich")
    page.locator("#restored button").click()
    until("only the restoring is undone", lambda: texts(program, opened)[1] == "Weg, endlich")


def test_all_that_is_deleted_stands_on_the_newest_page_of_the_history(program, postmortem, signed_in):
    opened, _ = postmortem
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{opened}")
    page.locator(".foot-history").click()
    expect(page.locator("#deleted")).to_contain_text("Erste Beschwerde")
    page.locator("#deleted button").click()
    until("it is back", lambda: "Erste Beschwerde" in texts(program, opened))
    expect(page.locator("#deleted")).to_have_count(0)


@pytest.mark.console_errors("409")
def test_a_restoration_that_is_refused_says_why(program, postmortem, signed_in):
    opened, then = postmortem
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{opened}/history/{then}")
    program.do(opened, restore={"item": "event/e1"})
    page.locator("#past").get_by_role("button", name="wiederherstellen: Erste").click()
    expect(page.locator("main")).to_contain_text("Das ist nicht gelöscht.")


def spread(server, opened):
    """Puts every revision into an hour of its own, as if the work had taken longer than a test does."""
    with sqlite3.connect(server.data / "nachlese.sqlite") as database:
        database.execute("UPDATE journal SET at = at - 36000 + revision * 3600 WHERE postmortem_id = ?", (opened,))


def test_the_slider_moves_through_time_at_the_keyboard(server, postmortem, signed_in, picture):
    opened, then = postmortem
    server.stop()
    spread(server, opened)
    server.start()
    page = signed_in("Lena Harms", url=server.url)
    page.goto(f"/postmortems/{opened}/history")
    slider = page.locator("history-slider input")
    shown = page.locator("#moment b")
    newest = shown.text_content()
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#past")).to_contain_text("Erste Beschwerde")
    expect(slider).to_be_focused()
    assert shown.text_content() != newest
    assert slider.get_attribute("aria-valuetext") == shown.text_content()
    assert page.url.endswith(f"/history/{then}")
    picture(page, "history-slider")
    page.keyboard.press("Home")
    expect(page.locator("#past")).not_to_contain_text("Umstellung begonnen")
    page.keyboard.press("End")
    expect(page.locator("#past")).to_contain_text("Weg")
    expect(shown).to_have_text(newest or "")
    sound(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)], ids=["390", "1280", "1920"])
def test_the_pages_of_the_past_are_sound_everywhere(program, postmortem, signed_in, picture, size, language):
    opened, then = postmortem
    page = signed_in("Lena Harms", size=size, language=language)
    for address in (f"/postmortems/{opened}/history", f"/postmortems/{opened}/history/{then}"):
        answer = page.goto(address)
        assert answer and html_errors(answer.text()) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        picture(page, f"history-{size[0]}-{language}-{address.split('/')[-1]}")
        sound(page)


def test_the_way_is_walked_without_scripts(server, postmortem, browser, signed_in):
    opened, _ = postmortem
    state = signed_in("Lena Harms").context.storage_state()
    with browser.new_context(base_url=server.url, java_script_enabled=False, storage_state=state) as context:
        page = context.new_page()
        page.goto(f"/postmortems/{opened}/history/2")
        expect(page.locator("history-slider")).not_to_be_visible()
        page.locator("a[rel=next]").click()
        page.locator("#deleted button").click()
        expect(page.locator("#restored")).to_be_visible()


@pytest.mark.console_errors("404")
def test_there_is_no_past_before_the_beginning_and_none_after_the_end(postmortem, signed_in):
    opened, _ = postmortem
    page = signed_in("Lena Harms")
    for revision in ("0", "-1", "99", "x", "99999999999999999999"):
        answer = page.goto(f"/postmortems/{opened}/history/{revision}")
        assert answer and answer.status == 404, revision


def test_what_cannot_be_restored_is_refused(server, program, postmortem, signed_in):
    opened, then = postmortem
    page = signed_in("Lena Harms")
    now = program.read(opened)
    for fields, status in (
        ({}, 400),
        ({"item": "nothing"}, 400),
        ({"item": "event/unknown"}, 404),
        ({"item": "event/e0"}, 409),
        ({"text": "summary", "revision": "99"}, 400),
        ({"text": "event/e1", "revision": str(then)}, 410),
        ({"undoes": f"{now['revision']}-othertag"}, 409),
        ({"undoes": "1-x"}, 409),
    ):
        answer = page.request.post(
            f"/postmortems/{opened}/restorations", form=fields, headers={"Origin": server.url}, max_redirects=0
        )
        assert answer.status == status, fields
    assert program.read(opened)["revision"] == now["revision"]
