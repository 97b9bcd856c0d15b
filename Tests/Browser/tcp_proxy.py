"""A bad network between browser and server: one that delays, cuts, breaks off, or goes silent."""

import selectors
import socket
import struct
import threading
import time
from collections import deque

LINGER_ZERO = struct.pack("ii", 1, 0)


class TCPProxy:
    """Passes bytes from `port` to the target; each fault can be switched on and off while connections live."""

    def __init__(self, target_port: int):
        self.target_port = target_port
        self.delay = 0.0
        self._silent = self._refusing = False
        self._left: int | None = None
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._closed = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Resets every connection and refuses new ones, until `mend`."""
        self._refusing = True
        self._reset_all()

    def half_open(self) -> None:
        """Connections stay open and nothing arrives any more, either way, as when a cable is pulled."""
        self._silent = True

    def truncate(self, count: int) -> None:
        """After so many more bytes for the browser the connection that brings them ends, in the middle of a word."""
        self._left = count

    def mend(self) -> None:
        """All faults off. What went silent stays broken, and is reset: the bytes that got lost cannot come back."""
        self.delay = 0.0
        if self._silent:
            self._reset_all()
        self._silent = self._refusing = False
        self._left = None

    def close(self) -> None:
        self._closed.set()
        # Closing alone does not wake who waits in accept.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._reset_all()

    @property
    def connections(self) -> int:
        with self._lock:
            return len(self._pairs) // 2

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._refusing:
                self._reset(client)
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self.target_port), timeout=5)
            except OSError:
                self._reset(client)
                continue
            server.settimeout(None)
            with self._lock:
                self._pairs[client], self._pairs[server] = server, client
            threading.Thread(target=self._pass_on, args=[client, server, False], daemon=True).start()
            threading.Thread(target=self._pass_on, args=[server, client, True], daemon=True).start()

    def _pass_on(self, one: socket.socket, other: socket.socket, is_answer: bool) -> None:
        """Reads as bytes come and sends each piece when its delay is over, so that pieces overlap on the way."""
        held: deque[tuple[float, bytes]] = deque()
        is_open = True
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(one, selectors.EVENT_READ)
                while (is_open or held) and one.fileno() >= 0:
                    wait = max(0.0, held[0][0] - time.monotonic()) if held else 0.5
                    if is_open and selector.select(wait):
                        piece = one.recv(65536)
                        is_open = bool(piece)
                        if piece and not self._silent:
                            held.append((time.monotonic() + self.delay, piece))
                    elif not is_open:
                        self._closed.wait(wait)
                    while held and held[0][0] <= time.monotonic():
                        piece = held.popleft()[1]
                        whole = len(piece) if not is_answer else self._passing(len(piece))
                        other.sendall(piece[:whole])
                        if whole < len(piece):
                            return self._break_off(one, other)
            if not self._silent:
                other.shutdown(socket.SHUT_WR)
                self._forget_if_done(one)
        except (OSError, ValueError):
            self._forget(one, other)

    def _passing(self, count: int) -> int:
        """How many of so many bytes still go to the browser."""
        with self._lock:
            if self._left is None or self._left >= count:
                self._left = None if self._left is None else self._left - count
                return count
            left, self._left = self._left, None
            return left

    def _break_off(self, server: socket.socket, client: socket.socket) -> None:
        """An end like any other, so that what came before it is read."""
        with self._lock:
            for end in (server, client):
                self._pairs.pop(end, None)
        client.shutdown(socket.SHUT_RDWR)
        client.close()
        self._reset(server)

    def _forget_if_done(self, one: socket.socket) -> None:
        """The first end that closes leaves the other direction open; the second ends the pair."""
        with self._lock:
            other = self._pairs.pop(one, None)
            done = other is not None and other not in self._pairs
        if done and other:
            one.close()
            other.close()

    def _forget(self, *ends: socket.socket) -> None:
        with self._lock:
            for end in ends:
                self._pairs.pop(end, None)
        for end in ends:
            self._reset(end)

    def _reset_all(self) -> None:
        with self._lock:
            ends = list({*self._pairs, *self._pairs.values()})
            self._pairs.clear()
        for end in ends:
            self._reset(end)

    @staticmethod
    def _reset(end: socket.socket) -> None:
        """Closes with RST, so that the other side sees a broken connection and not a polite end."""
        try:
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ZERO)
            end.close()
        except OSError:
            pass
