"""Protocols that were written elsewhere, taken over on a page: looked at, corrected, there."""

import base64

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from page_checks import html_errors, sound
from writer import Writer

PROTOCOL = """# Scanner steht still

## Zusammenfassung

Zwei Stunden lang wurde **nichts** gelesen.

## Ablauf

- 2022-02-01 10:00 Der Scanner bleibt stehen
- irgendwann danach ruft jemand an
- 10:20 Neu gestartet

## Wetter

Es war kalt.

## Maßnahmen

- Alarm, wenn nichts mehr kommt
"""
PAGE = "<table><tr><th>Time</th><th>Event</th></tr><tr><td>2022-02-01 10:00</td><td>Stops</td></tr></table>"


def drop(writer: Writer, name: str, text: str | bytes) -> None:
    content = text.encode() if isinstance(text, str) else text
    writer.find("#import-files").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_looked_at_corrected_and_taken_over(signed_in, picture, language):
    lena = Writer(signed_in("Lena Harms", language=language), language)
    answer = lena.page.goto("/imports")
    assert answer and html_errors(answer.text()) == []
    sound(lena.page)
    drop(lena, "scanner.md", PROTOCOL)
    draft = lena.find(".import-draft")
    expect(draft.locator("[name=title]")).to_have_value("Scanner steht still")
    expect(draft.locator(".import-facts")).to_contain_text(lena.says("import.rows.other").replace("{count}", "3"))
    expect(draft.locator("tbody tr")).to_have_count(3)
    draft.locator("[name=title]").fill("Scanner an der Rampe")
    lena.press("Tab")
    draft.locator("[name=time-1]").fill("~10:10")
    lena.press("Tab")
    expect(draft.locator("tbody tr").nth(1).locator("td").nth(1)).to_contain_text("9:55")
    expect(draft.locator("[name=title]")).to_have_value("Scanner an der Rampe")
    picture(lena.page, f"imports-{language}")
    sound(lena.page)
    draft.get_by_role("button", name=lena.says("import.take")).click()
    lena.find(".import-draft a").click()
    expect(lena.find("h1")).to_contain_text("Scanner an der Rampe")
    for text in ("nichts", "Es war kalt.", "irgendwann danach ruft jemand an", "Alarm, wenn nichts mehr kommt"):
        expect(lena.find("main")).to_contain_text(text)


@pytest.mark.console_errors("422|400")
def test_what_is_no_protocol_says_so_and_a_pasted_table_of_a_wiki_is_one(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "brief.md", "Ein Brief.\n")
    expect(lena.find(".import-draft [role=alert]")).to_contain_text(lena.says("error.importNoTimeline"))
    lena.find("#import-text").fill(PAGE)
    lena.find(".import-form button").click()
    draft = lena.find(".import-draft").first
    expect(draft.locator("tbody tr")).to_contain_text("Stops")
    draft.get_by_role("button", name=lena.says("import.leave")).click()
    expect(lena.find(".import-draft")).to_have_count(1)


def take(writer: Writer) -> str:
    """Takes the newest draft over, and tells what is said of it."""
    draft = writer.find(".import-draft").first
    draft.get_by_role("button", name=writer.says("import.take")).click()
    said = draft.get_by_role("status")
    expect(said).to_be_visible()
    return said.inner_text()


def test_a_file_that_is_there_or_has_changed_is_not_taken_twice(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    for text, word in (
        (PROTOCOL, "taken"), (PROTOCOL, "alreadyThere"), (PROTOCOL.replace("kalt", "warm"), "changed")
    ):
        drop(lena, "scanner.md", text)
        assert take(lena) == f"{lena.says(f'import.{word}')} Scanner steht still"


def test_what_is_pasted_is_known_by_its_text_alone(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    for text, word in ((PAGE, "taken"), (PAGE.replace("Stops", "Runs"), "taken"), (PAGE, "alreadyThere")):
        lena.find("#import-text").fill(text)
        lena.find(".import-form button").click()
        assert take(lena) == f"{lena.says(f'import.{word}')} {lena.says('import.pasted')}"


def test_an_answer_that_comes_late_does_not_take_a_correction_back(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "scanner.md", PROTOCOL)
    draft = lena.find(".import-draft")
    expect(draft.locator("tbody tr")).to_have_count(3)
    questions = []
    lena.page.route("**/imports/drafts", lambda question: questions.append(question))
    for field, typed in (("title", "Scanner an der Rampe"), ("time-1", "~10:10")):
        with lena.page.expect_request("**/imports/drafts"):
            draft.locator(f"[name={field}]").fill(typed)
            lena.press("Tab")
    for question in reversed(questions):
        with lena.page.expect_response("**/imports/drafts") as answer:
            question.continue_()
        answer.value.finished()
        lena.page.evaluate("() => new Promise(requestAnimationFrame)")
        expect(draft.locator("tbody tr").nth(1).locator("td").nth(1)).to_contain_text("9:55", timeout=2_000)


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_file_in_an_older_encoding_is_read_as_it_is_meant(signed_in, encoding):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "band.md", PROTOCOL.replace("Scanner steht", "Förderband hält").encode(encoding))
    expect(lena.find(".import-draft [name=title]")).to_have_value("Förderband hält still")


def test_a_file_is_on_the_page_what_it_is_on_the_command_line(program, signed_in):
    """Its bytes tell whether it is there already, the mark that some editors put before them included."""
    content = b"\xef\xbb\xbf" + PROTOCOL.encode()
    order = {"file": "ramp/scanner.md", "base64": base64.b64encode(content).decode()}
    assert program.post("/api/v1/imports", order).status == 200
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "scanner.md", content)
    assert take(lena) == f"{lena.says('import.alreadyThere')} Scanner steht still"


def test_a_file_that_is_too_large_is_refused_without_being_sent(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    questions = []
    lena.page.on("request", lambda request: questions.append(request.url) if request.method == "POST" else None)
    drop(lena, "dump.md", b"x" * 10_000_001)
    expect(lena.find(".import-draft [role=alert]")).to_contain_text("10 MB")
    assert questions == []
