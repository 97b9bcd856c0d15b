"""What programs can do, over HTTP, held against the description that the server gives of itself."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from api_schema import Schema
from programs import Program, send

LIST = "/api/v1/postmortems"
ONE = "/api/v1/postmortems/{id}"


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def schema(server):
    return Schema(server)


def event(number: int, text: str = "Ereignis") -> dict:
    return {"addEvent": {"id": f"e{number}", "when": "", "text": f"{text} {number}"}}


def test_a_title_opens_a_postmortem_and_the_document_is_as_described(program, schema):
    opened = schema.check(program.post(LIST, {"title": "Mailversand steht", "language": "de"}), "post", LIST)
    assert (opened["title"], opened["language"], opened["state"]) == ("Mailversand steht", "de", "open")
    read = schema.check(program.get(f"{LIST}/{opened['id']}"), "get", ONE)
    assert read == opened


def test_everything_a_document_can_hold_is_as_described(program, schema):
    postmortem = program.open("Zertifikat abgelaufen")
    everything(program, postmortem["id"])
    read = schema.check(program.get(f"{LIST}/{postmortem['id']}"), "get", ONE)
    assert [row["text"] for row in read["timeline"]] == ["Zertifikat ist alt", "Alarm", "Erneuert"]
    when = read["timeline"][1]["when"]
    assert (when["typed"], when["zone"]) == ("2026-03-02 14:30", "Europe/Berlin")
    assert (when["earliest"], when["latest"]) == ("2026-03-02T13:30:00Z", "2026-03-02T13:30:59Z")
    assert (when["precision"], when["approximate"]) == ("minute", False)
    assert read["incidents"][0]["detected"]["event"] == "alarm"
    assert read["causes"][1]["parent"] == read["causes"][0]["id"]
    assert read["actionItems"][0]["owner"]["participant"] in read["meetings"][0]["present"]
    assert {idea["outcome"] for idea in read["ideas"]} == {"taken", "notTaken"}
    assert read["parkingLot"] == [{"id": "p1", "text": "Wer zahlt das?", "step": "causes"}]


def everything(program: Program, postmortem: str) -> None:
    lena = next(person for person in program.get("/api/v1/people").json if person["account"])["id"]
    incident = program.read(postmortem)["incidents"][0]["id"]
    commands = [
        {"addEvent": {"id": "alarm", "when": "2026-03-02 14:30", "text": "Alarm", "flags": ["feedsCause"]}},
        {"addEvent": {"id": "alt", "when": "seit Jahren", "text": "Zertifikat ist alt", "kind": "condition"}},
        {"addEvent": {"id": "neu", "when": "~15:10", "text": "Erneuert", "near": "alarm"}},
        {"setKeyTime": {"incident": incident, "key": "detected", "event": "alarm"}},
        {"setKeyTime": {"incident": incident, "key": "started", "typed": "Anfang März"}},
        {"addSystem": {"incident": incident, "system": "Mail"}},
        {"addTicket": {"incident": incident, "ticket": "https://tickets.brackmoor.example/OPS-7"}},
        {"setSeverity": {"incident": incident, "severity": "SEV2"}},
        {"beginMeeting": {"id": "m1", "kind": "meeting"}},
        {"attend": {"meeting": "m1", "person": lena}},
        {"addCause": {"id": "c1", "text": "Niemand sieht das Ablaufdatum", "events": ["alarm"]}},
        {"addCause": {"id": "c2", "text": "Kein Verzeichnis der Zertifikate", "parent": "c1"}},
        {"addActionItem": {"id": "a1", "text": "Ablauf überwachen", "causes": ["c1"], "owner": lena, "due": "2026-04-01"}},
        {"seekApproval": {"actionItem": "a1", "from": "Karsten Wiede", "owner": lena}},
        {"addIdea": {"id": "i1", "text": "Verzeichnis anlegen", "kind": "actionItem", "event": "alarm"}},
        {"addIdea": {"id": "i2", "text": "Alles abschalten", "kind": "actionItem"}},
        {"takeIdea": {"idea": "i1", "becomes": "a2"}},
        {"leaveIdea": {"idea": "i2", "reason": "Zu teuer"}},
        {"park": {"id": "p1", "text": "Wer zahlt das?", "step": "causes"}},
        {"addTag": {"tag": "mail"}},
        {"edit": {"text": "teaser", "edit": ["Was ein Datum anrichtet"]}},
    ]
    for command in commands:
        answer = program.ask(postmortem, command)
        assert answer.status == 200, f"{command}: {answer.text}"


def test_a_command_is_answered_with_what_it_changed(program, schema):
    postmortem = program.open()
    answer = program.ask(postmortem["id"], {"rename": {"title": "Mail stand"}})
    accepted = schema.check(answer, "post", f"{ONE}/commands")
    assert accepted["revision"] == postmortem["revision"] + 1
    assert accepted["changes"] == [{"renamed": {"title": "Mail stand"}}]


def test_a_command_sent_again_gets_its_first_answer_and_happens_once(program):
    postmortem = program.open()["id"]
    first = program.ask(postmortem, event(1), client="wieder", counter=7)
    program.do(postmortem, rename={"title": "Anders"})
    again = program.ask(postmortem, event(1), client="wieder", counter=7)
    assert (again.status, again.json) == (200, first.json)
    assert len(program.read(postmortem)["timeline"]) == 1


def test_a_base_of_another_history_is_a_conflict(program, schema):
    postmortem = program.open()
    order = {"client": "alt", "counter": 1, "base": f"{postmortem['revision']}-anders", "command": event(1)}
    answer = program.post(f"{LIST}/{postmortem['id']}/commands", order)
    assert answer.status == 409
    assert schema.check(answer, "post", f"{ONE}/commands")["type"] == "/problems/otherHistory"


def test_publishing_makes_an_edition_and_twice_the_same_is_refused(program, schema):
    postmortem = program.open()["id"]
    path = f"{LIST}/{postmortem}/publication"
    edition = schema.check(program.put(path), "put", f"{ONE}/publication")
    assert edition["number"] == 1
    refused = program.put(path)
    assert schema.check(refused, "put", f"{ONE}/publication")["refusal"] == "nothingNewToPublish"
    assert program.read(postmortem)["state"] == "published"


def test_the_list_is_found_by_title_and_pages_through(program, schema):
    for title in ("Mailversand steht", "Zertifikat abgelaufen", "Mail doppelt"):
        program.open(title)
    found = schema.check(program.get(f"{LIST}?title=mail"), "get", LIST)["postmortems"]
    assert {one["title"] for one in found} == {"Mailversand steht", "Mail doppelt"}
    assert len(program.get(f"{LIST}?limit=2").json["postmortems"]) == 2
    assert len(program.get(f"{LIST}?limit=2&offset=2").json["postmortems"]) == 1


def test_people_and_tokens_are_made_as_described(program, schema):
    person = program.post("/api/v1/people", {"name": "Henrik Oldig"})
    assert schema.check(person, "post", "/api/v1/people")["account"] is False
    token = schema.check(program.post("/api/v1/tokens", {"name": "Alarm"}), "post", "/api/v1/tokens")
    assert Program(program.server, token["token"]).get(LIST).status == 200


def test_without_a_token_everything_is_refused_as_described(program, schema, server):
    postmortem = program.open()["id"]
    for path, described in ((LIST, LIST), (f"{LIST}/{postmortem}", ONE), (f"{LIST}/{postmortem}/stream", f"{ONE}/stream")):
        answer = send(server, "GET", path)
        assert answer.status == 401
        assert schema.check(answer, "get", described)["type"] == "/problems/signInRequired"


def test_the_stream_tells_each_change_and_goes_on_where_a_program_left_off(program):
    postmortem = program.open()
    path = f"{LIST}/{postmortem['id']}/stream"
    with program.listen(path) as listening:
        assert listening.answer.headers.get_content_type() == "text/event-stream"
        for number in range(3):
            program.ask(postmortem["id"], event(number))
        messages = listening.messages()
        heard = [next(messages) for _ in range(3)]
    stamps = [message["id"] for message in heard]
    assert [json.loads(message["data"])["revision"] for message in heard] == [
        postmortem["revision"] + step for step in (1, 2, 3)
    ]
    with program.listen(f"{path}?after={stamps[0]}") as listening:
        assert [change["revision"] for change in listening.changes(2)] == [postmortem["revision"] + 2, postmortem["revision"] + 3]
    with program.listen(f"{path}?after={stamps[0]}", Last_Event_ID=stamps[1]) as listening:
        assert [change["revision"] for change in listening.changes(1)] == [postmortem["revision"] + 3]


def test_an_account_is_made_with_a_link_that_sets_its_password(program, schema):
    order = {"name": "Dana Kowal", "email": "dana.kowal@brackmoor.example", "role": "member"}
    added = schema.check(program.post("/api/v1/people", order), "post", "/api/v1/people")
    assert (added["account"], added["reset"].startswith(program.server.url + "/resets/")) == (True, True)


def test_what_is_restricted_is_listed_with_its_end(program):
    postmortem = program.open()["id"]
    program.do(postmortem, restrict={"reason": "Personaldaten", "until": "2099-01-01T00:00:00Z"})
    listed = program.get(LIST).json["postmortems"]
    assert [(one["readable"], one["restrictedUntil"]) for one in listed] == [(True, "2099-01-01T00:00:00Z")]


def test_a_row_is_entered_by_its_text_alone_at_this_minute(program, schema):
    postmortem = program.open()["id"]
    path = f"{LIST}/{postmortem}/timeline"
    row = schema.check(program.post(path, {"text": "Deployment 4711 begins"}), "post", f"{ONE}/timeline")
    assert (row["text"], row["kind"], row["flags"], row["source"]) == ("Deployment 4711 begins", "perception", [], "api")
    assert row["when"]["precision"] == "minute" and row["when"]["zone"] == "Europe/Berlin"
    earliest = datetime.strptime(row["when"]["earliest"], "%Y-%m-%dT%H:%M:%S%z")
    assert timedelta(seconds=-1) <= datetime.now(timezone.utc) - earliest < timedelta(minutes=2)
    assert program.read(postmortem)["timeline"] == [row]


def test_a_row_says_its_time_kind_flags_and_source(program, schema):
    postmortem = program.open()["id"]
    order = {
        "id": "d1", "text": "Rollback", "when": "2026-03-02 ~14:30", "kind": "activity", "flags": ["wentWell"],
        "source": "deployment",
    }
    row = schema.check(program.post(f"{LIST}/{postmortem}/timeline", order), "post", f"{ONE}/timeline")
    assert {key: row[key] for key in ("id", "text", "kind", "flags", "source")} == {
        key: order[key] for key in ("id", "text", "kind", "flags", "source")
    }
    assert (row["when"]["typed"], row["when"]["earliest"]) == ("2026-03-02 ~14:30", "2026-03-02T13:30:00Z")
    below = program.post(f"{LIST}/{postmortem}/timeline", {"text": "Works", "when": "14:50", "near": "d1"}).json
    assert below["when"]["earliest"] == "2026-03-02T13:50:00Z"


def test_a_row_sent_again_under_its_id_gets_the_first_answer(program, server):
    postmortem = program.open()["id"]
    path = f"{LIST}/{postmortem}/timeline"
    first = program.post(path, {"id": "d1", "text": "Rollback"})
    program.do(postmortem, edit={"text": "event/d1", "edit": [8, " of 4711"]})
    server.kill()
    server.start()
    again = program.post(path, {"id": "d1", "text": "Rollback"})
    assert (again.status, again.json) == (201, first.json)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == ["Rollback of 4711"]
    # What somebody took out does not come back by a repeat.
    program.do(postmortem, remove={"item": "event/d1"})
    assert program.post(path, {"id": "d1", "text": "Rollback"}).status == 201
    assert program.read(postmortem)["timeline"] == []


@pytest.mark.parametrize(
    "order, status, field",
    [
        ({}, 400, "text"), ({"text": 5}, 400, "text"), ({"text": "A", "kind": "rumour"}, 400, "kind"),
        ({"text": "A", "flags": ["nice"]}, 400, "flags[0]"), ({"text": "A", "id": "no/id"}, 400, "id"),
        ({"text": " "}, 422, "text"), ({"text": "A\u0001"}, 422, "text"), ({"text": "A" * 100_001}, 422, "text"),
        ({"text": "A", "source": "My Bot"}, 422, "source"), ({"text": "A", "when": "5" * 201}, 422, "when"),
        ({"text": "A", "id": "taken"}, 409, "id"),
    ],
)
def test_a_row_that_cannot_be_entered_says_which_field_is_to_blame(program, schema, order, status, field):
    postmortem = program.open()["id"]
    program.do(postmortem, addEvent={"id": "taken", "when": "", "text": "There"})
    answer = program.post(f"{LIST}/{postmortem}/timeline", order)
    problem = schema.check(answer, "post", f"{ONE}/timeline")
    assert answer.status == status and problem["detail"].startswith(field), answer.text
    assert len(program.read(postmortem)["timeline"]) == 1


def test_no_row_is_entered_where_nobody_may(program, schema, server):
    path = f"{ONE}/timeline"
    row = {"text": "Alarm"}
    assert schema.check(program.post(f"{LIST}/nirgends/timeline", row), "post", path)["type"] == "/problems/notFound"
    postmortem = program.open()["id"]
    stranger = Program(server, "nal_unknown")
    assert schema.check(stranger.post(f"{LIST}/{postmortem}/timeline", row), "post", path)["status"] == 401
    program.do(postmortem, discard={})
    assert schema.check(program.post(f"{LIST}/{postmortem}/timeline", row), "post", path)["refusal"] == "discarded"


def test_the_list_says_when_an_incident_was_resolved(program, schema):
    postmortem = program.open()
    incident = postmortem["incidents"][0]["id"]
    assert program.get(LIST).json["postmortems"][0]["resolved"] is None
    program.do(postmortem["id"], setKeyTime={"incident": incident, "key": "resolved", "typed": "2026-03-02 16:00"})
    [listed] = schema.check(program.get(LIST), "get", LIST)["postmortems"]
    assert listed["resolved"] == "2026-03-02T15:00:00Z"
