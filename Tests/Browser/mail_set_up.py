"""A mail server of the tests, and the settings that make the product send through it, in whose language."""

import pytest
from playwright.sync_api import expect

from mail_server import PASSWORD, USER, MailServer
from writer import Writer

SENDER = "postmortems@brackmoor.example"


@pytest.fixture
def mail_server():
    own = MailServer()
    own.start()
    yield own
    own.stop()


def set_up(
    writer: Writer, mail_server: MailServer, password: str = PASSWORD, security: str = "none"
) -> None:
    writer.page.goto("/settings")
    for field, value in (
        ("sender", SENDER), ("host", "127.0.0.1"), ("port", str(mail_server.port)),
        ("user", USER), ("password", password),
    ):
        writer.find(f"#mail-{field}").fill(value)
    writer.find("#mail-security").select_option(security)
    writer.page.get_by_role("button", name=writer.says("mail.save")).click()
    expect(writer.page.get_by_role("status")).to_have_text(writer.says("settings.saved"))


def in_german(writer: Writer) -> None:
    writer.page.goto("/account")
    writer.find("#language").select_option("de")
    writer.page.get_by_role("button", name=writer.says("account.save")).click()
    expect(writer.page.get_by_role("status")).to_be_visible()
