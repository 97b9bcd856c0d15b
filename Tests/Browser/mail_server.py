"""A mail server of one's own: it takes mail, or has any of the troubles that mail servers have."""

import asyncio
import email
import email.policy
import socket
import ssl
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from server import free_port

USER, PASSWORD = "postmortems", "ein sehr geheimes Wort"


class Listening(Controller):
    """Its own greeting of itself checks no certificate, and would take the server's side of TLS for the client's."""

    def _trigger_server(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as plain:
            if not self.ssl_context:
                plain.recv(1024)
                return
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            with context.wrap_socket(plain) as private:
                private.recv(1024)


class MailServer:
    """`mails` holds what it has taken. Its troubles are switched on and off while it runs.

    With a certificate and its key it speaks TLS: `tls` from the first word on, `startTLS` once asked to.
    """

    def __init__(self, security: str = "none", certificate: Path | None = None, key: Path | None = None):
        self._security, self._context = security, None
        if certificate:
            self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._context.load_cert_chain(certificate, key)
        self.port = free_port()
        self.mails: list[EmailMessage] = []
        self.refused: set[str] = set()
        self.refusal = "550 No such person here"
        self.is_silent = False
        self.drops = False
        self.signed_in = self.begun = 0
        self._controller: Controller | None = None

    def start(self) -> None:
        self._controller = Listening(
            self, hostname="127.0.0.1", port=self.port,
            ssl_context=self._context if self._security == "tls" else None,
            tls_context=self._context if self._security == "startTLS" else None,
            require_starttls=self._security == "startTLS",
            auth_require_tls=False, auth_required=True, authenticator=self._authenticate,
        )
        self._controller.start()

    def stop(self) -> None:
        if self._controller:
            self._controller.stop(no_assert=True)
        self._controller = None

    def to(self, address: str) -> list[EmailMessage]:
        return [mail for mail in list(self.mails) if mail["X-Taken-For"] == address]

    def _authenticate(self, server, session, envelope, mechanism, data) -> AuthResult:
        self.signed_in += 1
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        if address in self.refused:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:
        self.begun += 1
        if self.is_silent:
            await asyncio.sleep(3600)
        if self.drops:
            server.transport.abort()
            return "250 OK"
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        mail["X-Taken-For"] = ", ".join(envelope.rcpt_tos)
        self.mails.append(mail)
        return "250 OK"
