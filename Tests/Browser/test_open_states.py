"""What opens on a page is as sound as the page at rest: axe with each editor, list, form and message open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from catalogue import LANGUAGES
from full_postmortem import fill
from page_checks import axe
from people import FIRST
from writer import Writer

pytestmark = pytest.mark.console_errors("422|409|ERR_|Failed to load|net::")
TEXT = "Die **Warteschlange** stand"
UNREADABLE = "\u0001"


def is_open(writer: Writer, selector: str) -> None:
    expect(writer.find(selector).first).to_be_visible()


def row(writer: Writer, *keys: str) -> None:
    writer.find("#event-e2").focus()
    writer.press(*keys)


def row_editor(writer: Writer) -> None:
    row(writer, "Enter")
    is_open(writer, "#event-e2 .event-tools")


def row_time(writer: Writer) -> None:
    row(writer, "t")
    is_open(writer, "#event-e2 .event-when input")


def line_of_an_idea(writer: Writer) -> None:
    row(writer, "i")
    is_open(writer, ".event-idea-new input")


def new_row(writer: Writer) -> None:
    writer.begin_row()
    writer.type("14:50 Noch eine #cause")
    is_open(writer, "new-event .flag")


def links(writer: Writer) -> None:
    row(writer, "l")
    is_open(writer, "#chooser [role=option]")


def no_links(writer: Writer) -> None:
    writer.find("#cause-c1 [data-choose=event]").press("Enter")
    writer.type("gibt es nicht")
    expect(writer.find("#chooser [role=status]")).to_have_text(writer.says("live.none"))


def key_times(writer: Writer) -> None:
    row(writer, "m")
    is_open(writer, "#chooser [role=option]")


def keys(writer: Writer) -> None:
    row(writer, "?")
    is_open(writer, "#keys")


def title(writer: Writer) -> None:
    writer.find("[data-rename]").press("Enter")
    is_open(writer, ".heading input")


def cause(writer: Writer) -> None:
    writer.find("#cause-c1").focus()
    writer.press("Enter")
    is_open(writer, "#cause-c1 textarea")


def question(writer: Writer) -> None:
    writer.find("#cause-c1 [data-new-cause]").press("Enter")
    is_open(writer, ".child-cause input")


def action_item(writer: Writer) -> None:
    writer.find("#action-a1 .action-more > summary").press("Enter")
    is_open(writer, "#action-a1 .action-forms")


def substitute(writer: Writer) -> None:
    is_open(writer, ".substitute button")
    writer.find(".substitute button").first.focus()


def new_action_item(writer: Writer) -> None:
    writer.find(".new-action-text").first.focus()
    is_open(writer, ".new-action-more")


def outcome(writer: Writer) -> None:
    for summary in writer.find(".outcome").first.locator("summary").all():
        summary.press("Enter")
    is_open(writer, ".outcome details[open] form")


def idea(writer: Writer) -> None:
    writer.find("#idea-i2 summary").press("Enter")
    is_open(writer, "#idea-i2 details[open] form")


def restriction(writer: Writer) -> None:
    for summary in writer.find(".access summary").all():
        summary.press("Enter")
    is_open(writer, ".restrict input[type=date]")


def long_text(writer: Writer) -> None:
    writer.edit("summary")


def toast(writer: Writer) -> None:
    writer.find("#event-e4").focus()
    writer.press("Delete")
    is_open(writer, ".toast")


def refused_text(writer: Writer) -> None:
    writer.edit("event/e1")
    writer.page.keyboard.insert_text(UNREADABLE)
    is_open(writer, "#event-e1 .refusal")


def refused_row(writer: Writer) -> None:
    writer.begin_row()
    writer.type("14:50 ")
    writer.page.keyboard.insert_text(f"Nicht{UNREADABLE}lesbar")
    writer.press("Enter")
    is_open(writer, "new-event .refusal")


def deleted_by_another(writer: Writer) -> None:
    row(writer, "Enter")
    writer.page.evaluate(DELETE_E2)
    is_open(writer, "#event-e2 .deleted-said")


def offline(writer: Writer) -> None:
    writer.page.context.set_offline(True)
    writer.begin_row()
    writer.enter("15:50 Wartet hier")
    is_open(writer, "#connection.offline")


# As another page of the same person would.
DELETE_E2 = """() => {
  const {id, revision, tag} = document.querySelector('postmortem-page').dataset;
  return fetch(`/postmortems/${id}/commands`, {
    method: 'POST', headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({client: 'anotherpage', counter: 1, base: `${revision}-${tag}`, command: {remove: {item: 'event/e2'}}}),
  });
}"""

STATES: list[Callable[[Writer], None]] = [
    row_editor, row_time, line_of_an_idea, new_row, links, no_links, key_times, keys, title, cause, question,
    action_item, substitute, new_action_item, outcome, idea, restriction, long_text, refused_text, refused_row,
    toast, deleted_by_another, offline,
]


def findings(page: Page, name: str) -> list[str]:
    # What the agenda lies over would count as too small to hit.
    page.evaluate("document.querySelector('.agenda')?.style.setProperty('position', 'static')")
    found = [f"{name}: {one}" for one in axe(page)]
    page.emulate_media(color_scheme="light")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_opens_on_a_postmortem_is_sound(program, signed_in, picture, language):
    opened = program.open("Mailversand stand")["id"]
    fill(program, opened, TEXT)
    program.do(opened, addEvent={"id": "e6", "when": "16:00", "text": "Zum Löschen"})
    writer = Writer(signed_in(FIRST, language=language), language)
    # Each state begins without what the one before it left in its fields.
    writer.page.add_init_script("localStorage.clear()")
    found = []
    for state in STATES:
        writer.page.goto(f"/postmortems/{opened}")
        writer.is_saved()
        state(writer)
        picture(writer.page, f"open-{language}-{state.__name__}")
        found += findings(writer.page, state.__name__)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_margin_of_a_phone_is_sound_as_it_opens(program, signed_in, picture, language):
    opened = program.open("Mailversand stand")["id"]
    fill(program, opened, TEXT)
    page = signed_in(FIRST, language=language, size=(390, 844))
    page.goto(f"/postmortems/{opened}")
    page.locator("[data-open-margin]").click()
    expect(page.locator("#margin")).to_be_visible()
    picture(page, f"open-{language}-margin")
    assert findings(page, "margin") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_that_is_looked_at_is_sound(signed_in, picture, language):
    page = signed_in(FIRST, language=language)
    page.goto("/imports")
    page.locator("#import-text").fill("# Kühlhaus\n\n| Zeit | Ereignis |\n|---|---|\n| 10:00 | Alarm |\n| irgendwann | Ende |\n")
    page.locator(".import-form button[type=submit]").click()
    expect(page.locator(".import-rows")).to_be_visible()
    picture(page, f"open-{language}-import")
    assert findings(page, "import") == []
