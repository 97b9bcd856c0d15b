"""Live, when it gets rough: fast fingers, two in one text, a server that dies, a network that is cut."""

import pytest
from playwright.sync_api import expect

from people import FIRST
from until import until
from writer import Writer

OFFLINE = "ERR_|Failed to load|net::"


@pytest.fixture
def postmortem(program):
    return program.open("Kühlhaus zu warm")["id"]


def at_work(page, postmortem: str) -> Writer:
    page.goto(f"/postmortems/{postmortem}")
    writer = Writer(page)
    writer.is_saved()
    return writer


def test_fifty_rows_typed_without_a_pause_arrive_in_order_in_the_other_window(signed_in, postmortem):
    lena = at_work(signed_in(FIRST), postmortem)
    jonas = at_work(signed_in("Jonas Petersen"), postmortem)
    lines = [f"Messwert {number}" for number in range(50)]
    lena.begin_row()
    for number, line in enumerate(lines):
        lena.enter(f"10:{number:02} {line}")
    for writer in (lena, jonas):
        writer.sees(*lines)
        expect(writer.find(".event.is-pending")).to_have_count(0)


def test_two_who_type_into_the_summary_at_once_end_with_the_same_text_and_every_character(
    program, signed_in, postmortem
):
    writers = [at_work(signed_in(name), postmortem) for name in (FIRST, "Jonas Petersen")]
    areas = [writer.edit("summary") for writer in writers]
    for number in range(60):
        for writer, letter in zip(writers, "aZ"):
            writer.type(letter if number % 10 else f" {letter}")
    until("the server has it all", lambda: len(program.read(postmortem)["summary"]) == 132, within=20)
    summary = program.read(postmortem)["summary"]
    for writer, area in zip(writers, areas):
        expect(area).to_have_value(summary)
        writer.is_saved()
    assert sorted(summary.replace(" ", "")) == ["Z"] * 60 + ["a"] * 60


@pytest.mark.console_errors(OFFLINE)
def test_a_server_that_is_killed_while_somebody_types_loses_nothing_and_repeats_nothing(
    program, server, signed_in, postmortem
):
    lena = at_work(signed_in(FIRST), postmortem)
    lena.begin_row()
    words = [f"Wort{number}" for number in range(60)]
    lena.enter("10:00 Vorher", "10:01 Auch vorher")
    lena.edit("summary")
    for number, word in enumerate(words):
        lena.type(word + " ")
        if number == 20:
            server.kill()
        if number == 40:
            server.start()
    lena.begin_row()
    lena.enter("10:02 Nachher")
    expect(lena.find("#connection.saved")).to_be_visible(timeout=30_000)
    until("every word is there", lambda: program.read(postmortem)["summary"] == " ".join(words) + " ", within=20)
    until("every row is there", lambda: len(program.read(postmortem)["timeline"]) == 3)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == ["Vorher", "Auch vorher", "Nachher"]
    lena.sees("Vorher", "Auch vorher", "Nachher")


def test_on_a_slow_line_a_row_without_a_time_stands_below_the_one_that_is_still_on_its_way(
    signed_in, tcp_proxy, postmortem
):
    lena = at_work(signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}"), postmortem)
    tcp_proxy.delay = 0.4
    lena.begin_row()
    lena.enter("14:30 Alarm", "15:10 Leitung getauscht")
    lena.press("Tab")
    lena.enter("Jemand rief an")
    expect(lena.find(".event.is-pending")).to_have_count(0)
    lena.sees("Alarm", "Leitung getauscht", "Jemand rief an")


def test_on_a_slow_line_undo_takes_back_what_is_not_answered_yet(signed_in, tcp_proxy, program, postmortem):
    program.do(postmortem, addEvent={"id": "e1", "when": "14:30", "text": "Alarm", "flags": ["wentWell"]})
    lena = at_work(signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}"), postmortem)
    tcp_proxy.delay = 0.4
    lena.row("Alarm").focus()
    lena.press("1", "Control+z", "3", "Control+z", "Delete", "Control+z", "2")
    expected = [["slowedRepair", "wentWell"]]
    until("all is answered", lambda: [row["flags"] for row in program.read(postmortem)["timeline"]] == expected)
    lena.is_saved()


@pytest.mark.console_errors(OFFLINE)
def test_the_connection_line_is_honest_while_the_network_is_cut_and_after(signed_in, tcp_proxy, program, postmortem):
    address = f"http://localhost:{tcp_proxy.port}"
    lena = at_work(signed_in(FIRST, url=address), postmortem)
    tcp_proxy.cut()
    lena.begin_row()
    lena.enter("10:00 Ohne Netz", "10:01 Noch immer ohne")
    offline = lena.find("#connection.offline")
    expect(offline).to_contain_text("offline seit", timeout=15_000)
    expect(offline).to_contain_text("2 Änderungen warten hier")
    expect(lena.find(".event.is-pending")).to_have_count(2)
    tcp_proxy.mend()
    expect(lena.find("#connection.saved")).to_be_visible(timeout=30_000)
    lena.sees("Ohne Netz", "Noch immer ohne")
    expect(lena.find(".event.is-pending")).to_have_count(0)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == ["Ohne Netz", "Noch immer ohne"]


@pytest.mark.console_errors(OFFLINE)
def test_what_waits_offline_survives_the_end_of_its_page(signed_in, tcp_proxy, program, postmortem):
    address = f"http://localhost:{tcp_proxy.port}"
    lena = at_work(signed_in(FIRST, url=address), postmortem)
    tcp_proxy.cut()
    lena.begin_row()
    lena.enter("10:00 Ohne Netz")
    expect(lena.find("#connection.offline")).to_contain_text("eine Änderung", timeout=15_000)
    second = lena.page.context.new_page()
    lena.page.close()
    tcp_proxy.mend()
    # What a page left behind is taken over once it has said nothing for some seconds.
    def arrived() -> bool:
        second.goto(f"/postmortems/{postmortem}")
        return bool(program.read(postmortem)["timeline"])

    until("the row is there", arrived, within=20)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == ["Ohne Netz"]


@pytest.mark.console_errors("403")
def test_a_restriction_turns_away_who_is_no_reader_and_lets_named_people_in(signed_in, postmortem):
    lena = at_work(signed_in(FIRST), postmortem)
    jonas = at_work(signed_in("Jonas Petersen"), postmortem)
    lena.find("#publication-state details").filter(has_text=lena.says("restriction.restrict")).locator("summary").click()
    lena.find("form.restrict input[name=reason]").fill("Personaldaten")
    lena.find("form.restrict button").click()
    expect(lena.find("#publication-state")).to_contain_text("Personaldaten")
    expect(jonas.find("[role=alert]")).to_contain_text(jonas.says("live.gone"))
    answer = jonas.page.reload()
    assert answer and answer.status == 403
    why, _ = jonas.says("restriction.shutOut").replace("{reason}", "Personaldaten").split("{date}")
    expect(jonas.find("main")).to_contain_text(why)
    lena.find("#publication-state").get_by_label(lena.says("restriction.addReader")).fill("Jonas Petersen")
    lena.press("Enter")
    expect(lena.find("#publication-state ul.words")).to_contain_text("Jonas Petersen")
    answer = jonas.page.reload()
    assert answer and answer.status == 200
    lena.find("#publication-state").get_by_role("button", name=lena.says("restriction.lift")).click()
    expect(jonas.find("#heading .heading-note")).to_have_count(0)


def test_what_is_discarded_leaves_the_lists_and_comes_back(signed_in, postmortem):
    lena = at_work(signed_in(FIRST), postmortem)
    jonas = at_work(signed_in("Jonas Petersen"), postmortem)
    lena.find("#publication-state .may-discard > summary").click()
    lena.find("#publication-state .may-discard button").click()
    expect(jonas.find("#publication-state")).to_contain_text("Verworfen.")
    elsewhere = signed_in("Jonas Petersen")
    elsewhere.goto("/postmortems")
    expect(elsewhere.get_by_text("Kühlhaus zu warm")).to_have_count(0)
    elsewhere.goto("/postmortems/discarded")
    expect(elsewhere.get_by_text("Kühlhaus zu warm")).to_be_visible()
    lena.find("#publication-state").get_by_role("button", name=lena.says("publication.undiscard")).click()
    expect(jonas.find("#publication-state .publish")).to_have_count(1)
    elsewhere.goto("/postmortems")
    expect(elsewhere.get_by_text("Kühlhaus zu warm")).to_be_visible()
