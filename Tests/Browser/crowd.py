"""Fifty programs that write in one postmortem at once."""

import http.client
import json
import threading
from dataclasses import dataclass, field

from programs import Program

CLIENTS, COMMANDS = 50, 20


@dataclass
class Crowd:
    """Each client sends its commands one after the other; `acknowledged` is what the server has answered for good."""

    program: Program
    postmortem: str
    acknowledged: dict[tuple[int, int], int] = field(default_factory=dict)
    _threads: list[threading.Thread] = field(default_factory=list)

    def begin(self) -> None:
        self._threads = [threading.Thread(target=self._send, args=[client]) for client in range(CLIENTS)]
        for thread in self._threads:
            thread.start()

    def wait(self) -> None:
        for thread in self._threads:
            thread.join(timeout=120)

    def _send(self, client: int) -> None:
        """Everything this client has, until the server is gone."""
        connection = http.client.HTTPConnection("localhost", self.program.server.port, timeout=60)
        try:
            for counter in range(COMMANDS):
                if (client, counter) in self.acknowledged:
                    continue
                answer = self._ask(connection, client, counter)
                assert answer.status == 200, answer.status
                self.acknowledged[client, counter] = json.loads(answer.read())["revision"]
        except (OSError, http.client.HTTPException):
            return
        finally:
            connection.close()

    def _ask(self, connection: http.client.HTTPConnection, client: int, counter: int) -> http.client.HTTPResponse:
        name = f"e{client}-{counter}"
        command = {"addEvent": {"id": name, "when": "", "text": name}}
        connection.request(
            "POST",
            f"/api/v1/postmortems/{self.postmortem}/commands",
            json.dumps({"client": f"c{client}", "counter": counter, "command": command}),
            {"Authorization": f"Bearer {self.program.token}", "Content-Type": "application/json"},
        )
        return connection.getresponse()


def name(of: tuple[int, int]) -> str:
    return f"e{of[0]}-{of[1]}"
