"""Alerts of Alertmanager become rows of a postmortem, once."""

import copy
import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from api_schema import Schema
from foreign_programs import ROOT, ForeignProgram, find, with_its_own_files
from programs import Program, send
from server import Server, free_port
from tls_proxies import replaced
from until import until

PATH = "/api/v1/alerts"
LIST = "/api/v1/postmortems"
GROUP = '{}/{team="ramp"}:{alertname="InstanceDown"}'
START = datetime(2026, 3, 2, 13, 30, 5, tzinfo=timezone.utc)


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def schema(server):
    return Schema(server)


def alert(instance: str = "web-1:9100", status: str = "firing", start: datetime = START, **more: object) -> dict:
    """As Alertmanager 0.25 spells it: nine digits of a second, and the year 1 for an end that is not known."""
    over = (start + timedelta(minutes=12)).strftime("%Y-%m-%dT%H:%M:%S.739266876Z")
    return {
        "status": status,
        "labels": {"alertname": "InstanceDown", "instance": instance, "job": "node", "severity": "page"},
        "annotations": {"summary": f"{instance} does not answer"},
        "startsAt": start.strftime("%Y-%m-%dT%H:%M:%S.123456789Z"),
        "endsAt": over if status == "resolved" else "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus.brackmoor.example/graph?g0.expr=up",
        "fingerprint": f"{abs(hash(instance)):016x}"[:16],
        **more,
    }


def notification(*alerts: dict, group: str = GROUP, **more: object) -> dict:
    return {
        "receiver": "nachlese",
        "status": "firing" if any(one["status"] == "firing" for one in alerts) else "resolved",
        "alerts": list(alerts),
        "groupLabels": {"alertname": "InstanceDown"},
        "commonLabels": {"alertname": "InstanceDown", "job": "node", "severity": "page"},
        "commonAnnotations": {},
        "externalURL": "http://alertmanager.brackmoor.example",
        "version": "4",
        "groupKey": group,
        "truncatedAlerts": 0,
        **more,
    }


def sent(program: Program, *alerts: dict, **more: object) -> dict:
    answer = program.post(PATH, notification(*alerts, **more))
    assert answer.status in (200, 201), answer.text
    assert (answer.status == 201) == answer.json["opened"]
    return answer.json


def rows(program: Program, postmortem: str) -> list[tuple[str, str]]:
    return [(row["when"]["earliest"], row["text"]) for row in program.read(postmortem)["timeline"]]


def postmortems(program: Program) -> list[str]:
    return [one["id"] for one in program.get(LIST).json["postmortems"]]


def resolve(program: Program, postmortem: str, when: str) -> None:
    incident = program.read(postmortem)["incidents"][0]["id"]
    program.do(postmortem, setKeyTime={"incident": incident, "key": "resolved", "typed": when})


def test_the_first_alarm_of_a_group_opens_a_postmortem(program, schema):
    answer = program.post(PATH, notification(alert()))
    taken = schema.check(answer, "post", PATH)
    assert answer.status == 201 and answer.headers["Location"] == f"{LIST}/{taken['postmortem']}"
    assert (taken["opened"], taken["entered"]) == (True, 1)
    opened = schema.check(program.get(f"{LIST}/{taken['postmortem']}"), "get", f"{LIST}/{{id}}")
    assert (opened["title"], opened["alertGroup"]) == ("web-1:9100 does not answer", GROUP)
    [row] = opened["timeline"]
    assert row["text"] == "InstanceDown: web-1:9100 does not answer (instance web-1:9100, job node)"
    assert (row["kind"], row["source"]) == ("perception", "alert")
    assert (row["when"]["earliest"], row["when"]["precision"]) == ("2026-03-02T13:30:05Z", "second")


def test_what_follows_is_added_and_its_end_too(program, schema):
    first = sent(program, alert())["postmortem"]
    more = schema.check(program.post(PATH, notification(alert(), alert("web-2:9100"))), "post", PATH)
    assert more == {"postmortem": first, "opened": False, "entered": 1}
    over = sent(program, alert(status="resolved"), alert("web-2:9100", "resolved"))
    assert over == {"postmortem": first, "opened": False, "entered": 2}
    began, ended = "2026-03-02T13:30:05Z", "2026-03-02T13:42:05Z"
    assert rows(program, first) == [
        (began, "InstanceDown: web-1:9100 does not answer (instance web-1:9100, job node)"),
        (began, "InstanceDown: web-2:9100 does not answer (instance web-2:9100, job node)"),
        (ended, "InstanceDown: resolved (instance web-1:9100, job node)"),
        (ended, "InstanceDown: resolved (instance web-2:9100, job node)"),
    ]
    assert postmortems(program) == [first]


def test_a_repeat_adds_nothing_whatever_became_of_the_row(program, server):
    postmortem = sent(program, alert())["postmortem"]
    row = program.read(postmortem)["timeline"][0]
    program.do(postmortem, edit={"text": f"event/{row['id']}", "edit": ["Alarm! "]})
    assert sent(program, alert())["entered"] == 0
    program.do(postmortem, remove={"item": f"event/{row['id']}"})
    server.kill()
    server.start()
    assert sent(program, alert()) == {"postmortem": postmortem, "opened": False, "entered": 0}
    assert rows(program, postmortem) == [] and postmortems(program) == [postmortem]
    # The same alert once more, after it was over, is another one.
    assert sent(program, alert(start=START + timedelta(hours=1)))["entered"] == 1


def test_an_end_that_comes_alone_opens_nothing(program, schema):
    answer = program.post(PATH, notification(alert(status="resolved")))
    assert schema.check(answer, "post", PATH) == {"postmortem": None, "opened": False, "entered": 0}
    assert postmortems(program) == []


def test_an_end_whose_beginning_was_lost_brings_it_along(program):
    postmortem = sent(program, alert())["postmortem"]
    assert sent(program, alert("web-2:9100", "resolved"))["entered"] == 2
    assert len(rows(program, postmortem)) == 3


def test_another_group_is_another_postmortem(program):
    one = sent(program, alert())["postmortem"]
    other = sent(program, alert(), group=GROUP.replace("ramp", "gate"))["postmortem"]
    assert one != other and len(postmortems(program)) == 2


def test_many_notifications_of_a_new_group_at_once_open_one_postmortem(program, server):
    def tell(number: int) -> dict:
        return sent(Program(server, program.token), alert(), alert(f"web-{number % 4}:9100"))

    with ThreadPoolExecutor(12) as pool:
        taken = list(pool.map(tell, range(12)))
    assert len({one["postmortem"] for one in taken}) == 1
    assert [one["opened"] for one in taken].count(True) == 1
    assert len(rows(program, taken[0]["postmortem"])) == 4


def test_what_was_discarded_stays_so_for_its_alarms_and_new_ones_open_another(program):
    noise = sent(program, alert())["postmortem"]
    program.do(noise, discard={})
    assert sent(program, alert()) == {"postmortem": noise, "opened": False, "entered": 0}
    assert sent(program, alert(status="resolved"))["opened"] is False
    assert postmortems(program) == []
    later = sent(program, alert(start=START + timedelta(hours=2)))
    assert later["opened"] and later["entered"] == 1 and later["postmortem"] != noise
    program.do(noise, undiscard={})
    # From now on the group is about the new one.
    assert sent(program, alert("web-3:9100"))["postmortem"] == later["postmortem"]


def test_what_is_published_and_long_over_is_left_in_peace(program):
    old = sent(program, alert())["postmortem"]
    resolve(program, old, "2026-03-02 15:00 UTC")
    assert program.put(f"{LIST}/{old}/publication").status == 200
    soon = sent(program, alert("web-2:9100", start=START + timedelta(hours=3)))
    assert (soon["postmortem"], soon["opened"]) == (old, False)
    late = sent(program, alert(start=START + timedelta(days=3)))
    assert late["opened"] and late["postmortem"] != old
    # An end of what began there still belongs there, and what is known there is not told twice.
    assert len(rows(program, late["postmortem"])) == 1


def test_while_the_record_is_being_written_it_may_flare_up_again_for_a_week(program):
    first = sent(program, alert())["postmortem"]
    resolve(program, first, "2026-03-02 15:00 UTC")
    assert sent(program, alert(start=START + timedelta(days=6)))["postmortem"] == first
    assert sent(program, alert(start=START + timedelta(days=9)))["opened"]


def test_what_is_restricted_to_others_is_not_written_in(program, schema):
    secret = sent(program, alert())["postmortem"]
    program.do(secret, restrict={"reason": "Personnel data", "until": "2099-01-01T00:00:00Z"})
    me = next(person["id"] for person in program.get("/api/v1/people").json if person["account"])
    program.do(secret, removeParticipant={"person": me})
    program.do(secret, unnameReader={"person": me})
    answer = program.post(PATH, notification(alert("web-2:9100")))
    assert schema.check(answer, "post", PATH)["refusal"] == "restricted" and answer.status == 403


def test_what_alertmanager_leaves_out_is_said_once(program):
    postmortem = sent(program, alert(), truncatedAlerts=37)["postmortem"]
    assert sent(program, alert(), truncatedAlerts=37)["entered"] == 0
    said = [text for _, text in rows(program, postmortem)]
    assert said[1:] == ["37 further alerts of this group, which are not listed"]


def test_of_a_great_many_alerts_so_many_are_listed(program):
    taken = sent(program, *(alert(f"web-{number}:9100") for number in range(250)))
    said = [text for _, text in rows(program, taken["postmortem"])]
    assert len(said) == 201 and "50 further alerts of this group, which are not listed" in said


def test_the_group_goes_along_in_a_file(program, executable, tmp_path):
    postmortem = sent(program, alert())["postmortem"]
    file = tmp_path / "outage.md"
    file.write_bytes(program.get(f"/postmortems/{postmortem}/export.md").body)
    own = Server(executable, tmp_path / "other")
    own.start()
    try:
        other = Program.of_the_first_person(own)
        imported = other.post("/api/v1/imports", {"file": "outage.md", "text": file.read_text()}).json
        assert sent(other, alert()) == {"postmortem": imported["id"], "opened": False, "entered": 0}
        assert sent(other, alert("web-2:9100"))["postmortem"] == imported["id"]
    finally:
        own.stop()


def test_a_title_says_what_its_alerts_have_in_common(program):
    two = sent(program, alert(), alert("web-2:9100"), commonAnnotations={"summary": "Half the ramp is down"})
    assert program.read(two["postmortem"])["title"] == "Half the ramp is down"
    bare = sent(
        program, alert(annotations={}), alert("web-2:9100", annotations={}), group="b",
        groupLabels={"alertname": "InstanceDown", "cluster": "ramp"},
    )
    assert program.read(bare["postmortem"])["title"] == "InstanceDown (ramp)"
    nameless = sent(program, {**alert(), "labels": {}, "annotations": {}, "fingerprint": ""}, group="c")
    assert program.read(nameless["postmortem"])["timeline"][0]["text"] == "Alert"


def test_texts_of_others_are_cut_to_a_line(program):
    hostile = alert(annotations={"summary": "<script>alert(1)</script>\n\u0000\u001b[31m" + "x" * 100_000})
    hostile["labels"]["instance"] = '"><img src=x onerror=alert(2)>\u202e'
    postmortem = sent(program, hostile)["postmortem"]
    opened = program.read(postmortem)
    assert len(opened["title"]) <= 500 and len(opened["timeline"][0]["text"]) < 2_000
    assert "\n" not in opened["timeline"][0]["text"]


def broken(**fields: object) -> dict:
    whole = copy.deepcopy(notification(alert()))
    for name, value in fields.items():
        if value is None:
            del whole[name]
        else:
            whole[name] = value
    return whole


@pytest.mark.parametrize(
    "payload, said",
    [
        (broken(version="3"), "version"), (broken(version=None), "version"), (broken(version=4), "version"),
        (broken(groupKey=None), "groupKey"), (broken(groupKey=""), "groupKey"), (broken(groupKey="a\nb"), "groupKey"),
        (broken(groupKey="x" * 4_001), "groupKey"), (broken(groupKey=["a"]), "groupKey"),
        (broken(alerts=None), "alerts"), (broken(alerts={}), "alerts"), (broken(alerts=[5]), "alerts[0]"),
        (broken(alerts=[alert(), alert(status="maybe")]), "alerts[1].status"),
        (broken(alerts=[alert(startsAt="yesterday")]), "alerts[0].startsAt"),
        (broken(alerts=[alert(startsAt="0001-01-01T00:00:00Z")]), "alerts[0].startsAt"),
        (broken(alerts=[alert(startsAt="9999-12-31T23:59:59Z")]), "alerts[0].startsAt"),
        (broken(alerts=[alert(labels={"alertname": 5})]), "alerts[0].labels.alertname"),
        (broken(alerts=[alert(labels=None)]), "alerts[0].labels"),
        (broken(truncatedAlerts=-1), "truncatedAlerts"), (broken(truncatedAlerts="many"), "truncatedAlerts"),
        (broken(commonLabels=[]), "commonLabels"), ([], ""), ("alarm", ""), (None, ""),
    ],
)
def test_what_is_no_notification_is_refused_and_says_where(program, schema, payload, said):
    answer = program.post(PATH, payload)
    problem = schema.check(answer, "post", PATH)
    assert answer.status == 400 and problem["detail"].startswith(said), answer.text
    assert postmortems(program) == []


@pytest.mark.parametrize(
    "body, status",
    [
        (b"{", 400), (b"\xff\xfe", 400), (b"", 400), (b"[" * 100_000, 400), (b" " * (8 * 2**20 + 1), 413),
        (json.dumps(notification(alert(), groupKey="\ud800")).encode(), 400),
    ],
)
def test_bytes_that_are_no_json_are_refused(program, schema, body, status):
    answer = program.send("POST", PATH, body)
    schema.check(answer, "post", PATH)
    assert answer.status == status, answer.text


def test_without_a_token_nothing_is_taken(program, schema, server):
    body = json.dumps(notification(alert())).encode()
    answer = send(server, "POST", PATH, body, Content_Type="application/json")
    assert schema.check(answer, "post", PATH)["status"] == 401
    assert program.send("POST", PATH, body, Content_Type="text/plain").status == 415
    assert postmortems(program) == []


def test_rows_are_in_the_language_and_zone_of_the_postmortem(program):
    postmortem = sent(program, alert())["postmortem"]
    program.do(postmortem, setLanguage={"language": "de"})
    program.do(postmortem, setZone={"zone": "America/New_York"})
    sent(program, alert(status="resolved"))
    first, last = program.read(postmortem)["timeline"]
    assert (first["when"]["typed"], first["when"]["earliest"]) == ("2026-03-02 08:30:05", "2026-03-02T13:30:05Z")
    assert last["text"] == "InstanceDown: vorbei (instance web-1:9100, job node)"
    assert (last["when"]["typed"], last["when"]["earliest"]) == ("2026-03-02 08:42:05", "2026-03-02T13:42:05Z")


def configuration(url: str, token: Path) -> str:
    """What docs/programs.md tells people to write, with other addresses, and in a hurry."""
    page = (ROOT / "docs/programs.md").read_text()
    example = page.split("```yaml\n")[1].split("```")[0]
    return replaced(
        example,
        ("https://postmortems.example", url), ("/etc/alertmanager/nachlese-token", str(token)),
        ("route:\n", "route:\n  group_wait: 1s\n  group_interval: 1s\n  repeat_interval: 2s\n"),
    )


def test_the_example_wakes_people_all_the_same(tmp_path):
    file = tmp_path / "alertmanager.yml"
    file.write_text(configuration("http://localhost", tmp_path / "token"))
    routes = [find("amtool"), "config", "routes", "test", f"--config.file={file}"]
    for labels, receivers in (["severity=page"], "nachlese,people"), (["severity=info"], "people"):
        assert subprocess.run([*routes, *labels], capture_output=True, text=True).stdout.strip() == receivers


def test_the_real_alertmanager_opens_a_postmortem_and_ends_its_alarms(program, server, tmp_path):
    alertmanager, port = find("prometheus-alertmanager"), free_port()
    (tmp_path / "token").write_text(program.token)
    (tmp_path / "alertmanager.yml").write_text(configuration(server.url, tmp_path / "token"))
    running = ForeignProgram(
        *with_its_own_files(alertmanager), f"--config.file={tmp_path}/alertmanager.yml", f"--storage.path={tmp_path}/am",
        f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address=", folder=tmp_path,
    )
    try:
        until("Alertmanager takes alerts", lambda: tell(find("amtool"), port, "web-1:9100") == 0, within=30)
        [postmortem] = until("a postmortem", lambda: postmortems(program), within=30)
        tell(find("amtool"), port, "web-2:9100")
        until("the second alarm", lambda: len(rows(program, postmortem)) == 2, within=30)
        # Repeated every two seconds.
        tell(find("amtool"), port, "web-1:9100", end=True)
        until("the end of the first", lambda: len(rows(program, postmortem)) == 3, within=30)
        said = [text for _, text in rows(program, postmortem)]
        assert said.count("InstanceDown: web-1:9100 is down (instance web-1:9100)") == 1
        assert "InstanceDown: resolved (instance web-1:9100)" in said
        assert postmortems(program) == [postmortem]
        assert program.read(postmortem)["alertGroup"] == '{}/{severity="page"}:{alertname="InstanceDown"}'
    except AssertionError:
        print(running.log)
        raise
    finally:
        running.stop()


def tell(amtool: str, port: int, instance: str, end: bool = False) -> int:
    command = [
        amtool, f"--alertmanager.url=http://127.0.0.1:{port}", "alert", "add", "InstanceDown", "severity=page",
        f"instance={instance}", f"--annotation=summary={instance} is down",
    ]
    if end:
        command.append(f"--end={datetime.now(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')}")
    return subprocess.run(command, capture_output=True, timeout=30).returncode
