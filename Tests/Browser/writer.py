"""Somebody at work on the page of a postmortem."""

import re

from playwright.sync_api import Locator, Page, expect

from catalogue import WORDS


class Writer:
    """One window, and the words of its language."""

    def __init__(self, page: Page, language: str = "de"):
        self.page, self.words = page, WORDS[language]

    def says(self, key: str) -> str:
        return self.words[key]

    def find(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    @property
    def connection(self) -> Locator:
        return self.find("#connection .connection-words")

    @property
    def rows(self) -> Locator:
        return self.find("#timeline-rows > .event")

    def row(self, text: str) -> Locator:
        return self.rows.filter(has_text=text)

    @property
    def texts(self) -> Locator:
        """What the rows of the timeline say, from the top."""
        return self.find("#timeline-rows > .event text-field")

    def begin_row(self) -> None:
        """Goes to the always-open row; from there on the keyboard is enough."""
        self.find("new-event input").focus()

    def enter(self, *lines: str) -> None:
        """Each line as it is typed, Enter behind it."""
        for line in lines:
            self.type(line)
            self.press("Enter")

    def field(self, name: str) -> Locator:
        return self.find(f"text-field[data-text='{name}']")

    def write(self, name: str, text: str) -> None:
        """Into one of the long texts, and out of it again."""
        self.edit(name)
        self.type(text)
        self.press("Escape")

    def edit(self, name: str) -> Locator:
        self.field(name).click()
        area = self.field(name).locator("textarea")
        expect(area).to_be_focused()
        return area

    def sees(self, *texts: str) -> None:
        """The rows of the timeline, in this order and no others."""
        expect(self.texts).to_have_text(list(texts))

    def rest_on(self, item: Locator) -> Locator:
        """The pointer rests on an item until its tools have unfolded: a click that is tried sooner hits what is there."""
        item.hover()
        expect(item.locator(".tools").first).to_have_css("max-height", re.compile("[1-9]|none"))
        return item

    def is_saved(self) -> None:
        expect(self.find("#connection.saved")).to_be_visible()
