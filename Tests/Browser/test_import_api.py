"""Protocols that come in by the interface for programs, held against its description."""

import base64
import json

import pytest

from api_schema import Schema
from imports import protocol
from people import PASSWORD, address
from programs import Program, cookie, send, send_form

IMPORTS = "/api/v1/imports"
SCANNER = {"file": "ramp/a.md", "text": protocol("Scanner down"), "zone": "UTC"}


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def take(program, server):
    schema = Schema(server)

    def post(**order) -> dict:
        answer = program.post(IMPORTS, order)
        assert answer.status == 200, answer.text
        return schema.check(answer, "post", IMPORTS)

    return post


def test_a_record_arrives_published_at_its_own_date(program, take):
    line = take(**SCANNER)
    assert (line["title"], line["rows"], line["alreadyImported"], line["changed"]) == ("Scanner down", 2, False, False)
    document = program.read(line["id"])
    assert (document["state"], document["editions"][0]["at"]) == ("published", "2022-02-01T10:20:59Z")
    (listed,) = program.get("/api/v1/postmortems").json["postmortems"]
    assert (listed["phase"], listed["edition"]) == ("published", 1)
    assert send(program.server, "GET", f"/postmortems/{line['id']}/editions/1").status in (200, 303)


@pytest.mark.parametrize("text", [SCANNER["text"], protocol("Scanner was down")])
def test_what_came_of_a_file_and_was_discarded_does_not_count(program, take, text):
    first = take(**SCANNER, open=True)
    program.do(first["id"], discard={})
    again = take(**{**SCANNER, "text": text, "zone": "Asia/Tokyo"})
    assert (again["alreadyImported"], again["changed"]) == (False, False)
    assert again["id"] != first["id"]
    assert program.read(again["id"])["timeline"][0]["when"]["zone"] == "Asia/Tokyo"
    assert take(**{**SCANNER, "text": text})["id"] == again["id"]


def test_with_open_it_stays_open_and_is_not_said_to_go_on(program, take):
    line = take(**SCANNER, open=True)
    assert program.read(line["id"])["state"] == "open"
    assert program.get("/api/v1/postmortems").json["postmortems"][0]["phase"] == "beforeMeeting"


def test_the_same_text_is_already_imported_and_another_one_at_its_path_has_changed(program, take):
    first = take(**SCANNER)
    again = take(**{**SCANNER, "file": "depot/b.md"})
    assert (again["id"], again["alreadyImported"], again["changed"]) == (first["id"], True, False)
    changed = take(**{**SCANNER, "text": protocol("Scanner was down")})
    assert (changed["id"], changed["alreadyImported"], changed["changed"]) == (first["id"], False, True)
    assert changed["title"] == "Scanner was down"
    assert program.read(first["id"])["title"] == "Scanner down"
    assert len(program.get("/api/v1/postmortems").json["postmortems"]) == 1


def test_texts_without_a_path_are_known_by_their_bytes(take):
    first = take(file="", text=protocol("Scanner down"))
    other = take(file="", text=protocol("Belt down"))
    assert other["id"] != first["id"] and not other["changed"]
    assert take(file="", text=protocol("Belt down"))["alreadyImported"]


def test_bytes_are_taken_as_they_are(take):
    sent = protocol("Förderband steht").encode("utf-16")
    line = take(file="ramp/a.txt", base64=base64.b64encode(sent).decode())
    assert line["title"] == "Förderband steht"
    utf8 = base64.b64encode(SCANNER["text"].encode()).decode()
    first = take(**SCANNER)
    assert take(file="depot/b.md", base64=utf8)["id"] == first["id"]


def test_a_dry_run_writes_nothing(program, take):
    more = "\n## Attendees\n\nTomke Behrens\n"
    order = {**SCANNER, "text": protocol("Scanner down", more=more)}
    tried = take(**order, dryRun=True)
    assert tried["id"] is None
    assert program.get("/api/v1/postmortems").json["postmortems"] == []
    assert [person["name"] for person in program.get("/api/v1/people").json] == ["Lena Harms"]
    taken = take(**order)
    assert {**taken, "id": None} == {**tried, "id": None}
    assert take(**order, dryRun=True)["id"] == taken["id"]


def test_corrections_hold_and_make_no_other_file_of_it(program, take):
    corrections = {"title": "Scanner at the ramp", "times": {"1": "10:30"}}
    line = take(**SCANNER, corrections=corrections)
    document = program.read(line["id"])
    assert (document["title"], document["openedAt"]) == ("Scanner at the ramp", "2022-02-01T10:30:59Z")
    assert take(**SCANNER)["alreadyImported"]


@pytest.mark.parametrize(
    "order",
    [
        {"file": "a.md"}, {"file": "a.md", "text": "x", "base64": "eA=="}, {"file": "a.md", "base64": "not Base64!"},
        {"file": "a" * 4097, "text": "x"}, {"file": "a\0", "text": "x"}, {"text": "x"},
        {"file": "a.md", "text": "x", "open": "yes"},
    ],
)
def test_what_is_no_order_is_a_bad_request(program, server, order):
    answer = program.post(IMPORTS, order)
    assert answer.status == 400
    assert Schema(server).check(answer, "post", IMPORTS)["detail"]


@pytest.mark.parametrize(
    "order, problem",
    [
        ({"text": "Nothing."}, "importNoTimeline"), ({"text": ""}, "importEmpty"),
        ({"base64": "AAECAw=="}, "importNotText"), ({**SCANNER, "zone": "Ramp/South"}, "unknownZone"),
    ],
)
def test_what_is_no_protocol_is_refused_and_nothing_is_kept(program, order, problem):
    answer = program.post(IMPORTS, {"file": "ramp/a.md", **order})
    assert (answer.status, answer.json["type"]) == (422, f"/problems/{problem}")
    assert program.get("/api/v1/postmortems").json["postmortems"] == []
    assert program.post(IMPORTS, SCANNER).json["changed"] is False


def member(program: Program, name: str) -> Program:
    """A program of somebody who is no administrator."""
    server = program.server
    made = program.post("/api/v1/people", {"name": name, "email": address(name), "role": "member", "password": PASSWORD})
    assert made.status == 201, made.text
    signed_in = cookie(send_form(server, "/signin", {"email": address(name), "password": PASSWORD}))
    order = json.dumps({"name": "Skript"}).encode()
    token = send(
        server, "POST", "/api/v1/tokens", order, Content_Type="application/json", Cookie=signed_in, Origin=server.url
    )
    return Program(server, token.json["token"])


def test_whoever_may_not_read_it_learns_its_id_alone(program, take):
    first = take(**SCANNER)
    program.do(first["id"], rename={"title": "GEHEIM"})
    program.do(first["id"], restrict={"reason": "Personaldaten", "until": "2099-01-01T00:00:00Z"})
    jonas = member(program, "Jonas Petersen")
    assert jonas.get(f"/api/v1/postmortems/{first['id']}").status == 403
    for text, title in ((SCANNER["text"], "Scanner down"), (protocol("Belt down"), "Belt down")):
        answer = jonas.post(IMPORTS, {**SCANNER, "text": text})
        assert (answer.status, answer.json["id"], answer.json["title"]) == (200, first["id"], title)
        assert "GEHEIM" not in answer.text
