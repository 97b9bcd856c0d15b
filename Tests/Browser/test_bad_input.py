"""Whatever is wrong with what comes in gets its clear answer, changes nothing, and leaves no secret in the log."""

import json

import pytest

from catalogue import LANGUAGES, WORDS
from people import PASSWORD
from programs import FORM, Program, send, send_form, set_up

LONG = "x" * 100_001
DEEP = "[" * 100_000


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def postmortem(program):
    opened = program.open("Sicherung schlug fehl")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 14:30", "text": "Alarm"})
    return opened


@pytest.fixture
def unchanged(program, postmortem, server):
    """Whatever the test sends: the document stays as it was, and the log holds no secret."""
    before = program.read(postmortem)
    yield
    assert program.read(postmortem) == before
    for secret in (program.token, PASSWORD, "GEHEIM", "nachlese="):
        assert secret not in server.log


def order(command: object, **more: object) -> bytes:
    return json.dumps({"client": "c", "counter": 1, "command": command, **more}).encode()


def event(**fields: object) -> dict:
    return {"addEvent": {"id": "neu", "when": "", "text": "GEHEIM", **fields}}


BAD_REQUESTS = {
    "nothing": b"",
    "no JSON": b"GEHEIM",
    "half of it": b'{"client": "c", "counter": 1, "command": {"rename":',
    "an array": b"[]",
    "null": b"null",
    "a deep nest": DEEP.encode(),
    "no client": json.dumps({"counter": 1, "command": event()}).encode(),
    "a counter that is text": order(event(), counter="1"),
    "a counter that is a fraction": order(event(), counter=1.5),
    "a counter below zero": order(event(), counter=-1),
    "a counter beyond 64 bits": order(event(), counter=2**70),
    "a client with a space": order(event(), client="a b"),
    "a base that is none": order(event(), base="gestern"),
    "an unknown command": order({"explode": {}}),
    "two commands": order({"rename": {"title": "a"}, "publish": {}}),
    "no command": order({}),
    "a title that is a number": order({"rename": {"title": 7}}),
    "a title that is null": order({"rename": {"title": None}}),
    "an unknown kind": order(event(kind="rumour")),
    "an unknown flag": order(event(flags=["loud"])),
    "an id of another shape": order(event(id="../../etc")),
    "an id too long": order(event(id="e" * 41)),
    "an unknown item": order({"remove": {"item": "person/x"}}),
    "an edit of another shape": order({"edit": {"text": "summary", "edit": [{"insert": "a"}]}}),
    "half a surrogate pair": b'{"client": "c", "counter": 1, "command": {"rename": {"title": "\\ud83d"}}}',
    "the wrong half": b'{"client": "c", "counter": 1, "command": {"rename": {"title": "\\ude00x"}}}',
    "invalid UTF-8": b'{"client": "c", "counter": 1, "command": {"rename": {"title": "\xff\xfe"}}}',
    "a surrogate in UTF-8": b'{"client": "c", "counter": 1, "command": {"rename": {"title": "\xed\xa0\x80"}}}',
}


@pytest.mark.parametrize("body", BAD_REQUESTS.values(), ids=BAD_REQUESTS.keys())
def test_what_is_no_command_is_a_bad_request_with_problem_details(program, postmortem, unchanged, body):
    answer = program.send("POST", f"/api/v1/postmortems/{postmortem}/commands", body)
    assert (answer.status, answer.kind) == (400, "application/problem+json")
    assert answer.json["title"] in (WORDS["en"]["error.badRequest"], WORDS["en"]["error.badEncoding"])
    assert "GEHEIM" not in answer.text


REFUSALS = {
    "unknown": {"flagEvent": {"event": "nirgends", "flag": "wentWell"}},
    "timeTooLong": event(when="9" * 201),
    "controlCharacter": event(text="a\u0000b"),
    "emptyText": {"rename": {"title": "  "}},
    "textTooLong": {"edit": {"text": "summary", "edit": [LONG]}},
    "idTaken": event(id="e1"),
    "editDoesNotFit": {"edit": {"text": "event/e1", "edit": [99, "x"]}},
    "unknownZone": {"setZone": {"zone": "Mars/Olympus"}},
    "badLink": {"addTicket": {"incident": "THIS", "ticket": "javascript:alert(1)"}},
    "unknownMeeting": {"endMeeting": {"meeting": "nie"}},
    "restrictionInPast": {"restrict": {"reason": "x", "until": "2001-01-01T00:00:00Z"}},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REFUSALS)
def test_what_the_rules_refuse_says_why_in_the_readers_language(program, postmortem, unchanged, name, language):
    incident = program.read(postmortem)["incidents"][0]["id"]
    command = json.loads(json.dumps(REFUSALS[name]).replace("THIS", incident))
    program.language = language
    answer = program.ask(postmortem, command)
    assert 400 <= answer.status < 500, answer.text
    assert answer.kind == "application/problem+json"
    assert (answer.json["refusal"], answer.json["title"]) == (name, WORDS[language][f"refusal.{name}"])


def test_an_unknown_postmortem_is_not_found(program, postmortem, unchanged):
    for name in ("nirgends", "..%2f..%2fetc", "%00", "a" * 300):
        answer = program.post(f"/api/v1/postmortems/{name}/commands", {"client": "c", "counter": 1, "command": event()})
        assert answer.status in (400, 404), name
        assert answer.kind == "application/problem+json"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_body_of_more_than_a_mebibyte_is_too_large(program, postmortem, unchanged, language):
    program.language = language
    answer = program.send("POST", f"/api/v1/postmortems/{postmortem}/commands", b" " * ((1 << 20) + 1))
    assert (answer.status, answer.json["title"]) == (413, WORDS[language]["error.tooLarge"])


def test_json_under_another_name_is_refused(program, postmortem, unchanged):
    path = f"/api/v1/postmortems/{postmortem}/commands"
    for kind in ("text/plain", FORM):
        answer = program.send("POST", path, order(event()), Content_Type=kind)
        assert (answer.status, answer.json["type"]) == (415, "/problems/wrongContentType")


def allowed(answer) -> str:
    assert (answer.status, answer.kind) == (405, "application/problem+json"), answer.text
    assert answer.json["type"] == "/problems/wrongMethod"
    return answer.headers["Allow"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_method_that_an_address_does_not_take_is_told_those_that_it_takes(program, postmortem, unchanged, language):
    program.language = language
    answer = program.put(f"/api/v1/postmortems/{postmortem}/commands")
    assert allowed(answer) == "POST"
    assert answer.json["title"] == WORDS[language]["error.wrongMethod"].replace("{allowed}", "POST")
    for method in ("DELETE", "PATCH", "OPTIONS", "PROPFIND"):
        assert allowed(program.send(method, "/api/v1/postmortems")) == "GET, HEAD, POST"
        assert allowed(program.send(method, f"/api/v1/postmortems/{postmortem}")) == "GET, HEAD"


def test_so_is_whoever_opens_a_page_that_only_takes_a_form(server):
    answer = send(server, "GET", "/signout", Accept="text/html", Accept_Language="de")
    assert (answer.status, answer.kind, answer.headers["Allow"]) == (405, "text/html", "POST")
    assert WORDS["de"]["error.wrongMethod"].replace("{allowed}", "POST") in answer.text


def test_a_stream_from_no_revision_is_a_bad_request(program, postmortem, unchanged):
    for after in ("gestern", "1-", "-1-abc", "99999999999999999999-abc"):
        answer = program.get(f"/api/v1/postmortems/{postmortem}/stream?after={after}")
        assert (answer.status, answer.kind) == (400, "application/problem+json"), after


def test_a_revoked_token_and_a_made_up_one_open_nothing(program, postmortem, server):
    made = program.post("/api/v1/tokens", {"name": "Alarm"}).json
    signed_in = sign_in(server)
    answer = send_form(server, f"/account/tokens/{made['id']}/revocation", {}, Cookie=signed_in)
    assert answer.status == 303
    for token in (made["token"], "GEHEIM", "nl_" + "x" * 40, "ü"):
        answer = send(server, "GET", "/api/v1/postmortems", Authorization=f"Bearer {token}".encode().decode("latin-1"))
        assert (answer.status, answer.json["type"]) == (401, "/problems/signInRequired")
        assert token not in server.log


def sign_in(server) -> str:
    fields = {"email": "lena.harms@brackmoor.example", "password": PASSWORD}
    answer = send_form(server, "/signin", fields)
    return answer.headers["Set-Cookie"].split(";")[0]


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
def test_a_form_without_its_origin_changes_nothing(program, postmortem, unchanged, server, origin):
    signed_in = sign_in(server)
    more = {"Origin": origin} if origin else {}
    answer = send(
        server, "POST", "/postmortems", b"title=GEHEIM", Content_Type=FORM, Cookie=signed_in, Accept="text/html", **more
    )
    assert (answer.status, answer.kind) == (403, "text/html")
    assert [one["title"] for one in program.get("/api/v1/postmortems").json["postmortems"]] == ["Sicherung schlug fehl"]


NO_TITLES = [
    b"title=a%00b", b"title=%ff%fe", b"title=%ed%a0%80", b"title=" + b"x" * 501, b"title=", b"", b"&=&", b"title=%",
]


@pytest.mark.parametrize("body", NO_TITLES)
def test_a_form_with_what_is_no_title_opens_nothing(program, postmortem, unchanged, server, body):
    answer = send(
        server, "POST", "/postmortems", body,
        Content_Type=FORM, Cookie=sign_in(server), Origin=server.url, Accept="text/html",
    )
    assert 400 <= answer.status < 500
    assert len(program.get("/api/v1/postmortems").json["postmortems"]) == 1


def test_a_time_that_cannot_be_read_is_kept_as_typed(program, postmortem):
    program.do(postmortem, addEvent={"id": "e2", "when": "als der Kaffee alle war", "text": "Da"})
    when = next(row["when"] for row in program.read(postmortem)["timeline"] if row["id"] == "e2")
    assert (when["typed"], when["precision"], when["earliest"]) == ("als der Kaffee alle war", "unknown", None)


def test_a_wrong_password_says_no_more_than_that_and_stays_out_of_the_log(server):
    set_up(server)
    answer = send_form(server, "/signin", {"email": "lena.harms@brackmoor.example", "password": "GEHEIM geheim"})
    assert answer.status == 422
    assert "GEHEIM" not in answer.text + server.log
