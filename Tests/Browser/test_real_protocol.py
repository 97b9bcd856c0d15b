"""A protocol that another organisation really wrote: imported, completed by two people, published."""

import pytest
from playwright.sync_api import Locator, expect

from corpus import protocol
from page_checks import html_errors, sound
from people import FIRST
from real_protocol import RealProtocol
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in(FIRST))


@pytest.fixture
def jonas(signed_in, lena):
    return Writer(signed_in("Jonas Petersen"))


@pytest.fixture
def log4shell():
    return RealProtocol(protocol("dfds", "PM2021-011"))


def test_the_log4shell_protocol_is_imported_completed_in_two_windows_and_published(
    program, lena, jonas, log4shell, picture
):
    order = {"file": log4shell.name, "text": log4shell.text, "zone": "Europe/Berlin", "open": True}
    imported = program.post("/api/v1/imports", order)
    assert imported.status == 200, imported.text
    for writer in (lena, jonas):
        answer = writer.page.goto(f"/postmortems/{imported.json['id']}")
        assert answer and html_errors(answer.text()) == []
        writer.is_saved()
    stands_as_it_happened(lena, log4shell)
    complete(lena, jonas, log4shell)
    explain(lena, jonas, log4shell)
    act(lena, jonas, log4shell)
    for writer, name in ((lena, "lena"), (jonas, "jonas")):
        picture(writer.page, f"log4shell-{name}")
    sound(lena.page)
    read(jonas, publish(lena, jonas), log4shell, picture)


def row(writer: Writer, text: str) -> Locator:
    return writer.row(text).first


def stands_as_it_happened(lena: Writer, log4shell: RealProtocol) -> None:
    """Its zone is UTC: each row at its instant, the earliest first, a whole day before its first clock time."""
    assert len(log4shell.rows) == 26
    expect(lena.rows).to_have_count(26)
    times = lena.find("#timeline-rows > .event event-time")
    shown = times.evaluate_all("times => times.map(time => time.dataset.earliest)")
    assert shown == sorted(row.earliest for row in log4shell.rows)
    assert sorted(map(" ".join, map(str.split, lena.texts.all_inner_texts()))) == sorted(
        row.text for row in log4shell.rows
    )


def complete(lena: Writer, jonas: Writer, log4shell: RealProtocol) -> None:
    """What the protocol left open, each from another window."""
    lena.begin_row()
    lena.enter("2021-12-10 17:30 UTC Suche auf alle Systeme ausgeweitet #gut")
    for writer in (lena, jonas):
        expect(writer.rows).to_have_count(27)
        expect(writer.rows.nth(4)).to_contain_text("ausgeweitet")
        expect(writer.rows.nth(4).locator(".flag.wentWell")).to_be_visible()
    jonas.write("teaser", "Wie man sucht, was niemand verzeichnet hat.")
    expect(lena.find("#text-teaser")).to_contain_text("niemand verzeichnet")
    noticed = log4shell.rows[1].text
    row(jonas, noticed).focus()
    jonas.press("m")
    jonas.enter(jonas.says("keyTime.detected"))
    expect(row(lena, noticed).locator(".event-key-time")).to_have_text(lena.says("keyTime.detected"))


def explain(lena: Writer, jonas: Writer, log4shell: RealProtocol) -> None:
    first, second = log4shell.rows[20].text, log4shell.rows[9].text
    row(jonas, first).focus()
    jonas.press("1")
    row(lena, second).focus()
    lena.press("2")
    flagged = lena.find("#unexplained li.explained")
    expect(flagged).to_have_count(3)
    flagged.filter(has_text=first).get_by_role(
        "button", name=lena.says("explanation.addCause"), exact=True
    ).click()
    lena.enter("Kein Weg führt zu allen Entwicklern")
    expect(jonas.find(".cause").filter(has_text="Kein Weg").locator(".cause-event")).to_have_count(1)
    jonas.find("#unexplained li.explained").filter(has_text=second).get_by_role(
        "button", name=jonas.says("explanation.noCause"), exact=True
    ).click()
    expect(flagged.filter(has_text=second)).to_contain_text(lena.says("explanation.isWithout"))


def act(lena: Writer, jonas: Writer, log4shell: RealProtocol) -> None:
    """What the protocol wanted done is there, and something is added to it."""
    for wanted in log4shell.section("Action Items"):
        expect(jonas.find(".action").filter(has_text=wanted)).to_have_count(1)
    new = lena.find("#bands .new-action").first
    new.locator("input[name=text]").fill("Verteiler für alle Entwickler")
    lena.press("Enter")
    action = jonas.find(".action").filter(has_text="Verteiler für alle")
    action.locator(".action-more > summary").click()
    action.locator("input[name=due]").first.fill("2022-02-01")
    jonas.press("Enter")
    seen = lena.find(".action").filter(has_text="Verteiler für alle")
    expect(seen.locator("input[name=due]").first).to_have_value("2022-02-01")


def publish(lena: Writer, jonas: Writer) -> str:
    lena.find("#publication-state .publish button").click()
    edition = jonas.find("#publication-state .editions a")
    expect(edition).to_have_count(1)
    address = edition.get_attribute("href")
    assert address
    return address


def read(reader: Writer, address: str, log4shell: RealProtocol, picture) -> None:
    """Everything that the file says is in the edition, and what was added to it."""
    answer = reader.page.goto(address)
    assert answer and html_errors(answer.text()) == []
    main = reader.find("main")
    for text in ("Wie man sucht", "Suche auf alle Systeme", "Kein Weg führt", "Verteiler für alle"):
        expect(main).to_contain_text(text)
    said = " ".join(main.inner_text().split())
    prose = [line for title in ("Summary", "Action Items", "Lessons Learned") for line in log4shell.section(title)]
    people = log4shell.section("Attendees")[0].split(", ")
    stats = [line.split(": ")[-1] for line in log4shell.section("Stats")]
    for line in [row.text for row in log4shell.rows] + prose + people + stats:
        assert " ".join(line.split()) in said
    picture(reader.page, "log4shell-edition")
    sound(reader.page)
