"""The disk fails: what was acknowledged stays, nothing is acknowledged that is not safe, and nothing happens twice."""

import subprocess

import pytest

from disk_fault import DiskFault, may_trace
from programs import Program
from server import Server


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def postmortem(program):
    return program.open()["id"]


def note(number: int) -> dict:
    return {"addEvent": {"id": f"e{number}", "when": "10:00", "text": f"Notiz {number}"}}


def noted(program: Program, postmortem: str) -> list[str]:
    return sorted(row["id"] for row in program.read(postmortem)["timeline"])


def write(program: Program, postmortem: str, numbers: range) -> None:
    for number in numbers:
        answer = program.ask(postmortem, note(number), client="skript", counter=1_000 + number)
        assert answer.status == 200, answer.text


def is_refused_in_plain_words(program: Program, postmortem: str, number: int) -> None:
    answer = program.ask(postmortem, note(number), client="skript", counter=1_000 + number)
    assert answer.status == 503, answer.text
    assert answer.kind == "application/problem+json"
    assert "cannot store" in answer.json["title"]


# Only calls that go to files: what goes to sockets by others is not hurt.
FAULTS = [("EIO", "fdatasync,fsync"), ("ENOSPC", "pwrite64"), ("EIO", "pwrite64")]


@pytest.mark.skipif(not may_trace(), reason="this account may not trace a process of its own (yama/ptrace_scope)")
@pytest.mark.parametrize(("error", "calls"), FAULTS)
def test_nothing_acknowledged_is_lost_and_a_retry_does_not_double(server, program, postmortem, error, calls):
    write(program, postmortem, range(10))
    with DiskFault(server, error, calls):
        for number in (10, 11):
            is_refused_in_plain_words(program, postmortem, number)
        # What was not acknowledged is shown to nobody as if it were.
        assert noted(program, postmortem) == sorted(f"e{number}" for number in range(10))
    write(program, postmortem, range(10, 20))
    server.kill()
    server.start()
    assert noted(program, postmortem) == sorted(f"e{number}" for number in range(20))
    write(program, postmortem, range(20))
    assert noted(program, postmortem) == sorted(f"e{number}" for number in range(20))


@pytest.fixture
def small_disk(tmp_path):
    """A file system of two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, text=True)
    if made.returncode != 0:
        pytest.skip(f"no small file system can be made here: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_full_disk_refuses_in_plain_words_and_loses_nothing(executable, small_disk):
    server = Server(executable, small_disk / "data")
    server.start()
    program = Program.of_the_first_person(server)
    postmortem = program.open()["id"]
    acknowledged = 0
    while True:
        command = {"addEvent": {"id": f"e{acknowledged}", "when": "10:00", "text": "Notiz " * 1_000}}
        answer = program.ask(postmortem, command, client="skript", counter=1_000 + acknowledged)
        if answer.status != 200:
            break
        acknowledged += 1
        assert acknowledged < 2_000
    assert answer.status == 503 and "cannot store" in answer.json["title"]
    assert len(noted(program, postmortem)) == acknowledged
    server.kill()
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    server.start()
    assert len(noted(program, postmortem)) == acknowledged
    assert program.ask(postmortem, command, client="skript", counter=1_000 + acknowledged).status == 200
    assert len(noted(program, postmortem)) == acknowledged + 1
    server.stop()
