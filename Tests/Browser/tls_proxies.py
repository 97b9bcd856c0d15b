"""nginx and Caddy as `examples/` configures them, with other addresses and a certificate of the test."""

import http.client
import json
import os
import socket
import ssl
from pathlib import Path

from certificates import Authority
from foreign_programs import ROOT, ForeignProgram, find
from programs import Answer
from server import free_port
from until import until

HOST = "nachlese.test"
EXAMPLE = "postmortems.example"


class TLSProxy:
    """In front of a server that listens on `upstream`; `url` is what people type."""

    def __init__(self, kind: str, folder: Path):
        self.kind, self._folder = kind, folder
        self.port, self.plain_port = free_port(), free_port()
        self.url = f"https://{HOST}:{self.port}"
        self._authority = Authority(folder)
        self._trusting = ssl.create_default_context(cafile=str(self._authority.certificate))
        self._running: ForeignProgram | None = None

    def start(self, upstream: int) -> None:
        certificate, key = self._authority.sign(HOST)
        command = (self._nginx if self.kind == "nginx" else self._caddy)(upstream, certificate, key)
        self._running = ForeignProgram(*command, folder=self._folder)
        until(f"{self.kind} answers", lambda: self.status("/readyz") == 200, within=30)

    def stop(self) -> None:
        if self._running:
            self._running.stop()

    def connect(self, source: str = "127.0.0.1") -> http.client.HTTPSConnection:
        """From an address of one's own on the machine; the certificate is checked."""
        return Connection(self.port, self._trusting, source)

    def send(
        self, method: str, path: str, body: bytes | None = None, source: str = "127.0.0.1", **headers: str
    ) -> Answer:
        connection = self.connect(source)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def post(self, path: str, value: object, token: str) -> Answer:
        return self.send(
            "POST", path, json.dumps(value).encode(), Content_Type="application/json", Authorization=f"Bearer {token}"
        )

    def status(self, path: str) -> int:
        try:
            return self.send("GET", path).status
        except OSError:
            assert self._running
            return 0

    @property
    def log(self) -> str:
        return self._running.log if self._running else ""

    def _caddy(self, upstream: int, certificate: Path, key: Path) -> list[object]:
        example = (ROOT / "examples/Caddyfile").read_text()
        own = replaced(
            example,
            (f"{EXAMPLE} {{", f"{{\n\tadmin off\n\thttp_port {self.plain_port}\n\thttps_port {self.port}\n}}\n"
             f"{HOST} {{\n\ttls {certificate} {key}"),
            ("127.0.0.1:8080", f"127.0.0.1:{upstream}"),
        )
        file = self._folder / "Caddyfile"
        file.write_text(own)
        return [find("caddy"), "run", "--adapter", "caddyfile", "--config", file]

    def _nginx(self, upstream: int, certificate: Path, key: Path) -> list[object]:
        example = (ROOT / "examples/nginx.conf").read_text()
        live = f"/etc/letsencrypt/live/{EXAMPLE}"
        own = replaced(
            example,
            ("\tlisten [::]:80;\n", ""), ("\tlisten [::]:443 ssl http2;\n", ""),
            ("listen 80;", f"listen 127.0.0.1:{self.plain_port};"),
            ("listen 443 ssl http2;", f"listen 127.0.0.1:{self.port} ssl http2;"),
            ("return 301 https://$host$request_uri;", f"return 301 https://$host:{self.port}$request_uri;"),
            (f"{live}/fullchain.pem", str(certificate)), (f"{live}/privkey.pem", str(key)),
            ("127.0.0.1:8080", f"127.0.0.1:{upstream}"), (EXAMPLE, HOST),
        )
        temporary = "".join(
            f"{name}_temp_path {self._folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        # As root its workers would be somebody who may not read what the test writes.
        user = "user root;\n" if os.geteuid() == 0 else ""
        file = self._folder / "nginx.conf"
        file.write_text(
            f"{user}daemon off;\npid {self._folder}/pid;\nerror_log stderr;\nevents {{}}\n"
            f"http {{\naccess_log {self._folder}/access.log;\n{temporary}{own}\n}}\n"
        )
        return [find("nginx"), "-p", self._folder, "-e", "stderr", "-c", file]


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    """Each must be there, so that a test does not try something else than the example."""
    for old, new in pairs:
        assert old in text, f"the example does not say {old!r} any more"
        text = text.replace(old, new)
    return text


class Connection(http.client.HTTPSConnection):
    """To a proxy on this machine, under the name that its certificate has."""

    def __init__(self, port: int, trusting: ssl.SSLContext, source: str):
        super().__init__(HOST, port, timeout=30, context=trusting)
        self._trusting, self._source = trusting, source

    def connect(self) -> None:
        plain = socket.create_connection(("127.0.0.1", self.port), self.timeout, (self._source, 0))
        self.sock = self._trusting.wrap_socket(plain, server_hostname=HOST)
