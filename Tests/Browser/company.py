"""Four people in one meeting, each as people sit in one: a laptop with the projector, one without a mouse, one on a
telephone in a train, one who comes late."""

from dataclasses import dataclass
from itertools import count

from playwright.sync_api import Locator, Page, expect

from tcp_proxy import TCPProxy
from writer import Writer


@dataclass
class Company:
    """`lena` facilitates, `jonas` has only his keyboard, `amira` a telephone and a bad line, `henrik` comes late;
    `wall` hangs on the projector once it is opened."""

    lena: Writer
    jonas: Writer
    amira: Writer
    henrik: Writer
    line: TCPProxy
    address: str = ""
    wall: Page | None = None

    @property
    def here(self) -> list[Writer]:
        return [self.lena, self.jonas, self.amira]

    def open(self, address: str) -> None:
        self.address = address
        for writer in self.here:
            writer.page.goto(address)
            writer.is_saved()


def reach(writer: Writer, target: Locator) -> None:
    """By keyboard alone: on with Tab until the target has the focus, once around the page at most."""
    expect(target).to_have_count(1)
    expect(target).to_be_visible()
    for pressed in count():
        if target.evaluate("one => one === document.activeElement"):
            return
        assert pressed < 250, f"{target} is not reached by Tab"
        writer.press("Tab")


def press(writer: Writer, target: Locator) -> None:
    reach(writer, target)
    writer.press("Enter")


def command(writer: Writer, letters: str) -> None:
    """By the command line, as somebody does who knows what they want."""
    writer.press("F8")
    expect(writer.find("#chooser input")).to_be_focused()
    writer.type(letters)
    writer.press("Enter")


def button(writer: Writer, within: str, key: str, **values: str) -> Locator:
    said = writer.says(key)
    for name, value in values.items():
        said = said.replace("{" + name + "}", value)
    return writer.find(within).get_by_role("button", name=said, exact=True)


def on_agenda(writer: Writer, key: str, **values: str) -> None:
    button(writer, "#agenda", key, **values).click()


def on_more(writer: Writer, key: str, **values: str) -> None:
    """What the agenda keeps folded."""
    writer.find(".clock-more summary").click()
    on_agenda(writer, key, **values)


def stands_in(writers: list[Writer], number: int) -> None:
    for writer in writers:
        expect(writer.find("#agenda [aria-current=step] .agenda-number")).to_have_text(str(number))
