"""What somebody does without a connection stands on their page at once, and is in its place when the line is back."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from until import until
from writer import Writer

pytestmark = pytest.mark.console_errors("ERR_|Failed to load|net::")


@pytest.fixture
def postmortem(program):
    opened = program.open("Kühlhaus zu warm")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 10:00", "text": "Alarm", "flags": ["wentWell"]})
    program.do(opened, addCause={"id": "c1", "text": "Ein Fühler für alles"})
    return opened


@pytest.fixture
def lena(signed_in, tcp_proxy, postmortem):
    writer = Writer(signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}"))
    writer.page.goto(f"http://localhost:{tcp_proxy.port}/postmortems/{postmortem}")
    writer.is_saved()
    tcp_proxy.cut()
    return writer


@pytest.mark.parametrize(("key", "kind"), [("i", "ideas"), ("p", "parkingLot")])
def test_what_is_jotted_down_stands_below_its_row(lena, tcp_proxy, program, postmortem, key, kind):
    lena.row("Alarm").focus()
    lena.press(key)
    lena.enter("Fühler doppelt auslegen")
    pending = lena.row("Alarm").locator(".line-pending")
    expect(pending).to_have_text("Fühler doppelt auslegen")
    tcp_proxy.mend()
    until("it is there", lambda: [one["text"] for one in program.read(postmortem)[kind]] == ["Fühler doppelt auslegen"])
    expect(pending).to_have_count(0)


def test_a_flag_is_set_and_taken_back(lena, tcp_proxy, program, postmortem):
    row = lena.row("Alarm")
    row.focus()
    lena.press("1", "3")
    expect(row.locator(".flag.feedsCause.is-pending")).to_be_visible()
    expect(row.locator(".flag.wentWell.is-leaving")).to_be_visible()
    lena.press("2")
    expect(row.locator(".flag.slowedRepair.is-pending")).to_be_visible()
    lena.press("2")
    expect(row.locator(".flag.slowedRepair.is-leaving")).to_be_visible()
    tcp_proxy.mend()
    until("it is so", lambda: program.read(postmortem)["timeline"][0]["flags"] == ["feedsCause"])
    lena.is_saved()
    expect(row.locator(".flag")).to_have_count(1)
    expect(row.locator(".is-pending, .is-leaving")).to_have_count(0)


def test_a_row_that_waits_can_be_written_on(lena, tcp_proxy, program, postmortem):
    lena.begin_row()
    lena.enter("10:05 Rückruf")
    row = lena.row("Rückruf")
    row.locator("text-field").click()
    lena.type(" der Bereitschaft")
    lena.press("Escape")
    expect(row.locator("text-field")).to_have_text("Rückruf der Bereitschaft")
    tcp_proxy.mend()
    until(
        "it is there",
        lambda: [row["text"] for row in program.read(postmortem)["timeline"]] == ["Alarm", "Rückruf der Bereitschaft"],
    )
    lena.is_saved()
    lena.sees("Alarm", "Rückruf der Bereitschaft")


def test_a_browser_that_keeps_nothing_is_said_to(lena):
    lena.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    lena.row("Alarm").focus()
    lena.press("1")
    expect(lena.find("#connection.offline")).to_contain_text(lena.says("live.offlineOpen.one"))


ADDERS = [
    ("addIdea", "ideas", "Zweiter Fühler"), ("park", "parkingLot", "Wer haftet?"),
    ("addCause", "causes", "Nur ein Fühler"), ("addActionItem", "actionItems", "Fühler bestellen"),
]


@pytest.mark.parametrize(("command", "kind", "text"), ADDERS, ids=[kind for _, kind, _ in ADDERS])
def test_what_is_entered_in_a_field_of_its_own_stands_above_that_field(
    lena, tcp_proxy, program, postmortem, picture, command, kind, text
):
    form = lena.find(f"form[data-command={command}]:visible").first
    form.locator("[name=text]").fill(text)
    lena.press("Enter")
    waits = lena.find("p.is-pending")
    expect(waits).to_have_text(text)
    picture(lena.page, f"waits-{kind}")
    tcp_proxy.mend()
    until("it is there", lambda: text in [one["text"] for one in program.read(postmortem)[kind]])
    expect(waits).to_have_count(0)


def test_a_row_that_is_taken_back_is_seen_to_go(lena, tcp_proxy, program, postmortem):
    lena.begin_row()
    lena.enter("10:05 Rückruf")
    expect(lena.row("Rückruf")).to_be_visible()
    lena.find("h1").focus()
    lena.press("Control+z")
    expect(lena.find(".event.is-leaving")).to_contain_text("Rückruf")
    tcp_proxy.mend()
    until("it is gone", lambda: [row["text"] for row in program.read(postmortem)["timeline"]] == ["Alarm"], within=20)
    lena.sees("Alarm")
