"""Protocols that were written elsewhere, taken over on a page: looked at, corrected, there."""

import base64

import pytest
from playwright.sync_api import Locator, expect

from catalogue import LANGUAGES
from page_checks import html_errors, sound
from until import until
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
    expect(draft.locator(".import-rows tbody tr")).to_have_count(3)
    draft.locator("[name=title]").fill("Scanner an der Rampe")
    lena.press("Tab")
    draft.locator("[name=time-1]").fill("~10:10")
    lena.press("Tab")
    expect(draft.locator(".import-rows tbody tr").nth(1).locator("td").nth(1)).to_contain_text("9:55")
    expect(draft.locator("[name=title]")).to_have_value("Scanner an der Rampe")
    picture(lena.page, f"imports-{language}")
    sound(lena.page)
    draft.get_by_role("button", name=lena.says("import.take"), exact=True).click()
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
    expect(draft.locator("[name=text-0]")).to_have_value("Stops")
    draft.get_by_role("button", name=lena.says("import.leave")).click()
    expect(lena.find(".import-draft")).to_have_count(1)


def take(writer: Writer, how: str = "take") -> str:
    """Takes the newest draft over, and tells what is said of it."""
    draft = writer.find(".import-draft").first
    draft.get_by_role("button", name=writer.says(f"import.{how}"), exact=True).click()
    said = draft.get_by_role("status")
    expect(said).to_be_visible()
    return said.inner_text()


def test_a_file_that_is_there_or_has_changed_is_not_taken_twice(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "scanner.md", PROTOCOL)
    assert take(lena) == f"{lena.says('import.taken')} Scanner steht still"
    address = lena.find(".import-draft a").get_attribute("href")
    # What is here already is said before anything is taken, with the way to it.
    for text, word in ((PROTOCOL, "isHere"), (PROTOCOL.replace("kalt", "warm"), "hasChanged")):
        drop(lena, "scanner.md", text)
        notice = lena.find(".import-draft").first.locator(".notice")
        expect(notice).to_contain_text(lena.says(f"import.{word}"))
        expect(notice.get_by_role("link")).to_have_attribute("href", address or "")
        expect(lena.find(".import-draft").first.get_by_role("button", name=lena.says("import.take"), exact=True)
               ).to_have_count(0)
    # Another text of that name may be another postmortem.
    assert take(lena, "takeAsOwn") == f"{lena.says('import.taken')} Scanner steht still"
    expect(lena.find(".import-draft a").first).not_to_have_attribute("href", address or "")


def test_of_two_files_of_one_name_both_can_be_taken(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    for text in (PROTOCOL, PROTOCOL.replace("kalt", "warm")):
        drop(lena, "scanner.md", text)
        expect(lena.find(".import-draft").first.locator("tbody tr").first).to_be_visible()
    first = lena.find(".import-draft").last
    first.get_by_role("button", name=lena.says("import.take"), exact=True).click()
    expect(first.get_by_role("status")).to_be_visible()
    # Nobody knew when they were looked at.
    second = lena.find(".import-draft").first
    second.get_by_role("button", name=lena.says("import.take"), exact=True).click()
    expect(second.locator(".notice")).to_contain_text(lena.says("import.hasChanged"))
    assert take(lena, "takeAsOwn").startswith(lena.says("import.taken"))
    lena.page.goto("/postmortems")
    expect(lena.page.get_by_role("link", name="Scanner steht still")).to_have_count(2)


def test_what_is_pasted_is_known_by_its_text_alone(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    for text in (PAGE, PAGE.replace("Stops", "Runs")):
        lena.find("#import-text").fill(text)
        lena.find(".import-form button").click()
        assert take(lena) == f"{lena.says('import.taken')} {lena.says('import.pasted')}"
    lena.find("#import-text").fill(PAGE)
    lena.find(".import-form button").click()
    expect(lena.find(".import-draft").first.locator(".notice")).to_contain_text(lena.says("import.isHere"))


def test_an_answer_that_comes_late_does_not_take_a_correction_back(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "scanner.md", PROTOCOL)
    draft = lena.find(".import-draft")
    expect(draft.locator(".import-rows tbody tr")).to_have_count(3)
    questions = []
    lena.page.route("**/imports/drafts", lambda question: questions.append(question))
    for count, (field, typed) in enumerate((("title", "Scanner an der Rampe"), ("time-1", "~10:10")), start=1):
        draft.locator(f"[name={field}]").fill(typed)
        lena.press("Tab")
        until("the question is held", lambda: lena.page.evaluate("1") and len(questions) == count)
    for question in reversed(questions):
        with lena.page.expect_response("**/imports/drafts") as answer:
            question.continue_()
        answer.value.finished()
        lena.page.evaluate("() => new Promise(requestAnimationFrame)")
        expect(draft.locator(".import-rows tbody tr").nth(1).locator("td").nth(1)).to_contain_text("9:55", timeout=2_000)


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
    expect(lena.find(".import-draft .notice")).to_contain_text(lena.says("import.isHere"))


def test_a_file_that_is_too_large_is_refused_without_being_sent(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    questions = []
    lena.page.on("request", lambda request: questions.append(request.url) if request.method == "POST" else None)
    drop(lena, "dump.md", b"x" * 10_000_001)
    expect(lena.find(".import-draft [role=alert]")).to_contain_text("10 MB")
    assert questions == []


FULL = """# Labels come out blank

Severity: SEV2

Detected: 2022-07-01 10:15

## Timeline

- 2022-07-01 10:00 CET The spooler stops
- 10:20 Somebody has **coffee**
- 10:40 Restarted

## Root cause

The spooler is silent.

## Attendees

Tomke Behrens, Jonas Petersen

## Action items

- Alarm on empty labels (owner: Jonas Petersen, due 2022-08-01)
- [x] Print a test label
"""


def looked_at(signed_in, text: str = FULL, language: str = "en") -> tuple[Writer, Locator]:
    lena = Writer(signed_in("Lena Harms", language=language), language)
    lena.page.goto("/imports")
    drop(lena, "labels.md", text)
    draft = lena.find(".import-draft")
    expect(draft.locator(".import-rows tbody tr")).to_have_count(3)
    return lena, draft


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_draft_shows_all_that_was_understood(signed_in, picture, language, width):
    lena, draft = looked_at(signed_in, language=language)
    lena.page.set_viewport_size({"width": width, "height": 900})
    for text in ("The spooler is silent.", "Tomke Behrens", "Alarm on empty labels", "10:15"):
        expect(draft).to_contain_text(text)
    for said in ("import.winterName", "actionItem.state.done", "actionItem.state.open", "keyTime.detected"):
        expect(draft).to_contain_text(lena.says(said))
    expect(draft.locator("[name=severity]")).to_have_value("SEV2")
    expect(draft.locator("[name=owner-0]")).to_have_value("Jonas Petersen")
    assert lena.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for colours in ("light", "dark"):
        lena.page.emulate_media(color_scheme=colours)
        picture(lena.page, f"draft-{language}-{width}-{colours}")
    sound(lena.page)


def test_whatever_is_corrected_holds_when_it_is_taken(signed_in, program):
    lena, draft = looked_at(signed_in)
    for name, typed in (
        ("severity", "SEV1"), ("owner-0", "Dana Kowal"), ("owner-1", "Ruben Akkerman"), ("text-2", "Started anew"),
        ("time-2", ""), ("due-0", ""), ("due-1", "2022-09-02"),
    ):
        draft.locator(f"[name={name}]").fill(typed)
        lena.press("Tab")
    for name, chosen in (("language", "de"), ("state-0", "done"), ("state-1", "open")):
        draft.locator(f"[name={name}]").select_option(chosen)
    draft.locator("[name=event-1]").uncheck()
    rows = draft.locator(".import-rows tbody tr")
    expect(rows.nth(1)).to_contain_text(lena.says("import.asText"))
    expect(rows.nth(2)).to_contain_text(lena.says("import.noTime"))
    take(lena)
    id = (draft.locator("a").get_attribute("href") or "").rsplit("/", 1)[1]
    document = program.read(id)
    assert (document["language"], document["incidents"][0]["severity"]) == ("de", "SEV1")
    assert [item["owner"]["typed"] for item in document["actionItems"]] == ["Dana Kowal", "Ruben Akkerman"]
    assert [(item["due"], item["state"]) for item in document["actionItems"]] == [(None, "done"), ("2022-09-02", "open")]
    assert {row["text"] for row in document["timeline"]} == {"The spooler stops", "Started anew"}
    assert "10:20 Somebody has **coffee**" in document["notes"]
    assert [one["name"] for one in document["participants"]] == ["Jonas Petersen", "Tomke Behrens"]


def test_a_field_that_may_not_be_empty_shows_again_what_was_understood(signed_in):
    lena, draft = looked_at(signed_in)
    for name, shown in (("zone", "Europe/Berlin"), ("text-0", "The spooler stops")):
        draft.locator(f"[name={name}]").fill("")
        lena.press("Tab")
        expect(draft.locator(f"[name={name}]")).to_have_value(shown)


def focused(writer: Writer) -> str:
    """What has the focus, by its name or its text."""
    return writer.page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")


def test_by_keyboard_alone_nobody_loses_their_place(signed_in):
    lena, draft = looked_at(signed_in)
    expect(lena.find(".import-said")).to_contain_text("labels.md")
    expect(lena.find(".import-said")).to_contain_text(lena.says("import.rows.other").replace("{count}", "3"))
    for name, typed, after in (("time-2", "10:50", "text-2"), ("owner-1", "Dana Kowal", "due-1")):
        draft.locator(f"[name={name}]").fill(typed)
        with lena.page.expect_response("**/imports/drafts"):
            lena.press("Tab")
        expect(draft).to_have_attribute("aria-busy", "false")
        assert focused(lena) == after
    draft.get_by_role("button", name=lena.says("import.take"), exact=True).focus()
    lena.press("Enter")
    expect(draft.get_by_role("status")).to_be_visible()
    assert focused(lena) == "Labels come out blank"


@pytest.mark.console_errors("422")
def test_all_drafts_are_taken_at_once_and_what_is_refused_can_be_put_away(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    everything = lena.page.get_by_role("button", name=lena.says("import.takeAll"))
    drop(lena, "a.md", PROTOCOL)
    expect(lena.find(".import-rows")).to_have_count(1)
    expect(everything).to_be_hidden()
    drop(lena, "brief.md", "Ein Brief.\n")
    expect(lena.find(".import-draft [role=alert]")).to_be_visible()
    drop(lena, "b.md", FULL)
    expect(everything).to_be_visible()
    sound(lena.page)
    everything.click()
    expect(lena.find(".import-draft [role=status]")).to_have_count(2)
    expect(lena.find(".import-said")).to_have_text(lena.says("import.allTaken.other").replace("{count}", "2"))
    expect(everything).to_be_hidden()
    assert focused(lena) == "Scanner steht still"
    refused = lena.page.locator(".import-draft", has=lena.page.get_by_role("alert"))
    refused.get_by_role("button", name=lena.says("import.leave")).click()
    expect(refused).to_have_count(0)


def test_an_empty_home_leads_to_the_imports(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/")
    lena.page.get_by_role("link", name=lena.says("home.import")).click()
    expect(lena.find("import-desk")).to_be_visible()


def test_a_file_of_our_own_is_shown_and_not_corrected(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "own.md", "---\nnachlese: 2\nzone: UTC\n---\n\n# Labels\n\n## Timeline\n\n- 2022-01-01 10:00 Stops\n")
    draft = lena.find(".import-draft")
    expect(draft).to_contain_text(lena.says("import.own"))
    expect(draft.locator("input, textarea, select")).to_have_count(0)
    sound(lena.page)
    assert take(lena) == f"{lena.says('import.taken')} Labels"


def test_the_zone_of_the_page_holds_for_files_that_are_there_already(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    drop(lena, "scanner.md", PROTOCOL)
    drop(lena, "own.md", PROTOCOL.replace("## Ablauf", "## Ablauf (UTC)").replace("Scanner", "Lampe"))
    lena.find("#import-zone").fill("Asia/Tokyo")
    lena.press("Tab")
    draft = lena.find(".import-draft")
    expect(draft.filter(has_text="scanner.md").locator("[name=zone]")).to_have_value("Asia/Tokyo")
    expect(draft.filter(has_text="own.md").locator("[name=zone]")).to_have_value("UTC")


@pytest.mark.console_errors("422")
def test_a_wrong_field_of_a_long_draft_is_shown(signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto("/imports")
    rows = "\n".join(f"- 2022-02-01 10:{minute:02} Zeile {minute}" for minute in range(60))
    drop(lena, "long.md", f"# Scanner\n\n## Ablauf\n\n{rows}\n")
    title = lena.find(".import-draft [name=title]")
    title.fill("")
    lena.press("Tab")
    expect(lena.find(".import-draft .error")).to_be_attached()
    lena.find(".import-draft").get_by_role("button", name=lena.says("import.take"), exact=True).click()
    expect(title).to_be_focused()
    expect(title).to_be_in_viewport()
    expect(lena.find(".import-draft .error")).not_to_contain_text("corrections")
