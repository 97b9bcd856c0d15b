"""The sample: one click on an empty home, or one command, shows how a postmortem is done."""

import subprocess

import pytest
from playwright.sync_api import expect

from api_schema import Schema
from page_checks import html_errors, sound
from people import FIRST
from programs import Program

TITLES = {
    "de": "Die Log4j-Woche und der Server, den keine Liste kannte",
    "en": "The Log4j week, and the server that was on no list",
}
INVENTED = {
    "Amira Saleh", "Dana Kowal", "Henrik Oldig", "Jonas Petersen", "Lena Harms", "Mirjam Sievers", "Ruben Akkerman",
    "Tomke Behrens",
}
LOOK = {"de": "Ein Beispiel ansehen", "en": "Look at a sample"}


@pytest.mark.parametrize("language", TITLES)
def test_a_click_on_the_empty_home_opens_the_sample_in_the_readers_language(signed_in, picture, language):
    page = signed_in(FIRST, language=language)
    page.goto("/")
    page.get_by_role("button", name=LOOK[language]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLES[language])
    expect(page.locator("timeline-event")).to_have_count(31)
    address = page.url
    picture(page, f"sample-{language}")
    sound(page)
    assert not html_errors(page.request.get(address).text())
    page.goto(f"{address}/editions/1")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[language])
    # The one cause that nothing is done about says why.
    why = "Ohne Maßnahme: So soll es bleiben" if language == "de" else "No action item: We want to keep it that way"
    expect(page.locator("#causes")).to_contain_text(why)
    picture(page, f"sample-edition-{language}")
    sound(page)
    assert not html_errors(page.request.get(page.url).text())


def test_where_there_are_postmortems_home_offers_no_sample(signed_in):
    page = signed_in(FIRST)
    page.goto("/")
    expect(page.get_by_role("button", name=LOOK["de"])).to_be_visible()
    page.get_by_role("button", name=LOOK["de"]).click()
    page.goto("/")
    expect(page.get_by_text(TITLES["de"])).to_be_visible()
    expect(page.get_by_role("button", name=LOOK["de"])).to_have_count(0)


def test_a_program_gets_the_sample_once_until_it_is_discarded(server):
    program, schema = Program.of_the_first_person(server), Schema(server)

    def placed(**order: str) -> dict:
        return schema.check(program.post("/api/v1/samples", order), "post", "/api/v1/samples")

    first = placed(language="en")
    assert (first["title"], first["wasThere"]) == (TITLES["en"], False)
    assert program.read(first["id"])["state"] == "published"
    assert placed(language="en") == {**first, "wasThere": True}
    # Who says nothing gets it in the language of the request.
    assert placed() == {**first, "wasThere": True}
    # It stays the one sample of its language, whatever it is called.
    program.do(first["id"], rename={"title": "Our first look"})
    assert placed(language="en") == {"id": first["id"], "title": "Our first look", "wasThere": True}
    program.do(first["id"], discard={})
    again = placed(language="en")
    assert again["id"] != first["id"] and not again["wasThere"]
    assert placed(language="de")["id"] != again["id"]


def test_whom_the_sample_invents_goes_and_comes_with_it(server):
    program = Program.of_the_first_person(server)

    def names() -> set[str]:
        return {person["name"] for person in program.get("/api/v1/people").json}

    before = names()
    placed = program.post("/api/v1/samples", {"language": "en"}).json
    assert names() - before == INVENTED - before
    program.do(placed["id"], discard={})
    assert names() == before
    # The discarded one still names them.
    named = {person["name"] for person in program.read(placed["id"])["participants"]}
    assert named == INVENTED
    program.do(placed["id"], undiscard={})
    assert names() >= INVENTED
    # Whom another postmortem names stays without it.
    tomke = next(person for person in program.get("/api/v1/people").json if person["name"] == "Tomke Behrens")
    program.do(program.open("Belt down")["id"], addParticipant={"person": tomke["id"]})
    program.do(placed["id"], discard={})
    assert names() == before | {"Tomke Behrens"}


def test_nobody_gets_a_sample_by_a_click_elsewhere(signed_in, server):
    page = signed_in(FIRST)
    answer = page.request.post("/samples", headers={"Origin": "http://elsewhere.example"})
    assert answer.status == 403
    page.goto("/")
    expect(page.get_by_role("button", name=LOOK["de"])).to_be_visible()


def test_the_command_puts_it_into_a_folder_and_at_a_server(executable, server, tmp_path):
    def nachlese(*words: object) -> subprocess.CompletedProcess:
        answer = subprocess.run([executable, "sample", *words], capture_output=True, text=True, timeout=30)
        assert answer.returncode == 0, answer.stderr
        return answer

    first = nachlese("--data", tmp_path / "own", "--language", "de")
    again = nachlese("--data", tmp_path / "own", "--language", "de")
    assert (first.stderr, again.stdout) == ("", first.stdout)
    assert "there already" in again.stderr
    assert nachlese("--data", tmp_path / "own", "--language", "en").stdout != first.stdout
    program = Program.of_the_first_person(server)
    remote = nachlese("--server", server.url, "--token", program.token, "--language", "de")
    id, address = remote.stdout.split()
    assert address == f"{server.url}/postmortems/{id}"
    assert program.read(id)["title"] == TITLES["de"]
