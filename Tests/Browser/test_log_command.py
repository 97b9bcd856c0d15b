"""`nachlese log`: one line for the timeline, at a server and on the data folder."""

import json
import re
import subprocess
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from programs import Program
from server import Server

BERLIN = ZoneInfo("Europe/Berlin")
MOVED = "moved system X behind the VPN"


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture(params=["server", "folder"])
def place(request, executable, program, tmp_path):
    """Where the command works: what it is told, and how to look at what came of it."""
    return (AtServer if request.param == "server" else OnFolder)(executable, program, tmp_path / "own")


class Place:
    def __init__(self, executable, program, data):
        self.executable, self.program, self.data = executable, program, data

    def run(self, *words: str) -> subprocess.CompletedProcess:
        command = [self.executable, *words, *self.where]
        return subprocess.run(command, capture_output=True, text=True, timeout=30)

    def open(self, title: str) -> str:
        return self.run("open", title, "--zone", "Europe/Berlin").stdout.split()[0]

    def read(self, postmortem: str) -> dict:
        return json.loads(self.run("export", postmortem, "--format", "json").stdout)

    def rows(self, postmortem: str) -> list[dict]:
        return self.read(postmortem)["timeline"]


class AtServer(Place):
    @property
    def where(self) -> list[str]:
        return ["--server", self.program.server.url, "--token", self.program.token]

    def resolve(self, postmortem: str) -> None:
        resolve(self.program, postmortem)


class OnFolder(Place):
    @property
    def where(self) -> list[str]:
        return ["--data", str(self.data)]

    def resolve(self, postmortem: str) -> None:
        """Carried out by a server on the folder, for the command line has no command for that."""
        own = Server(self.executable, self.data)
        own.start()
        try:
            resolve(Program.of_the_first_person(own), postmortem)
        finally:
            own.stop()


def resolve(program: Program, postmortem: str) -> None:
    incident = program.read(postmortem)["incidents"][0]["id"]
    program.do(postmortem, setKeyTime={"incident": incident, "key": "resolved", "typed": "2026-03-02 16:00"})


def minutes_ago(typed: str) -> float:
    return (datetime.now(BERLIN) - datetime.strptime(typed, "%Y-%m-%d %H:%M").replace(tzinfo=BERLIN)).total_seconds() / 60


def test_a_line_goes_into_the_postmortem_whose_incident_runs(place):
    running = place.open("Mail queue stalled")
    answer = place.run("log", MOVED)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert re.fullmatch(rf"{running} (\d{{4}}-\d\d-\d\d \d\d:\d\d): {re.escape(MOVED)}\n", answer.stdout)
    [row] = place.rows(running)
    assert (row["text"], row["source"], row["kind"]) == (MOVED, "cli", "activity")
    assert row["when"]["precision"] == "minute" and row["when"]["zone"] == "Europe/Berlin"
    assert -0.1 <= minutes_ago(row["when"]["typed"]) < 2


def test_what_is_resolved_is_not_meant_unless_it_is_named(place):
    over, running = place.open("Label printers"), place.open("Mail queue")
    place.resolve(over)
    assert place.run("log", MOVED).stdout.startswith(running)
    assert place.run("log", over, "wrote the mail to customers").stdout.startswith(over)
    assert [row["text"] for row in place.rows(over)] == ["wrote the mail to customers"]


def test_of_several_none_is_guessed_and_nothing_is_written(place):
    one, other = place.open("Mail queue"), place.open("Label printers")
    answer = place.run("log", MOVED)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.count("\n") == 1
    for said in (f"{one} “Mail queue”", f"{other} “Label printers”", "nachlese log ID"):
        assert said in answer.stderr
    assert place.rows(one) == place.rows(other) == []


def test_where_none_runs_those_that_may_be_meant_are_listed(place):
    over = place.open("Label printers")
    place.resolve(over)
    answer = place.run("log", MOVED)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert f"{over} “Label printers”" in answer.stderr and answer.stderr.count("\n") == 1
    assert place.rows(over) == []


def test_where_there_is_nothing_at_all_it_is_said_how_to_open_one(place):
    answer = place.run("log", MOVED)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "nachlese open" in answer.stderr and answer.stderr.count("\n") == 1


def test_a_time_is_read_as_any_that_is_typed(place):
    running = place.open("Mail queue")
    first = place.run("log", "queue grows", "--time", "2026-03-02 ~14:30", "--kind", "perception")
    assert first.stdout == f"{running} 2026-03-02 ~14:30 (2026-03-02 14:30): queue grows\n"
    # The day is that of the row above, as in the table.
    assert place.run("log", MOVED, "--time", "15:10").stdout == f"{running} 15:10 (2026-03-02 15:10): {MOVED}\n"
    assert place.run("log", "called", "--time", "-5 min").returncode == 0
    unread = place.run("log", "tea", "--time", "zwischen den Jahren vielleicht").stdout
    assert "kept as typed; not understood" in unread
    rows = {row["text"]: row for row in place.rows(running)}
    assert (rows["queue grows"]["kind"], rows["queue grows"]["when"]["approximate"]) == ("perception", True)
    assert rows[MOVED]["when"]["earliest"] == "2026-03-02T14:10:00Z"
    assert rows["tea"]["when"]["earliest"] is None


@pytest.mark.parametrize(
    "words, said",
    [
        (["restarted", "the", "spooler"], "in quotes"),
        (["no/id", MOVED], "no id of a postmortem"),
        (["gibtesnicht", MOVED], "id"),
        ([" "], "must not be empty"),
        ([MOVED, "--kind", "rumour"], "--kind"),
        ([MOVED, "--time", "5" * 201], "too long for a time"),
    ],
)
def test_what_cannot_be_entered_is_told_in_one_line(place, words, said):
    running = place.open("Mail queue")
    answer = place.run("log", *words)
    assert answer.returncode != 0 and answer.stdout == ""
    assert said in answer.stderr.lower() and answer.stderr.count("\n") == 1, answer.stderr
    assert place.rows(running) == []


def test_beside_a_server_the_folder_is_left_alone(executable, program):
    program.open()
    command = [executable, "log", MOVED, "--data", program.server.data]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "--server URL --token T" in answer.stderr


def test_the_token_may_stand_in_the_environment(executable, program):
    postmortem = program.open()["id"]
    command = [executable, "log", MOVED, "--server", program.server.url]
    answer = subprocess.run(
        command, capture_output=True, text=True, timeout=30, env={"NACHLESE_TOKEN": program.token}
    )
    assert answer.returncode == 0 and answer.stdout.startswith(postmortem)


def test_what_is_restricted_to_others_is_not_meant(executable, program):
    secret, open_one = program.open("Personnel data")["id"], program.open("Mail queue")["id"]
    program.do(secret, restrict={"reason": "Personnel data", "until": "2099-01-01T00:00:00Z"})
    me = next(person["id"] for person in program.get("/api/v1/people").json if person["account"])
    program.do(secret, removeParticipant={"person": me})
    program.do(secret, unnameReader={"person": me})
    answer = subprocess.run(
        [executable, "log", MOVED, "--server", program.server.url, "--token", program.token],
        capture_output=True, text=True, timeout=30,
    )
    assert answer.stdout.startswith(open_one)


def test_the_line_stands_on_the_page_at_once(executable, server, signed_in, program_of_lena):
    postmortem = program_of_lena.open()["id"]
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{postmortem}")
    subprocess.run(
        [executable, "log", MOVED, "--server", server.url, "--token", program_of_lena.token], check=True, timeout=30
    )
    page.get_by_text(MOVED).first.wait_for()


@pytest.fixture
def program_of_lena(signed_in, server):
    made = signed_in("Lena Harms").request.post(
        "/api/v1/tokens", data={"name": "Skript"}, headers={"Origin": server.url}
    )
    return Program(server, made.json()["token"])
