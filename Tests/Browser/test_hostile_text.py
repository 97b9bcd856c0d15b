"""What somebody writes is shown, and never becomes anything but text: in pages, in what streams in, in editions."""

import pytest
from playwright.sync_api import Page, expect

from full_postmortem import fill
from page_checks import html_errors
from people import FIRST

# A combining accent makes one character with the quote before it: escaping by characters would miss it.
ATTRIBUTES = ['"\u0301 onmouseover=', "'\u0301 onmouseover=", '"><b onclick=', "</textarea></template><b onclick="]
MARKDOWN = (
    "<script>window.hostile=1</script> <img src=x onerror='window.hostile=1'> <iframe src=/></iframe>"
    " [Klick](javascript:window.hostile=1) ![Bild](http://evil.example/x.png) <b onmouseover=x>fett</b>"
)
HOSTILE = "[onmouseover], [onclick], [onerror], main script, main iframe, main img, a[href^='javascript' i]"


@pytest.fixture
def lena(signed_in):
    return signed_in(FIRST)


def is_harmless(page: Page) -> None:
    expect(page.locator(HOSTILE)).to_have_count(0)
    assert page.evaluate("window.hostile") is None


@pytest.mark.parametrize("text", [*ATTRIBUTES, MARKDOWN], ids=["double", "single", "end", "elements", "markdown"])
def test_it_stays_text_in_every_field_of_page_stream_and_edition(lena, program, text):
    title = text[:200]
    postmortem = program.open(title)["id"]
    lena.goto(f"/postmortems/{postmortem}")
    expect(lena.locator("#connection.saved")).to_be_visible()
    fill(program, postmortem, text)
    expect(lena.locator("#publication-state .editions a")).to_have_count(1)
    expect(lena.locator("#record")).to_contain_text("danach")
    is_harmless(lena)
    for path in ("", "/editions/1"):
        answer = lena.goto(f"/postmortems/{postmortem}{path}")
        assert answer and answer.status == 200
        assert html_errors(answer.text()) == []
        expect(lena.locator("h1")).to_have_text(title)
        is_harmless(lena)
    for path in ("/", "/postmortems"):
        answer = lena.goto(path)
        assert answer and html_errors(answer.text()) == []
        expect(lena.locator("main")).to_contain_text(title)
        is_harmless(lena)
