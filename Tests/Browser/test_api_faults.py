"""A program that sends something wrong learns which field it is and what belongs there, in its reader's language."""

import json

import pytest

from catalogue import LANGUAGES, WORDS
from programs import Program

POSTMORTEMS, PEOPLE, TOKENS, IMPORTS = (f"/api/v1/{name}" for name in ("postmortems", "people", "tokens", "imports"))
EVENT = {"id": "neu", "when": "14:30", "text": "Alarm"}


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def postmortem(program):
    return program.open("Sicherung schlug fehl")["id"]


def order(command: object = None, **more: object) -> dict:
    return {"client": "c", "counter": 1, "command": command or {"publish": {}}, **more}


# A body, then the field and the fault; what else its words leave open.
BODIES = {
    "a language": (POSTMORTEMS, {"title": "a", "language": "fr"}, "language", "choice", {"allowed": "de, en"}),
    "no title": (POSTMORTEMS, {}, "title", "missing", {}),
    "a title that is null": (POSTMORTEMS, {"title": None}, "title", "null", {}),
    "a title that is a number": (POSTMORTEMS, {"title": 7}, "title", "string", {}),
    "a role": (PEOPLE, {"name": "a", "role": "king"}, "role", "choice", {"allowed": "admin, member"}),
    "a role without an account": (PEOPLE, {"name": "a", "role": "member"}, "email", "noAccount", {}),
    "an owner that is a number": (TOKENS, {"name": "a", "for": 3}, "for", "string", {}),
    "a file twice": (IMPORTS, {"file": "a", "text": "b", "base64": "YQ=="}, "text", "either", {"other": "base64"}),
    "open that is text": (IMPORTS, {"file": "a", "text": "b", "open": "yes"}, "open", "boolean", {}),
    "no corrections": (IMPORTS, {"file": "a", "text": "b", "corrections": 7}, "corrections", "object", {}),
}
WHOLE = {"least": "0", "most": str(2**63 - 1)}
ORDERS = {
    "a fraction": (order(counter=1.5), "counter", "wholeNumber", WHOLE),
    "a counter beyond 64 bits": (order(counter=2**64), "counter", "wholeNumber", WHOLE),
    "a counter below zero": (order(counter=-1), "counter", "wholeNumber", WHOLE),
    "a counter that is text": (order(counter="1"), "counter", "wholeNumber", WHOLE),
    "a base": (order(base="gestern"), "base", "stamp", {}),
    "a client": (order(client="a b"), "client", "id", {}),
    "a kind": (
        order({"addEvent": {**EVENT, "kind": "smell"}}),
        "command.addEvent.kind",
        "choice",
        {"allowed": "perception, activity, condition"},
    ),
    "a flag": (
        order({"addEvent": {**EVENT, "flags": ["loud"]}}),
        "command.addEvent.flags[0]",
        "choice",
        {"allowed": "feedsCause, slowedRepair, wentWell"},
    ),
    "an end without an hour": (
        order({"restrict": {"reason": "a", "until": "2036-01-01"}}),
        "command.restrict.until",
        "instant",
        {},
    ),
    "a step of an edit": (order({"edit": {"text": "summary", "edit": [1.5]}}), "command.edit.edit[0]", "step", {}),
}


def assert_told(answer, language: str, field: str, fault: str, values: dict[str, str]) -> None:
    said = WORDS[language][f"fault.{fault}"].format(field=field, **values)
    assert (answer.status, answer.json["type"], answer.json["detail"]) == (400, "/problems/badRequest", said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", BODIES.values(), ids=BODIES.keys())
def test_a_wrong_field_is_named_with_what_belongs_there(program, case, language):
    path, body, *told = case
    program.language = language
    assert_told(program.send("POST", path, json.dumps(body).encode()), language, *told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", ORDERS.values(), ids=ORDERS.keys())
def test_so_is_one_of_a_command(program, postmortem, case, language):
    body, *told = case
    program.language = language
    answer = program.send("POST", f"{POSTMORTEMS}/{postmortem}/commands", json.dumps(body).encode())
    assert_told(answer, language, *told)


@pytest.mark.parametrize("query", ["limit=0", "limit=viel", "limit=99999999999999999999", "limit=1.5"])
def test_so_is_a_part_of_the_address(program, query):
    answer = program.send("GET", f"{POSTMORTEMS}?{query}")
    assert_told(answer, "en", "limit", "wholeNumber", {"least": "1", "most": "500"})


def test_so_is_where_a_stream_is_to_begin(program, postmortem):
    answer = program.send("GET", f"{POSTMORTEMS}/{postmortem}/stream?after=gestern")
    assert_told(answer, "en", "after", "stamp", {})


def test_so_is_a_base_of_another_history(program, postmortem):
    body = json.dumps(order(base="99-abc")).encode()
    answer = program.send("POST", f"{POSTMORTEMS}/{postmortem}/commands", body)
    assert (answer.status, answer.json["detail"]) == (409, f"base: {WORDS['en']['error.otherHistory']}")


REFUSED = {
    "an empty title": (POSTMORTEMS, {"title": " "}, "title", "refusal.emptyText"),
    "a zone": (POSTMORTEMS, {"title": "a", "zone": "Mars/Olympus"}, "zone", "refusal.unknownZone"),
    "an address": (PEOPLE, {"name": "a", "email": "none"}, "email", "error.badEmail"),
    "somebody else": (TOKENS, {"name": "a", "for": "a@b.example"}, "for", "error.onlyForOneself"),
    "a corrected zone": (
        IMPORTS,
        {"file": "a.csv", "text": "Zeit,Was\n14:30,Alarm\n", "corrections": {"zone": "Mars"}},
        "corrections.zone",
        "refusal.unknownZone",
    ),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED.keys())
def test_what_a_rule_refuses_is_named_too(program, case):
    path, body, field, words = case
    answer = program.send("POST", path, json.dumps(body).encode())
    assert (400 <= answer.status < 500, answer.json["detail"]) == (True, f"{field}: {WORDS['en'][words]}")


@pytest.mark.parametrize(
    ("command", "field", "refusal"),
    [
        ({"addEvent": {**EVENT, "when": "9" * 201}}, "addEvent.when", "timeTooLong"),
        ({"addEvent": {**EVENT, "text": "a\u0000b"}}, "addEvent.text", "controlCharacter"),
        ({"addEvent": {**EVENT, "when": "14:30\u0000"}}, "addEvent.when", "controlCharacter"),
        ({"addEvent": {**EVENT, "when": "14:30\n", "text": "a\nb"}}, "addEvent.when", "controlCharacter"),
        ({"edit": {"text": "summary", "edit": ["a\u0000b"]}}, "edit.edit", "controlCharacter"),
        ({"rename": {"title": " "}}, "rename.title", "emptyText"),
        ({"addActionItem": {"id": "a", "text": "b", "owner": "niemand"}}, "addActionItem.owner", "unknownPerson"),
        ({"remove": {"item": "event/nirgends"}}, "remove.item", "unknown"),
        ({"restrict": {"reason": "a", "until": "2001-01-01T00:00:00Z"}}, "restrict.until", "restrictionInPast"),
        ({"edit": {"text": "summary", "edit": [99, "x"]}}, "edit.edit", "editDoesNotFit"),
    ],
)
def test_so_is_what_a_rule_of_the_postmortem_refuses(program, postmortem, command, field, refusal):
    answer = program.ask(postmortem, command)
    assert answer.json["refusal"] == refusal
    assert answer.json["detail"] == f"command.{field}: {WORDS['en'][f'refusal.{refusal}']}"


def test_no_answer_speaks_of_how_the_server_is_written(program, postmortem):
    answers = [program.send("POST", path, json.dumps(body).encode()) for path, body, *_ in BODIES.values()]
    path = f"{POSTMORTEMS}/{postmortem}/commands"
    answers += [program.send("POST", path, json.dumps(body).encode()) for body, *_ in ORDERS.values()]
    for answer in answers:
        assert not any(word in answer.text for word in ("initialize", "String", "Index", "Swift", "decod"))
