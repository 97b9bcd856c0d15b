"""A Nachlese of one's own: a process on a free port with an empty data folder."""

import re
import signal
import socket
import subprocess
import threading
import urllib.error
import urllib.request
from pathlib import Path

from until import until

SETUP_LINK = re.compile(r"https?://[^/\s]+(?P<path>/\S*[?&]code=[\w.~%-]+)")


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Server:
    """`port`, `url` (localhost) and `lan_url`, a name that is not localhost and so no secure context."""

    def __init__(self, executable: Path, data: Path, *options: str):
        self.executable, self.data, self.options = executable, data, options
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.lan_url = f"http://nachlese.test:{self.port}"
        self.lines: list[str] = []
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Also after `kill` or `stop`: on the same port, with the same data."""
        self.process = subprocess.Popen(
            [
                self.executable, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--data", self.data,
                *self.options,
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace",
        )
        threading.Thread(target=self._read, args=[self.process], daemon=True).start()
        until("the server answers /readyz", self._is_ready, within=30)

    def stop(self) -> int:
        """Asks it to end and tells its exit status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut would."""
        self._end(signal.SIGKILL)

    def setup_link(self) -> str:
        """Where the first account is made: the link that a new server prints, on this server's own address."""
        return self.url + until("the server prints a link with a code", self._printed_link)

    @property
    def log(self) -> str:
        return "".join(self.lines)

    def status(self, path: str) -> int:
        """How it answers a plain GET; 0 if not at all."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as response:
                return response.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return 0

    def _is_ready(self) -> bool:
        if self.process and self.process.poll() is not None:
            raise AssertionError(f"the server ended with {self.process.returncode}:\n{self.log}")
        return self.status("/readyz") == 200

    def _printed_link(self) -> str | None:
        return next((found["path"] for line in list(self.lines) if (found := SETUP_LINK.search(line))), None)

    def _read(self, process: "subprocess.Popen[str]") -> None:
        for line in process.stdout or ():
            self.lines.append(line)

    def _end(self, how: signal.Signals) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(how)
        try:
            status = self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"the server was still there 15 s after {how.name}") from None
        self.process = None
        return status
