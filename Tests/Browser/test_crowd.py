"""Many write at once, and the power fails: what was acknowledged is there, once, for everybody alike."""

import pytest

from crowd import CLIENTS, COMMANDS, Crowd, name
from programs import Program
from until import until


@pytest.fixture
def crowd(server):
    program = Program.of_the_first_person(server)
    return Crowd(program, program.open()["id"])


def rows(document: dict) -> list[str]:
    return [row["id"] for row in document["timeline"]]


def test_a_thousand_commands_at_once_make_a_thousand_revisions_the_same_for_all(crowd, server):
    program, before = crowd.program, crowd.program.read(crowd.postmortem)
    path = f"/api/v1/postmortems/{crowd.postmortem}/stream"
    number = CLIENTS * COMMANDS
    with program.listen(path) as one, program.listen(path) as other:
        crowd.begin()
        heard = one.changes(number)
        heard_too = other.changes(number)
    crowd.wait()
    expected = list(range(before["revision"] + 1, before["revision"] + number + 1))
    assert sorted(crowd.acknowledged.values()) == expected
    assert [change["revision"] for change in heard] == expected
    assert heard_too == heard
    document = program.read(crowd.postmortem)
    assert len(rows(document)) == number
    server.stop()
    server.start()
    assert program.read(crowd.postmortem) == document
    stamp = f"{before['revision']}-{before['tag']}"
    with program.listen(f"{path}?after={stamp}") as later:
        assert later.changes(number) == heard


def test_a_power_cut_loses_nothing_acknowledged_and_repeats_nothing(crowd, server):
    crowd.begin()
    until("a fifth of it is done", lambda: len(crowd.acknowledged) > CLIENTS * COMMANDS // 5, within=60)
    server.kill()
    crowd.wait()
    acknowledged = dict(crowd.acknowledged)
    assert len(acknowledged) < CLIENTS * COMMANDS
    server.start()
    document = crowd.program.read(crowd.postmortem)
    kept = rows(document)
    assert len(kept) == len(set(kept))
    assert {name(of) for of in acknowledged} <= set(kept)
    crowd.begin()
    crowd.wait()
    every = rows(crowd.program.read(crowd.postmortem))
    assert sorted(every) == sorted(name((client, counter)) for client in range(CLIENTS) for counter in range(COMMANDS))
