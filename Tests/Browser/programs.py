"""A program of somebody's: what it sends with its token, and what it hears."""

import http.client
import json
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from people import FIRST, PASSWORD, address
from server import Server

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def kind(self) -> str:
        return self.headers.get_content_type()


def send(server: Server, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
    """One request; `Content_Type="…"` and the like are its headers."""
    connection = http.client.HTTPConnection("localhost", server.port, timeout=30)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def send_form(server: Server, path: str, fields: dict[str, str], **headers: str) -> Answer:
    """A form, as the page of this server would send it."""
    body = urllib.parse.urlencode(fields).encode()
    return send(server, "POST", path, body, Content_Type=FORM, **{"Origin": server.url, **headers})


def set_up(server: Server) -> str:
    """Makes the first account; the cookie of its sign-in."""
    path = server.setup_link().removeprefix(server.url)
    code = urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)["code"][0]
    fields = {"code": code, "name": FIRST, "email": address(FIRST), "password": PASSWORD}
    return cookie(send_form(server, "/setup", fields))


def cookie(answer: Answer) -> str:
    assert answer.status == 303, answer.text
    return answer.headers["Set-Cookie"].split(";")[0]


class Program:
    """Speaks with the server in somebody's name."""

    def __init__(self, server: Server, token: str, language: str = "en"):
        self.server, self.token, self.language = server, token, language
        self._counter = count(1)

    @classmethod
    def of_the_first_person(cls, server: Server) -> "Program":
        signed_in = set_up(server)
        order = json.dumps({"name": "Skript"}).encode()
        made = send(
            server, "POST", "/api/v1/tokens", order,
            Content_Type="application/json", Cookie=signed_in, Origin=server.url,
        )
        assert made.status == 201, made.text
        return cls(server, made.json["token"])

    def get(self, path: str) -> Answer:
        return self.send("GET", path)

    def put(self, path: str) -> Answer:
        return self.send("PUT", path)

    def post(self, path: str, value: object) -> Answer:
        return self.send("POST", path, json.dumps(value).encode())

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        own = {
            "Authorization": f"Bearer {self.token}",
            "Accept_Language": self.language,
            "Content_Type": "application/json",
        }
        return send(self.server, method, path, body, **{**own, **headers})

    def open(self, title: str = "Mailversand steht", **more: str) -> dict:
        answer = self.post("/api/v1/postmortems", {"title": title, "zone": "Europe/Berlin", **more})
        assert answer.status == 201, answer.text
        return answer.json

    def read(self, postmortem: str) -> dict:
        return self.get(f"/api/v1/postmortems/{postmortem}").json

    def ask(self, postmortem: str, command: dict, client: str = "skript", counter: int | None = None) -> Answer:
        order = {"client": client, "counter": next(self._counter) if counter is None else counter, "command": command}
        return self.post(f"/api/v1/postmortems/{postmortem}/commands", order)

    def do(self, postmortem: str, **command: dict) -> dict:
        """A command that must succeed: `do(id, rename={"title": "…"})`."""
        answer = self.ask(postmortem, command)
        assert answer.status == 200, answer.text
        return answer.json

    def person(self, name: str) -> str:
        answer = self.post("/api/v1/people", {"name": name})
        assert answer.status == 201, answer.text
        return answer.json["id"]

    def listen(self, path: str, **headers: str) -> "Listening":
        return Listening(self, path, headers)


class Listening:
    """A stream of server-sent events, read message by message."""

    def __init__(self, program: Program, path: str, headers: dict[str, str]):
        self._connection = http.client.HTTPConnection("localhost", program.server.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        own = {"Authorization": f"Bearer {program.token}"} if program.token else {}
        self._connection.request("GET", path, headers={**own, **named})
        self.answer = self._connection.getresponse()

    def __enter__(self) -> "Listening":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def messages(self, kind: str = "change") -> Iterator[dict[str, str]]:
        """The fields of each message of a kind."""
        fields: dict[str, str] = {}
        while line := self.answer.readline().decode():
            name, _, value = line.rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            else:
                if fields.get("event") == kind:
                    yield fields
                fields = {}

    def changes(self, number: int) -> list[dict]:
        """So many changes, as they come."""
        heard = self.messages()
        return [json.loads(next(heard)["data"]) for _ in range(number)]
