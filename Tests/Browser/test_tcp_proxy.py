"""The bad network does what it says: no test of reconnection is better than the faults it makes."""

import contextlib
import socket
import threading
import time

import pytest

from tcp_proxy import TCPProxy
from until import until


@pytest.fixture
def echo_port():
    """A server that says everything back."""
    listener = socket.create_server(("127.0.0.1", 0))

    def answer(connection):
        with connection, contextlib.suppress(ConnectionResetError):
            while piece := connection.recv(1024):
                connection.sendall(piece)

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=[connection], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


@pytest.fixture
def proxy(echo_port):
    own = TCPProxy(echo_port)
    yield own
    own.close()


def connect(proxy):
    connection = socket.create_connection(("127.0.0.1", proxy.port), timeout=5)
    connection.sendall(b"there")
    assert connection.recv(5) == b"there"
    return connection


def test_bytes_go_through_and_a_polite_end_arrives(proxy):
    with connect(proxy) as connection:
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(5) == b""
    until("the pair is forgotten", lambda: proxy.connections == 0)


def test_a_delay_holds_each_direction_and_pieces_overlap(proxy):
    with connect(proxy) as connection:
        proxy.delay = 0.1
        began = time.monotonic()
        for piece in (b"a", b"b", b"c"):
            connection.sendall(piece)
        received = b""
        while len(received) < 3:
            received += connection.recv(3)
        assert 0.2 <= time.monotonic() - began < 1


def test_a_cut_resets_what_is_open_and_refuses_what_comes_until_mended(proxy):
    with connect(proxy) as connection:
        proxy.cut()
        with pytest.raises(ConnectionResetError):
            connection.recv(1)
    with pytest.raises((ConnectionResetError, BrokenPipeError, AssertionError)):
        connect(proxy)
    proxy.mend()
    connect(proxy).close()


def test_half_open_stays_connected_and_silent_until_mended(proxy):
    with connect(proxy) as connection:
        proxy.half_open()
        connection.sendall(b"anyone?")
        connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        proxy.mend()
        connection.settimeout(5)
        with pytest.raises(ConnectionResetError):
            connection.recv(1)
    connect(proxy).close()


def test_what_is_truncated_ends_in_the_middle_once(proxy):
    with connect(proxy) as connection:
        proxy.truncate(8)
        connection.sendall(b"one ")
        assert connection.recv(4) == b"one "
        connection.sendall(b"and another")
        received = b""
        while piece := connection.recv(11):
            received += piece
        assert received == b"and "
    connect(proxy).close()
