"""Somebody listens and does not read: the others hear everything, nothing piles up, and the end waits for nobody."""

import socket
import time

import pytest

from programs import Program
from server import Server

ROWS = 150
TEXT = "Der Spooler verwirft, was er nicht drucken kann. " * 600


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def postmortem(program):
    return program.open()["id"]


def stalled(server: Server, program: Program, postmortem: str) -> socket.socket:
    """A connection that asks for the stream and never reads it."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listening.settimeout(20)
    listening.connect(("127.0.0.1", server.port))
    listening.sendall(
        f"GET /api/v1/postmortems/{postmortem}/stream HTTP/1.1\r\nHost: localhost\r\n"
        f"Authorization: Bearer {program.token}\r\n\r\n".encode()
    )
    assert listening.recv(8).startswith(b"HTTP/1.1")
    return listening


def read_to_the_end(listening: socket.socket) -> int:
    """How many bytes still come; the end may be a reset."""
    count = 0
    try:
        while part := listening.recv(1 << 16):
            count += len(part)
    except ConnectionResetError:
        pass
    return count


def write(program: Program, postmortem: str) -> None:
    for number in range(ROWS):
        program.do(postmortem, addIdea={"id": f"i{number}", "text": TEXT})


def test_one_who_does_not_read_is_torn_away_and_the_others_hear_everything(server, program, postmortem):
    listening = stalled(server, program, postmortem)
    with program.listen(f"/api/v1/postmortems/{postmortem}/stream") as other:
        write(program, postmortem)
        heard = other.changes(ROWS)
    assert [change["changes"][0]["ideaAdded"]["idea"]["text"] for change in heard] == [TEXT] * ROWS
    assert read_to_the_end(listening) < ROWS * len(TEXT)


def test_those_who_do_not_read_do_not_hold_up_the_end(server, program, postmortem):
    listening = [stalled(server, program, postmortem) for _ in range(5)]
    for number in range(60):
        program.do(postmortem, addIdea={"id": f"i{number}", "text": TEXT})
    began = time.monotonic()
    assert server.stop() == 0
    # A supervisor kills after ten seconds, as a rule; a stream of its own would never end.
    assert time.monotonic() - began < 8
    for one in listening:
        read_to_the_end(one)
