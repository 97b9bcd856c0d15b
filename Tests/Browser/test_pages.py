"""Every page there is: sound HTML, nothing for axe to find, no wider than its window, reached by the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from catalogue import LANGUAGES
from full_postmortem import fill
from page_checks import html_errors, sound
from people import FIRST, made_invitation
from writer import Writer

TITLE = "Mailversand stand eine ganze Nacht lang still, ohne dass es jemand merkte"
TEXT = "Die **Warteschlange** stand, siehe `mailq` und [Anleitung](https://wiki.brackmoor.example/mail)"
# Wider than a phone, each for itself.
WIDE = """| System | Ausfall ab | Ausfall bis | Betroffene Lieferungen | Bemerkung |
|---|---|---:|---:|---|
| Lagerverwaltung | 09:10 | 11:40 | 1200 | Halle 3, danach Halle 4 |

```
tail --follow --lines=200 /var/log/lagerverwaltung/zollschnittstelle.log | grep --line-buffered Fehler
```

"""
# Headings of their own, however they were typed, leave no level out.
HEADED = "### Folgen\n\nStille\n\n# Ablauf\n\n#### Nachts\n\nNoch stiller\n\n"
NARROW = [(390, 844), (320, 640)]


@pytest.fixture
def addresses(program) -> list[str]:
    """Home, lists, an empty and a full postmortem and its edition, people, account, settings."""
    empty, full = program.open("Noch nichts")["id"], program.open(TITLE)["id"]
    fill(program, full, TEXT)
    for text in ("summary", "notes"):
        program.do(full, edit={"text": text, "edit": [WIDE]})
    for text in ("summary", "notes", "lessons", "teaser"):
        program.do(full, edit={"text": text, "edit": [HEADED]})
    program.do(full, publish={})
    program.do(program.open("Verworfen")["id"], discard={})
    return [
        "/", "/?title=gibtesnicht", "/postmortems", "/postmortems/discarded", f"/postmortems/{empty}",
        f"/postmortems/{full}", f"/postmortems/{full}/editions/2", "/people", "/account", "/settings",
    ]


def opened(page: Page, address: str, status: int = 200) -> None:
    answer = page.goto(address)
    assert answer and answer.status == status, address
    assert html_errors(answer.text()) == [], address


def fits(page: Page, address: str) -> None:
    wide = page.evaluate("""() => [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
        .slice(0, 5).map(one => one.outerHTML.slice(0, 90))""")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{address} is too wide: {wide}"


def name(address: str) -> str:
    return re.sub(r"[0-9a-z]{16}", "one", address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound_in_both_schemes_and_fits_every_window(addresses, signed_in, picture, language):
    page = signed_in(FIRST, language=language)
    found = []
    for address in addresses:
        opened(page, address)
        picture(page, f"page-{language}-{name(address)}")
        try:
            sound(page)
        except AssertionError as error:
            found.append(f"{name(address)}\n{error}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [*NARROW, (640, 400)], ids=["390", "320", "1280 at 200 %"])
def test_no_page_scrolls_sideways(addresses, signed_in, picture, size):
    page = signed_in(FIRST, size=size)
    for address in addresses:
        opened(page, address)
        picture(page, f"page-{size[0]}-{name(address)}")
        fits(page, name(address))
        sound(page)


@pytest.mark.console_errors("40[0349]|410")
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_errors_and_doors_are_sound(server, signed_in, window, language):
    link = made_invitation(signed_in(FIRST))
    page = window(language=language, size=(390, 844))
    for address, status in (
        ("/signin", 200), (link, 200), (link[:-2], 404), ("/setup?code=x", 409), ("/nirgends", 404), ("/%ff", 400)
    ):
        answer = page.goto(address)
        assert answer and (answer.status == status or 400 <= answer.status < 500 <= status + 100), address
        assert html_errors(answer.text()) == []
        expect(page.locator("h1")).to_be_visible()
        fits(page, address)
        sound(page)


def test_the_first_home_is_sound_in_both_languages_and_on_a_phone(signed_in, picture):
    for language in LANGUAGES:
        page = signed_in(FIRST, language=language, size=(390, 844))
        opened(page, "/")
        picture(page, f"empty-{language}")
        fits(page, "/")
        sound(page)


def test_the_keyboard_reaches_everything_and_shows_where_it_is(addresses, signed_in):
    page = signed_in(FIRST)
    for address in addresses:
        opened(page, address)
        unseen = page.evaluate(FOCUS_IS_SHOWN)
        assert unseen == [], f"{name(address)}: {unseen}"


# Focus, as a keyboard gives it, changes something that is drawn.
FOCUS_IS_SHOWN = """() => {
  const look = one => {
    const style = getComputedStyle(one);
    const parts = [style.outlineStyle !== 'none' && style.outlineWidth, style.boxShadow, style.borderColor,
      style.borderWidth, style.backgroundColor, style.textDecorationLine, style.textDecorationThickness];
    return parts.join('|');
  };
  const around = one => [one, one.parentElement, one.parentElement.parentElement].map(look).join('/');
  const unseen = [];
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (!one.checkVisibility({checkVisibilityCSS: true}) || one.disabled || one.type === 'hidden') continue;
    document.activeElement.blur();
    const before = around(one);
    one.focus({focusVisible: true});
    if (document.activeElement !== one) continue;
    if (around(one) === before) unseen.push(one.outerHTML.slice(0, 120));
  }
  return unseen;
}"""


def test_each_of_the_four_texts_is_written_without_a_mouse(addresses, signed_in):
    page = signed_in(FIRST)
    page.goto(addresses[4])
    for block in ("summary", "teaser", "lessons", "notes"):
        field = page.locator(f"#text-{block} text-field")
        page.locator(f"#text-{block} [data-edit-text]").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("Von Hand")
        page.keyboard.press("Escape")
        expect(field).to_be_focused()
        page.keyboard.press("F2")
        page.keyboard.type(" geschrieben")
        page.keyboard.press("Escape")
        expect(field).to_have_text("Von Hand geschrieben")


def test_an_edition_prints_on_a4_with_its_title(addresses, signed_in):
    page = signed_in(FIRST)
    page.goto(addresses[6])
    page.emulate_media(media="print")
    pdf = page.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", pdf)
    assert box
    assert [round(float(side)) for side in box.groups()] == [595, 842]
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 5
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator("h1")).to_be_visible()
    # Also for whoever reads in the dark; and rows stay in one line although paper is narrower than a tablet.
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 642, "height": 900})
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    columns = page.locator(".edition-event").first.evaluate("one => getComputedStyle(one).gridTemplateColumns")
    assert len(columns.split()) == 4
    for selector in (".contents", ".ring.viewer"):
        expect(page.locator(selector).first).not_to_be_visible()


def test_the_whole_way_goes_over_plain_http_under_a_name_that_is_not_localhost(server, signed_in):
    page = signed_in(FIRST, url=server.lan_url)
    page.goto("/")
    assert not page.evaluate("isSecureContext")
    page.locator("input[name=title]").last.fill("Ohne TLS")
    page.keyboard.press("Enter")
    writer = Writer(page)
    writer.is_saved()
    writer.write("summary", "Geht auch so.")
    writer.begin_row()
    writer.enter("10:00 Eine Zeile #gut", "10:05 Noch eine")
    writer.sees("Eine Zeile", "Noch eine")
    writer.is_saved()
    page.locator("#publication-state .publish button").click()
    page.locator("#publication-state .editions a").click()
    expect(page.locator("main")).to_contain_text("Geht auch so.")
    page.goto("/people")
    page.goto("/account")
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anmelden")
