"""A whole postmortem with two people at it, from its title to its second edition, in both languages."""

import re

import pytest
from playwright.sync_api import expect

from catalogue import LANGUAGES
from page_checks import html_errors, sound
from writer import Writer

FLAGS = {"de": ("#ursache", "#bremste", "#gut"), "en": ("#cause", "#slowed", "#well")}


# An owner who is not here is refused, which the browser notes.
@pytest.mark.console_errors("409")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_postmortem_from_its_title_to_its_second_edition(signed_in, picture, language):
    lena = Writer(signed_in("Lena Harms", language=language), language)
    jonas = Writer(signed_in("Jonas Petersen", language=language), language)
    open_by_title(lena)
    come_along(jonas, lena)
    describe(lena, jonas)
    storm(lena, jonas, FLAGS[language])
    jot_and_park(lena, jonas)
    meet(lena, jonas)
    explain(lena, jonas)
    act(lena, jonas)
    decide_ideas(lena, jonas)
    for writer, name in ((lena, "lena"), (jonas, "jonas")):
        picture(writer.page, f"whole-{language}-{name}")
    sound(lena.page)
    edition = publish(lena, jonas)
    read_edition(lena, edition, picture, f"edition-{language}")
    write_on(lena, jonas, edition)


def open_by_title(lena: Writer) -> None:
    lena.page.goto("/")
    lena.find("input[name=title]").last.fill("Mailversand steht")
    lena.press("Enter")
    expect(lena.find("h1")).to_have_text("Mailversand steht")


def come_along(jonas: Writer, lena: Writer) -> None:
    answer = jonas.page.goto(lena.page.url)
    assert answer and html_errors(answer.text()) == []
    for writer in (lena, jonas):
        expect(writer.find("#presence .ring")).to_have_count(1)
        here = writer.says("live.here.other").replace("{count}", "2")
        expect(writer.connection).to_have_text(f"{writer.says('live.saved')} · {here}")


def describe(lena: Writer, jonas: Writer) -> None:
    lena.find(".incident").get_by_label(lena.says("keyTime.started")).fill("2026-03-02 14:20")
    lena.press("Tab")
    detected = jonas.find(".incident").get_by_label(jonas.says("keyTime.started"))
    expect(detected).to_have_value("2026-03-02 14:20")
    jonas.find(".incident").get_by_label(jonas.says("incident.severity")).fill("SEV2")
    jonas.press("Enter")
    expect(lena.find(".incident").get_by_label(lena.says("incident.severity"))).to_have_value("SEV2")
    lena.find(".incident").get_by_label(lena.says("incident.addTicket")).fill("https://tickets.brackmoor.example/OPS-7")
    lena.press("Enter")
    expect(jonas.find("#heading .ticket")).to_have_attribute("href", "https://tickets.brackmoor.example/OPS-7")
    lena.write("summary", "Zwei Stunden lang ging **keine** Mail hinaus.")
    expect(jonas.find("#text-summary strong")).to_have_text("keine")
    expect(jonas.find("#text-summary")).to_contain_text("Mail hinaus.")


def storm(lena: Writer, jonas: Writer, flags: tuple[str, str, str]) -> None:
    """By keyboard alone: exact, inherited from the row above, vague, a span, unknown."""
    cause, slowed, well = flags
    lena.begin_row()
    lena.type("2026-03-02 14:30")
    lena.press("Tab")
    lena.enter(f"Alarm im Leitstand {cause}")
    lena.enter(f"~14:45 Neustart hilft nicht {slowed}", f"15:10–15:40 Warteschlange geleert {well}")
    lena.press("Tab")
    lena.enter("Jemand rief an")
    expect(lena.find("new-event input")).to_be_focused()
    texts = ["Alarm im Leitstand", "Neustart hilft nicht", "Warteschlange geleert", "Jemand rief an"]
    for writer in (lena, jonas):
        writer.sees(*texts)
        expect(writer.row("Alarm").locator(".flag.feedsCause")).to_be_visible()
        expect(writer.row("Neustart").locator(".flag.slowedRepair")).to_be_visible()
        expect(writer.row("Warteschlange").locator(".flag.wentWell")).to_be_visible()
        expect(writer.row("Neustart").locator("event-time.vague")).to_have_text("~14:45")
        expect(writer.row("Neustart").locator("event-time")).to_have_attribute("data-earliest", "2026-03-02T14:45:00Z")
        expect(writer.rows.locator(".event-day").filter(has_text="02")).to_have_count(1)


def jot_and_park(lena: Writer, jonas: Writer) -> None:
    lena.row("Alarm").focus()
    lena.press("i")
    lena.enter("Ablauf überwachen")
    expect(jonas.row("Alarm").locator(".event-idea")).to_contain_text("Ablauf überwachen")
    lena.row("Alarm").focus()
    lena.press("i")
    lena.enter("Mail abschaffen")
    lena.row("Alarm").focus()
    lena.press("p")
    lena.enter("Wer zahlt das?")
    expect(jonas.find("#ideas-list .idea")).to_have_count(2)
    expect(jonas.find("#parked-list .parked")).to_contain_text("Wer zahlt das?")
    lena.row("Alarm").focus()
    lena.press("m")
    lena.enter(lena.says("keyTime.detected"))
    expect(jonas.row("Alarm").locator(".event-key-time")).to_have_text(jonas.says("keyTime.detected"))


def meet(lena: Writer, jonas: Writer) -> None:
    lena.find("#attendance").get_by_role("button", name=lena.says("meeting.begin")).click()
    attendance = lena.find("#attendance")
    for name in ("Jonas Petersen", "Amira Saleh"):
        attendance.get_by_label(lena.says("attendance.add")).fill(name)
        lena.press("Enter")
        expect(jonas.find("#attendance [data-present]").filter(has_text=name)).to_have_count(1)
    jonas.find("#attendance").get_by_label(jonas.says("attendance.add")).fill("Karsten Wiede")
    jonas.press("Enter")
    expect(lena.find("#attendance").get_by_role("checkbox", name="Karsten Wiede")).to_be_checked()
    lena.find("#attendance").get_by_role("checkbox", name="Karsten Wiede").uncheck()
    expect(jonas.find("#attendance").get_by_role("checkbox", name="Karsten Wiede")).not_to_be_checked()


def explain(lena: Writer, jonas: Writer) -> None:
    flagged = lena.find("#unexplained li.explained")
    alarm = flagged.filter(has_text="Alarm")
    alarm.get_by_role("button", name=lena.says("explanation.addCause"), exact=True).click()
    lena.enter("Niemand sieht das Ablaufdatum")
    cause = jonas.find(".cause").filter(has_text="Niemand sieht das Ablaufdatum")
    expect(cause.locator(".cause-event")).to_have_count(1)
    jonas.find("#unexplained li.explained").filter(has_text="Neustart").get_by_role(
        "button", name=jonas.says("explanation.noCause"), exact=True
    ).click()
    expect(flagged.filter(has_text="Neustart")).to_contain_text(lena.says("explanation.isWithout"))
    jonas.rest_on(cause).get_by_role("button", name=jonas.says("cause.ask")).click()
    jonas.enter("Kein Verzeichnis der Zertifikate")
    child = lena.find(".cause.depth-1").filter(has_text="Kein Verzeichnis")
    expect(child.locator(".cause-question")).to_have_text(lena.says("cause.question"))
    expect(lena.find("#publication-state")).not_to_contain_text(lena.says("publication.unexplained.one"))


def act(lena: Writer, jonas: Writer) -> None:
    """An owner who is here, and one who is not: then the substitute is ready with Enter."""
    new = lena.find("#bands .new-action").first
    new.locator("input[name=text]").fill("Verzeichnis anlegen")
    new.locator("select[name=owner]").focus()
    new.locator("select[name=owner]").select_option(label="Jonas Petersen")
    new.locator("input[name=due]").fill("2026-04-01")
    new.get_by_role("button").click()
    action = jonas.find(".action").filter(has_text="Verzeichnis anlegen")
    expect(action.locator(".action-line")).to_contain_text("Jonas Petersen")
    expect(action.locator(".action-line")).to_contain_text(re.compile(r"\b0?1\W+(04|Apr)"))
    lena.find("#bands .new-action input[name=text]").first.fill("Mailserver ersetzen")
    lena.press("Enter")
    other = lena.find(".action").filter(has_text="Mailserver ersetzen")
    other.locator(".action-more > summary").click()
    owner = other.get_by_label(lena.says("actionItem.owner")).first
    owner.focus()
    owner.select_option(label="Karsten Wiede")
    expect(other.locator(".substitute button")).to_be_focused()
    lena.press("Enter")
    seen = jonas.find(".action").filter(has_text="Mailserver ersetzen")
    expect(seen.locator(".action-approval")).to_contain_text("Karsten Wiede")
    expect(seen.locator(".action-line")).not_to_contain_text(jonas.says("actionItem.nobody"))
    seen.locator(".action-more > summary").click()
    seen.get_by_label(jonas.says("incident.addTicket")).fill("https://tickets.brackmoor.example/OPS-9")
    jonas.press("Enter")
    expect(other.locator(".action-line .ticket")).to_have_attribute("href", "https://tickets.brackmoor.example/OPS-9")


def decide_ideas(lena: Writer, jonas: Writer) -> None:
    taken = lena.find("#ideas-list .idea").filter(has_text="Ablauf überwachen")
    lena.rest_on(taken).get_by_role("button", name=lena.says("idea.take"), exact=True).click()
    expect(jonas.find(".action").filter(has_text="Ablauf überwachen")).to_have_count(1)
    left = jonas.find("#ideas-list .idea").filter(has_text="Mail abschaffen")
    jonas.rest_on(left).locator("summary").click()
    left.get_by_label(jonas.says("action.reason")).fill("Dann ruft niemand mehr an")
    jonas.press("Enter")
    expect(lena.find("#ideas-list .idea.notTaken")).to_contain_text("Dann ruft niemand mehr an")


def publish(lena: Writer, jonas: Writer) -> str:
    lena.write("teaser", "Was ein vergessenes Datum anrichtet.")
    expect(jonas.find("#text-teaser")).to_contain_text("Was ein vergessenes Datum anrichtet.")
    expect(jonas.find("#publication-state .publish button")).not_to_be_visible()
    lena.find("#publication-state .publish button").click()
    expect(jonas.find("#publication-state .editions a")).to_have_count(1)
    address = lena.find("#publication-state .editions a").get_attribute("href")
    assert address
    return address


def read_edition(reader: Writer, address: str, picture, name: str) -> None:
    answer = reader.page.goto(address)
    assert answer and html_errors(answer.text()) == []
    main = reader.find("main")
    for text in (
        "Mailversand steht", "Was ein vergessenes Datum anrichtet.", "Neustart hilft nicht", "~14:45",
        "Niemand sieht das Ablaufdatum", "Verzeichnis anlegen", "Jonas Petersen", "Karsten Wiede", "Dann ruft niemand mehr an",
    ):
        expect(main).to_contain_text(text)
    picture(reader.page, name)
    sound(reader.page)


def write_on(lena: Writer, jonas: Writer, edition: str) -> None:
    document = jonas.page.url
    jonas.begin_row()
    jonas.enter("16:00 Nachtrag aus dem Betrieb")
    expect(jonas.find("#publication-state")).to_contain_text(jonas.says("publication.differs"))
    lena.page.reload()
    expect(lena.find(".edition-differs")).to_contain_text(lena.says("edition.differs"))
    expect(lena.find("main")).not_to_contain_text("Nachtrag")
    lena.page.goto(document)
    lena.find("#publication-state .publish button").click()
    expect(jonas.find("#publication-state .editions a")).to_have_count(2)
    lena.page.goto(edition)
    expect(lena.find("main")).not_to_contain_text("Nachtrag")
    newer = jonas.find("#publication-state .editions a").evaluate_all("links => links.map(link => link.href)")
    lena.page.goto(next(address for address in newer if not address.endswith(edition)))
    expect(lena.find("main")).to_contain_text("Nachtrag aus dem Betrieb")
