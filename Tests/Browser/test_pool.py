"""The facilitator pool: who is in it, when they are away, and what they tell each other."""

import pytest
from playwright.sync_api import expect

from api_schema import Schema
from catalogue import LANGUAGES
from page_checks import html_errors, sound
from people import FIRST
from pool import amira, away, pool, take_in
from two_windows import jonas, lena
from writer import Writer


def members(writer: Writer):
    return writer.find(".pool-members > li")


def member(writer: Writer, name: str):
    return members(writer).filter(has_text=name)


def held(program, facilitator: str, title: str = "Tor 4 klemmt") -> str:
    """A meeting that is over, which this person facilitated."""
    opened = program.open(title)["id"]
    program.do(opened, beginMeeting={"id": "m1", "kind": "meeting", "facilitator": facilitator})
    program.do(opened, endMeeting={"meeting": "m1"})
    return opened


def debrief(writer: Writer, text: str) -> None:
    form = writer.find(".debrief-due form").first
    form.locator("textarea").fill(text)
    form.get_by_role("button").click()


def test_an_administrator_takes_people_in_and_everybody_sees_them(lena, jonas, amira, program):
    lena.page.goto("/")
    expect(lena.page.get_by_role("link", name=lena.says("pool.title"))).to_have_count(0)
    lena.page.goto("/people")
    lena.page.get_by_role("link", name=lena.says("pool.title")).click()
    expect(lena.find("main")).to_contain_text(lena.says("pool.empty"))
    take_in(lena, "Jonas Petersen")
    take_in(lena, "Amira Saleh", role="learns")
    amira.page.goto("/pool")
    expect(members(amira)).to_have_count(2)
    expect(member(amira, "Jonas Petersen")).to_contain_text(amira.says("pool.role.facilitates"))
    expect(member(amira, "Jonas Petersen")).to_contain_text(amira.says("pool.never"))
    expect(member(amira, "Amira Saleh")).to_contain_text(amira.says("pool.role.learns"))
    # Whoever learns changes nothing; whoever facilitates does.
    expect(amira.find("select[name=role]")).to_have_count(0)
    jonas.page.goto("/pool")
    member(jonas, "Amira Saleh").locator("summary").click()
    member(jonas, "Amira Saleh").get_by_role("button", name=jonas.says("pool.make.facilitates")).click()
    expect(member(jonas, "Amira Saleh")).to_contain_text(jonas.says("pool.role.facilitates"))
    member(jonas, "Amira Saleh").locator("summary").click()
    member(jonas, "Amira Saleh").get_by_role("button", name=jonas.says("pool.remove")).click()
    expect(members(jonas)).to_have_count(1)


def test_what_nobody_may_is_refused_by_the_server(lena, jonas, amira, pool, signed_in, server):
    dana = signed_in("Dana Kowal")
    headers = {"Origin": server.url}
    for path, form in (
        ("/pool/members", {"person": pool["Lena Harms"], "role": "learns"}),
        ("/pool/absences", {"person": pool["Amira Saleh"], "first": "2030-01-01", "last": "2030-01-02"}),
        ("/pool/questions", {"language": "de", "step": "causes", "opens": "Wer war es?"}),
        ("/pool/debriefs", {"postmortem": "p", "meeting": "m", "text": "Gut"}),
    ):
        assert dana.request.post(path, form=form, headers=headers, max_redirects=0).status == 403, path
    dana.goto("/pool")
    expect(dana.locator("#debriefs, #absences, select[name=role]")).to_have_count(0)


@pytest.mark.console_errors("422")
def test_whoever_is_away_says_so_and_takes_it_back(jonas, amira, lena, pool, program):
    away(jonas, "Jonas Petersen", "2031-03-03", "2031-03-09")
    expect(member(jonas, "Jonas Petersen")).to_contain_text("weg vom 03.03.2031 bis 09.03.2031")
    away(jonas, "Amira Saleh", "2031-04-01", "")
    expect(member(jonas, "Amira Saleh")).to_contain_text("weg am 01.04.2031")
    away(jonas, "Jonas Petersen", "2031-05-09", "2031-05-01")
    expect(jonas.page.get_by_role("alert")).to_have_text(jonas.says("error.badAbsence"))
    expect(jonas.find("#absences input[name=first]")).to_have_value("2031-05-09")
    heard = program.get("/api/v1/pool").json
    assert [one["absences"] for one in heard["members"]] == [
        [{"first": "2031-04-01", "last": "2031-04-01"}], [{"first": "2031-03-03", "last": "2031-03-09"}]
    ]
    member(jonas, "Amira Saleh").get_by_role("button", name=jonas.says("pool.back")).click()
    expect(member(jonas, "Amira Saleh").locator(".pool-away")).to_have_count(0)


def test_the_pool_says_when_they_facilitated_last_and_how_often(lena, pool, program, server):
    for title in ("Tor 4 klemmt", "Tor 5 klemmt"):
        held(program, pool["Amira Saleh"], title)
    lena.page.goto("/pool")
    expect(member(lena, "Amira Saleh")).to_contain_text("2 Meetings in sechs Monaten")
    expect(member(lena, "Jonas Petersen")).to_contain_text(lena.says("pool.never"))
    answer = program.get("/api/v1/pool")
    heard = Schema(server).check(answer, "get", "/api/v1/pool")
    assert [(one["name"], one["load"], "lastFacilitated" in one) for one in heard["members"]] == [
        ("Amira Saleh", 2, True), ("Jonas Petersen", 0, False)
    ]


def test_after_a_meeting_whoever_ran_it_tells_the_pool(lena, jonas, amira, pool, program, picture):
    opened = held(program, pool["Jonas Petersen"])
    jonas.page.goto("/")
    jonas.find(".task").filter(has_text=jonas.says("home.task.debrief")).get_by_role("link").click()
    expect(jonas.find(".debrief-due textarea")).to_be_visible()
    sound(jonas.page)
    debrief(jonas, "Die Uhr half.\n\nBeim nächsten Mal früher <pausieren>.")
    expect(jonas.find(".debrief-due")).to_have_count(0)
    amira.page.goto("/pool")
    written = amira.find(".debrief").filter(has_text="Tor 4 klemmt")
    expect(written).to_contain_text("Jonas Petersen")
    expect(written.locator(".debrief-text p")).to_have_text(["Die Uhr half.", "Beim nächsten Mal früher <pausieren>."])
    expect(written.locator("form")).to_have_count(0)
    sound(amira.page)
    picture(amira.page, "pool-debrief")
    # Lena administers, and is not in the pool.
    lena.page.goto("/pool")
    expect(lena.find(".debrief, #debriefs")).to_have_count(0)
    jonas.find(".debrief summary").click()
    jonas.find(".debrief textarea").fill("Die Uhr half sehr.")
    jonas.find(".debrief form").get_by_role("button").click()
    expect(jonas.find(".debrief-text")).to_have_text("Die Uhr half sehr.")
    # What is restricted, not every member of the pool may read of.
    program.do(opened, restrict={"reason": "Kundendaten", "until": "2031-01-01T00:00:00Z"})
    amira.page.reload()
    expect(amira.find(".debrief")).to_have_count(0)
    expect(amira.find("#debriefs")).to_contain_text(amira.says("debrief.none"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pool_and_its_questions_are_sound_and_fit_every_window(
    lena, jonas, amira, pool, program, signed_in, picture, language
):
    take_in(lena, FIRST)
    held(program, pool["Amira Saleh"])
    held(program, pool["Lena Harms"], "Mailversand stand eine ganze Nacht lang still, ohne dass es jemand merkte")
    away(lena, "Jonas Petersen", "2031-03-03", "2031-03-09")
    for size in ((1280, 900), (390, 844), (320, 640)):
        for address in ("/pool", "/pool/questions"):
            page = signed_in(FIRST, language=language, size=size)
            answer = page.goto(address)
            assert html_errors(answer.text()) == []
            for summary in page.locator("main summary").all():
                summary.click()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (address, size)
            sound(page)
            picture(page, f"{address[1:].replace('/', '-')}-{language}-{size[0]}")
            page.emulate_media(color_scheme="dark")
            picture(page, f"{address[1:].replace('/', '-')}-{language}-{size[0]}-dark")
