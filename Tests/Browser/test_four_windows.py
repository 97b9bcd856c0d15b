"""Four people write at once while everything breaks: every character is there in the end, once, for everybody alike."""

import pytest
from playwright.sync_api import Dialog, expect

from tcp_proxy import TCPProxy
from until import until
from writer import Writer

NAMES = ("Lena Harms", "Jonas Petersen", "Amira Saleh", "Tomke Behrens")
ROUNDS = 16
ANYTHING = "ERR_|Failed to load|net::|40[49]|503"


@pytest.fixture
def proxies(server):
    """A network of their own for each of the four."""
    own = [TCPProxy(server.port) for _ in NAMES]
    yield own
    for proxy in own:
        proxy.close()


@pytest.fixture
def postmortem(program):
    opened = program.open("Kühlhaus zu warm")["id"]
    for number, name in enumerate(NAMES):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"10:0{number}", "text": f"{name}:"})
    return opened


@pytest.fixture
def writers(signed_in, proxies, postmortem):
    own = [Writer(signed_in(name, url=f"http://localhost:{proxy.port}")) for name, proxy in zip(NAMES, proxies)]
    for writer in own:
        writer.page.on("dialog", Dialog.accept)
        writer.page.goto(f"/postmortems/{postmortem}")
        writer.is_saved()
    return own


def word(number: int, round_: int) -> str:
    """Five characters that are typed nowhere else."""
    first = 0x4E00 + 5 * (number * ROUNDS + round_)
    return "".join(map(chr, range(first, first + 5)))


def write(writers: list[Writer], round_: int) -> None:
    """Each their word, letter by letter in turn: in the summary, and every third time in a row beside the others'."""
    places = ["summary" if (round_ + number) % 3 else f"event/e{number}" for number in range(len(writers))]
    for writer, place in zip(writers, places):
        area = writer.field(place).locator("textarea")
        if not area.count() or not area.evaluate("area => area === document.activeElement"):
            writer.page.keyboard.press("Escape")
            writer.field(place).click()
            expect(area).to_be_focused()
            writer.press("Control+End")
    for letters in zip(*(word(number, round_) for number in range(len(writers)))):
        for writer, letter in zip(writers, letters):
            writer.type(letter)


def break_something(round_: int, proxies: list[TCPProxy], server, writers: list[Writer]) -> None:
    """What goes wrong after each round of writing; it lasts while the next ones are written."""
    match round_:
        case 1:
            proxies[0].delay = proxies[3].delay = 0.3
        case 2:
            proxies[1].cut()
        case 4:
            proxies[1].mend()
            proxies[2].half_open()
        case 5:
            server.kill()
        case 6:
            server.start()
        case 7:
            # What it wrote is still on its slow way.
            writers[3].page.reload()
        case 8:
            proxies[2].mend()
            proxies[3].mend()
        case 9:
            proxies[1].truncate(700)
            proxies[2].truncate(90)
        case 11:
            server.kill()
            server.start()
            proxies[0].cut()
        case 13:
            for proxy in proxies:
                proxy.mend()


@pytest.mark.console_errors(ANYTHING)
def test_every_character_of_four_windows_is_there_once_however_much_breaks(
    writers, proxies, server, program, postmortem
):
    for round_ in range(ROUNDS):
        write(writers, round_)
        break_something(round_, proxies, server, writers)
    typed = sorted("".join(word(number, round_) for number in range(len(NAMES)) for round_ in range(ROUNDS)))

    def written() -> list[str]:
        document = program.read(postmortem)
        texts = [document["summary"], *(row["text"].partition(":")[2] for row in document["timeline"])]
        return sorted("".join(texts))

    until("every character has arrived", lambda: set(written()) == set(typed), within=30)
    for writer in writers:
        writer.press("Escape")
        writer.is_saved()
    assert written() == typed
    document = program.read(postmortem)
    for writer in writers:
        expect(writer.field("summary")).to_have_text(document["summary"])
        writer.sees(*(row["text"] for row in document["timeline"]))
