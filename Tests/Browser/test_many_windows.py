"""Many windows of one browser: they take nothing from each other, and one server is enough for them."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from until import until
from writer import Writer

OFFLINE = "ERR_|Failed to load|net::"
NO_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', {value: undefined})"


@pytest.fixture
def postmortem(program):
    return program.open("Kühlhaus zu warm")["id"]


@pytest.fixture
def address(tcp_proxy, postmortem):
    return f"http://localhost:{tcp_proxy.port}/postmortems/{postmortem}"


def arrive(page, address: str) -> Writer:
    page.goto(address)
    writer = Writer(page)
    writer.is_saved()
    return writer


@pytest.mark.console_errors(OFFLINE)
@pytest.mark.parametrize("locks", ["with locks", "without locks"])
def test_a_window_that_stands_still_for_long_loses_nothing(
    signed_in, second_window, tcp_proxy, program, postmortem, address, locks
):
    first = signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}")
    if locks == "without locks":
        first.context.add_init_script(NO_LOCKS)
    lena = arrive(first, address)
    other = second_window(first)
    arrive(other, address)
    tcp_proxy.cut()
    lena.edit("summary")
    lena.type("Anfang ")
    expect(lena.find("#connection.offline")).to_be_visible()
    asked: list = []
    first.on("dialog", lambda dialog: asked.append(dialog))
    first.close(run_before_unload=True)
    until("the browser asks", lambda: other.wait_for_timeout(50) or asked)
    # While the browser asks, nothing runs in that window: longer than the other one takes it for living.
    other.wait_for_timeout(7_000)
    asked[0].dismiss()
    lena.type("und Ende")
    tcp_proxy.mend()
    said = lena.find(".lead .refusal").filter(has_text="Anfang und Ende")
    # Without locks the other window may have taken it up: then the rest is said to be nowhere else.
    may_be_said = locks == "without locks"
    until(
        "nothing is lost",
        lambda: first.wait_for_timeout(50) or summary(program, postmortem) == "Anfang und Ende"
        or may_be_said and said.count() > 0,
        within=20,
    )


def summary(program, postmortem: str) -> str:
    return program.read(postmortem)["summary"]


@pytest.mark.console_errors(OFFLINE)
@pytest.mark.parametrize(("locks", "count"), [("with locks", 7), ("without locks", 5)])
def test_what_many_windows_left_goes_up_with_the_next_one(
    signed_in, second_window, tcp_proxy, program, postmortem, address, locks, count
):
    first = signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}")
    if locks == "without locks":
        first.context.add_init_script(NO_LOCKS)
    last = second_window(first)
    fields = ["summary", "lessons", "notes", "teaser"]
    windows = [arrive(first, address)] + [arrive(second_window(first), address) for _ in range(count - 1)]
    tcp_proxy.cut()
    for number, writer in enumerate(windows):
        writer.edit(fields[number % 4])
        writer.type(f"Fenster{number} ")
        expect(writer.find("#connection.offline")).to_be_visible()
    for writer in windows:
        writer.page.goto("about:blank")
    tcp_proxy.mend()
    arrive(last, address)
    read = program.read(postmortem)
    assert [n for n in range(count) if f"Fenster{n}" in read[fields[n % 4]]] == list(range(count))


@pytest.mark.parametrize("locks", ["with locks", "without locks"])
def test_ten_windows_beside_each_other_hear_of_each_other(signed_in, second_window, postmortem, locks):
    first = signed_in(FIRST)
    if locks == "without locks":
        first.context.add_init_script(NO_LOCKS)
    windows = [arrive(first, f"/postmortems/{postmortem}")]
    for _ in range(9):
        page = second_window(first)
        page.goto(f"/postmortems/{postmortem}")
        windows.append(Writer(page))
    windows[9].begin_row()
    windows[9].enter("10:00 Aus dem letzten")
    for writer in windows:
        expect(writer.row("Aus dem letzten")).to_be_visible(timeout=20_000)
    windows[0].begin_row()
    windows[0].enter("10:05 Aus dem ersten")
    for writer in windows:
        expect(writer.row("Aus dem ersten")).to_be_visible(timeout=20_000)
        writer.is_saved()


@pytest.mark.console_errors(OFFLINE + "|410|404|409")
def test_what_was_not_taken_is_shown_until_its_writer_has_done_with_it(
    signed_in, tcp_proxy, program, postmortem, address
):
    program.do(postmortem, addEvent={"id": "e1", "when": "10:00", "text": "Alarm"})
    lena = arrive(signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}"), address)
    lena.page.on("dialog", lambda dialog: dialog.accept())
    tcp_proxy.cut()
    lena.row("Alarm").focus()
    lena.press("Enter")
    lena.type(" in Halle 3")
    lena.page.goto("about:blank")
    program.do(postmortem, remove={"item": "event/e1"})
    tcp_proxy.mend()
    said = lena.find(".lead .refusal").filter(has_text="Alarm in Halle 3")
    for _ in range(2):
        lena.page.goto(address)
        expect(said).to_have_count(1)
    said.get_by_role("button", name=lena.says("live.refusedDismiss")).click()
    lena.page.goto(address)
    lena.is_saved()
    expect(said).to_have_count(0)
