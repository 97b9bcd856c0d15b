"""Browser windows that notice every error in their console."""

import contextlib
import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as Late

from people import People
from server import Server

LOCALES = {"de": "de-DE", "en": "en-GB"}


class Windows:
    def __init__(self, browser: Browser, server: Server, people: People, pictures: Path):
        self._browser, self._server, self._people, self._pictures = browser, server, people, pictures
        self._contexts: list[BrowserContext] = []
        self._errors: list[str] = []

    def open(
        self,
        name: str | None = None,
        *,
        language: str = "de",
        colours: str = "light",
        size: tuple[int, int] = (1280, 800),
        zone: str = "Europe/Berlin",
        url: str | None = None,
    ) -> Page:
        """A window with cookies of its own, signed in as somebody if named; `url` where paths are looked up."""
        url = url or self._server.url
        context = self._browser.new_context(
            base_url=url,
            locale=LOCALES[language],
            color_scheme=colours,
            viewport={"width": size[0], "height": size[1]},
            timezone_id=zone,
            storage_state=self._people.signed_in(name, url) if name else None,
        )
        context.set_default_timeout(10_000)
        context.on("console", lambda said: said.type == "error" and self._note(said.text, said.location["url"]))
        context.on("weberror", lambda thrown: self._note(str(thrown.error), thrown.page and thrown.page.url))
        self._contexts.append(context)
        return context.new_page()

    def second(self, page: Page) -> Page:
        """Another tab of the same person."""
        return page.context.new_page()

    def picture(self, page: Page, name: str) -> Path:
        self._pictures.mkdir(exist_ok=True)
        path = self._pictures / (re.sub(r"[^\w.-]+", "-", name) + ".png")
        page.screenshot(path=path)
        return path

    def pictures(self, name: str) -> list[Path]:
        """One of every window still open."""
        pages = [page for context in self._contexts for page in context.pages if not page.is_closed()]
        taken = []
        for number, page in enumerate(pages, start=1):
            # A window in which the browser asks something cannot be pictured.
            with contextlib.suppress(Late):
                taken.append(self.picture(page, f"{name}-{number}"))
        return taken

    def unexpected_errors(self, expected: list[str]) -> list[str]:
        for context in self._contexts:
            for page in context.pages:
                # What the page has already said arrives before this answer.
                page.evaluate("0")
        return [said for said in self._errors if not any(re.search(pattern, said) for pattern in expected)]

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _note(self, text: str, where: str | None) -> None:
        self._errors.append(f"{text} ({where or 'no address'})")
