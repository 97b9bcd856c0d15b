"""What every page must hold: valid HTML, and no finding of axe in either colour scheme."""

import html5lib
from axe_playwright_python.sync_playwright import Axe
from html5lib.constants import E as EXPLANATIONS
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def html_errors(html: str) -> list[str]:
    """The parse errors of a document, each with its place."""
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return [
        f"{line}:{column}: {EXPLANATIONS.get(code, code) % data}" for (line, column), code, data in parser.errors
    ]


def axe(page: Page) -> list[str]:
    """What axe finds in the page as it stands, in light and in dark, one line per element."""
    found = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            for node in violation["nodes"]:
                found.append(f"{colours}: {violation['id']}: {' '.join(map(str, node['target']))}: {violation['help']}")
    return found


def sound(page: Page) -> None:
    """Fails with everything that axe finds from the top of the page, and leaves it there in light."""
    # What the agenda lies over would count as too small to hit.
    page.evaluate("scrollTo(0, 0)")
    found = axe(page)
    page.emulate_media(color_scheme="light")
    assert not found, "\n".join(found)
