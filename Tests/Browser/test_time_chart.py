"""The timeline over an axis of time, and what of it one reader looks at."""

import pytest
from playwright.sync_api import Page, expect

from page_checks import sound
from programs import Program

# What happened, as a team writes it down: vague, exact, from to, months before.
ROWS = [
    ("c1", "seit ca. 2012", "Druckertreiber steckt in jedem Lagerplatz", "condition", ["feedsCause"], "web"),
    ("c2", "Mitte Mai 2025", "Neue Plätze bekommen einen anderen Treiber", "condition", ["feedsCause"], "web"),
    ("e1", "2026-03-06 ~06:40", "Erste Etiketten fehlen", "perception", [], "web"),
    ("e2", "07:52", "Alarm der Warteschlange", "perception", ["wentWell"], "alert"),
    ("e3", "kurz vor 9", "Meldung im Sammelpostfach", "perception", ["slowedRepair"], "chat"),
    ("e4", "09:10–11:40", "Alle Plätze einzeln durchgesehen", "activity", ["slowedRepair"], "web"),
    ("e5", "12:25", "Druck auf Ersatzgerät gelegt", "activity", ["wentWell"], "deployment"),
    ("e6", "nachmittags", "Drei Hallen melden nicht betroffen", "perception", ["feedsCause"], "web"),
    ("e7", "16:05", "Treiber überall abgeschaltet", "activity", ["wentWell", "slowedRepair"], "web"),
    ("e8", "2026-03-09 vormittags", "Zweite Runde durch die Abbilder", "activity", [], "api"),
    ("e9", "2026-03-10 10:20", "Neue Fassung genügt nicht", "perception", ["slowedRepair"], "web"),
    ("e10", "2026-03-16 15:40", "Letzter Platz umgestellt", "activity", ["wentWell"], "web"),
    ("e11", "irgendwann", "Jemand sah etwas", "perception", [], "web"),
]


def stormed(program: Program, postmortem: str) -> None:
    incident = program.read(postmortem)["incidents"][0]["id"]
    near = None
    for event, when, text, kind, flags, source in ROWS:
        program.do(postmortem, addEvent={
            "id": event, "when": when, "text": text, "kind": kind, "flags": flags, "source": source,
            **({"near": near} if near else {})})
        near = event
    for key, event in {"started": "e1", "detected": "e2", "mitigated": "e7", "resolved": "e10"}.items():
        program.do(postmortem, setKeyTime={"incident": incident, "key": key, "event": event})


@pytest.fixture
def storm(program):
    postmortem = program.open()["id"]
    stormed(program, postmortem)
    return postmortem


def opened(signed_in, storm: str, **options) -> Page:
    page = signed_in(**options)
    page.goto(f"/postmortems/{storm}")
    expect(page.locator("#time-chart .chart-piece").first).to_be_visible()
    return page


@pytest.mark.parametrize("width", [390, 1280, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chart_stands_over_the_table(signed_in, storm, picture, width, scheme):
    page = opened(signed_in, storm, size=(width, 900), colours=scheme)
    assert page.locator(".chart-piece").count() == 5
    assert page.locator(".chart-mark").count() == 12
    page.locator("#time-chart").scroll_into_view_if_needed()
    picture(page, f"chart-{width}-{scheme}")
    sound(page)


def marks(page: Page):
    return page.locator(".chart-mark:visible")


def test_a_mark_and_its_row_find_each_other(signed_in, storm):
    page = opened(signed_in, storm)
    page.locator("#event-e4").hover()
    expect(page.locator('.chart-mark[data-event="e4"].is-here')).to_have_count(1)
    page.locator('.chart-mark[data-event="e9"] .chart-stroke').click(force=True)
    expect(page.locator("#event-e9")).to_be_focused()
    expect(page.locator('.chart-mark[data-event="e9"].is-here')).to_have_count(1)
    expect(page.locator(".chart-mark.is-here")).to_have_count(1)


def test_a_row_that_somebody_enters_moves_or_deletes_is_drawn_at_once(signed_in, storm, program):
    page = opened(signed_in, storm)
    program.do(storm, addEvent={"id": "n1", "when": "10:15", "text": "Neu", "near": "e3"})
    expect(page.locator('.chart-mark[data-event="n1"]')).to_have_count(1)
    before = page.locator('.chart-mark[data-event="n1"]').get_attribute("x")
    program.do(storm, setEventTime={"event": "n1", "when": "17:15"})
    expect(page.locator('.chart-mark[data-event="n1"]')).not_to_have_attribute("x", before)
    program.do(storm, flagEvent={"event": "n1", "flag": "wentWell"})
    expect(page.locator('.chart-mark[data-event="n1"].wentWell use')).to_have_count(1)
    program.do(storm, remove={"item": "event/n1"})
    expect(page.locator('.chart-mark[data-event="n1"]')).to_have_count(0)


def test_the_chart_says_the_key_times_to_who_does_not_see_it(signed_in, storm):
    page = opened(signed_in, storm)
    name = page.locator(".chart-pieces").get_attribute("aria-label")
    for said in ("begonnen", "~06:40", "bemerkt", "07:52", "eingedämmt", "16:05", "behoben", "13 Ereignisse"):
        assert said in name


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("kind", "kind-condition", ["c1", "c2"]),
        ("kind", "kind-activity", ["e4", "e5", "e7", "e8", "e10"]),
        ("flag", "flag-slowedRepair", ["e3", "e4", "e7", "e9"]),
        ("flag", "flag-none", ["e1", "e8", "e11"]),
        ("source", "source-alert", ["e2"]),
        ("source", "source-chat", ["e3"]),
        ("source", "source-deployment", ["e5"]),
        ("source", "source-other", ["e8"]),
        ("source", "source-hand", ["c1", "c2", "e1", "e4", "e6", "e7", "e9", "e10", "e11"]),
    ],
)
def test_one_reader_looks_at_some_of_the_rows(signed_in, storm, name, value, left):
    page = opened(signed_in, storm)
    rows = page.locator("#timeline-rows > .event:visible")
    expect(rows).to_have_count(13)
    expect(page.locator(".timeline-partly")).to_be_hidden()
    page.locator(f".timeline-filters [name={name}]").select_option(value)
    expect(rows).to_have_count(len(left))
    assert sorted(rows.evaluate_all("all => all.map(row => row.id)")) == sorted(f"event-{event}" for event in left)
    drawn = marks(page).evaluate_all("all => all.map(mark => mark.dataset.event)")
    assert set(drawn) == set(left) - {"e11"}
    expect(page.locator(".timeline-partly")).to_be_visible()
    page.get_by_role("button", name="alle zeigen").click()
    expect(rows).to_have_count(13)


def test_the_keyboard_walks_over_what_a_filter_leaves(signed_in, storm):
    page = opened(signed_in, storm)
    page.locator(".timeline-filters [name=kind]").select_option("kind-activity")
    page.locator("#event-e4").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#event-e5")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#event-e7")).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator("#event-e4")).to_be_focused()
    page.locator(".timeline-filters [name=flag]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#event-e4")).to_be_focused()
    sound(page)


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_edition_has_the_chart_and_says_what_its_signs_mean(signed_in, storm, program, picture, language):
    program.put(f"/api/v1/postmortems/{storm}/publication")
    page = signed_in(language=language)
    page.goto(f"/postmortems/{storm}/editions/1")
    expect(page.locator(".time-chart .chart-mark")).to_have_count(12)
    expect(page.locator(".chart-legend")).to_contain_text("Europe/Berlin")
    sound(page)
    picture(page, f"chart-edition-{language}")
    page.emulate_media(media="print")
    expect(page.locator(".time-chart .chart-mark").first).to_be_visible()
    picture(page, f"chart-print-{language}")
