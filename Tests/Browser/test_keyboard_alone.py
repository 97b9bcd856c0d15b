"""From the sign-in to the published edition with the keyboard alone, as somebody does who has no mouse."""

import pytest
from playwright.sync_api import Locator, expect

from catalogue import LANGUAGES
from people import FIRST, PASSWORD, address
from writer import Writer


def tab_to(writer: Writer, target: Locator, back: bool = False) -> None:
    """Goes on with Tab until the target has the focus; within reason."""
    expect(target).to_be_visible()
    for _ in range(90):
        if target.evaluate("one => one === document.activeElement"):
            return
        writer.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"{target} is not reached by Tab")


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_sign_in_to_the_edition_without_a_mouse(signed_in, window, language):
    signed_in(FIRST)
    lena = Writer(window(language=language), language)
    lena.page.goto("/")
    tab_to(lena, lena.find("input[type=email], input[name=email]"))
    lena.type(address(FIRST))
    lena.press("Tab")
    lena.enter(PASSWORD)

    expect(lena.find("main input[name=title]")).to_be_focused()
    lena.enter("Kühlhaus zu warm")
    lena.is_saved()
    writes_the_timeline(lena)
    explains_it(lena)
    plans(lena)
    publishes(lena)


def writes_the_timeline(lena: Writer) -> None:
    expect(lena.find("new-event input")).to_be_focused()
    lena.enter("2026-03-02 10:00 Fühler fällt aus", "10:05 Alarm", "10:20 Nachtwache schaltet um #gut")
    expect(lena.find(".event.is-pending")).to_have_count(0)
    lena.press("Escape")
    expect(lena.row("Nachtwache")).to_be_focused()
    lena.press("Home", "1", "k")
    expect(lena.row("Fühler").locator(".flag.feedsCause")).to_be_visible()
    expect(lena.row("Fühler")).to_have_attribute("data-kind", "activity")
    lena.press("m")
    lena.enter(lena.says("live.keyTime.started"))
    expect(lena.row("Fühler").locator(".event-key-time")).to_be_visible()
    lena.press("ArrowDown", "Enter")
    lena.type(" in Halle 3")
    lena.press("Control+Enter")
    lena.enter("Zweiter Fühler")
    expect(lena.find(".event-idea")).to_contain_text("Zweiter Fühler")
    expect(lena.row("Alarm in Halle 3")).to_be_focused()
    lena.press("Delete")
    expect(lena.row("Alarm")).to_have_count(0)
    lena.press("Control+z")
    expect(lena.row("Alarm in Halle 3")).to_be_focused()


def explains_it(lena: Writer) -> None:
    tab_to(lena, lena.find("#unexplained [data-new-cause]").first)
    lena.press("Enter")
    lena.enter("Ein Fühler für drei Hallen")
    expect(lena.find(".cause")).to_have_count(1)
    tab_to(lena, lena.find(".cause"))
    lena.press("Enter", "End")
    lena.type(", keiner daneben")
    lena.press("Escape")
    expect(lena.find(".cause")).to_be_focused()
    tab_to(lena, lena.find(".cause [data-new-cause]"))
    lena.press("Enter")
    lena.enter("Niemand rechnet mit einem Ausfall")
    expect(lena.find(".cause")).to_have_count(2)


def plans(lena: Writer) -> None:
    tab_to(lena, lena.find("#attendance [data-command=beginMeeting]"), back=True)
    lena.press("Enter")
    expect(lena.find("#attendance input[type=checkbox]").first).to_be_checked()
    tab_to(lena, lena.find(".new-action-text").first)
    lena.type("Zweiten Fühler einbauen")
    lena.press("Tab")
    expect(lena.find(".new-action select").first).to_be_focused()
    expect(lena.find(".new-action select").first.locator("option")).to_have_count(2)
    lena.press("ArrowDown")
    tab_to(lena, lena.find(".new-action button").first)
    lena.press("Enter")
    expect(lena.find(".action")).to_contain_text(FIRST)


def publishes(lena: Writer) -> None:
    for block in ("summary", "teaser"):
        tab_to(lena, lena.find(f"#text-{block} [data-edit-text]"), back=block == "summary")
        lena.press("Enter")
        lena.type(f"Kühl war es nicht ({block}).")
        lena.press("Escape")
    tab_to(lena, lena.find("[data-command=publish]"))
    lena.press("Enter")
    tab_to(lena, lena.find("#publication-state .editions a"))
    lena.press("Enter")
    expect(lena.find("h1")).to_have_text("Kühlhaus zu warm")
    for text in ("Kühl war es nicht (teaser).", "Alarm in Halle 3", "Ein Fühler für drei Hallen, keiner daneben", "Zweiten Fühler einbauen"):
        expect(lena.find("main")).to_contain_text(text)
