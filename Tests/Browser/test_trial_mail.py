"""An administrator tries mail from the settings, over lines that are private and over lines that cannot be made so."""

import pytest
from playwright.sync_api import expect

from certificates import Authority
from mail_server import PASSWORD, MailServer
from mail_set_up import SENDER, in_german, set_up
from page_checks import html_errors, sound
from people import address
from server import Server
from writer import Writer

LENA = address("Lena Harms")


@pytest.fixture
def authority(tmp_path):
    return Authority(tmp_path)


@pytest.fixture
def server(executable, tmp_path, authority, monkeypatch):
    """It trusts the authority of the test, and no other."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    own = Server(executable, tmp_path / "data")
    try:
        own.start()
        yield own
    finally:
        own.stop()


@pytest.fixture
def running():
    """Starts mail servers, and stops them in the end."""
    started: list[MailServer] = []

    def start(*how: object) -> MailServer:
        own = MailServer(*how)
        own.start()
        started.append(own)
        return own

    yield start
    for own in started:
        own.stop()


@pytest.fixture
def lena(signed_in):
    writer = Writer(signed_in("Lena Harms"))
    in_german(writer)
    return writer


def attempt(writer: Writer) -> None:
    writer.page.get_by_role("button", name=writer.says("mail.trial.send").replace("{address}", LENA)).click()


def says(writer: Writer, key: str) -> None:
    """Why it did not leave, in words; what was typed of the server stays there."""
    reason = writer.says(f"mail.failure.{key}")
    expect(writer.find("#mail [role=status]")).to_have_text(writer.says("mail.trial.failed").replace("{reason}", reason))
    expect(writer.find("#mail-host")).to_have_value("127.0.0.1")


def is_taken(writer: Writer) -> None:
    expect(writer.find("#mail [role=status]")).to_have_text(writer.says("mail.trial.taken").replace("{address}", LENA))


def test_a_mail_arrives_and_the_page_says_so(lena, running, server, picture):
    mail_server = running()
    set_up(lena, mail_server)
    attempt(lena)
    is_taken(lena)
    [mail] = mail_server.to(LENA)
    assert mail["Subject"] == "Testmail von Nachlese" and SENDER in mail["From"] and "Lena Harms" in mail["To"]
    text = mail.get_content()
    assert "Einladungen" in text and server.url in text
    assert not mail.is_multipart() and PASSWORD not in mail.as_string()
    sound(lena.page)
    picture(lena.page, "trial-mail")
    assert html_errors(lena.page.request.get("/settings?trial=refused").text()) == []
    # To look at the page again sends nothing.
    lena.page.reload()
    is_taken(lena)
    assert len(mail_server.mails) == 1


@pytest.mark.parametrize("security", ["tls", "startTLS"])
def test_it_goes_by_a_private_line_where_the_authority_is_known(lena, running, authority, security):
    mail_server = running(security, *authority.sign("localhost", "127.0.0.1"))
    set_up(lena, mail_server, security=security)
    attempt(lena)
    is_taken(lena)
    assert len(mail_server.to(LENA)) == 1 and mail_server.signed_in == 1


@pytest.mark.parametrize("security", ["tls", "startTLS"])
def test_a_certificate_that_nobody_vouches_for_is_told_nothing(lena, running, tmp_path, security):
    (tmp_path / "other").mkdir()
    mail_server = running(security, *Authority(tmp_path / "other").sign("localhost", "127.0.0.1"))
    set_up(lena, mail_server, security=security)
    attempt(lena)
    says(lena, "notPrivate")
    assert mail_server.signed_in == mail_server.begun == 0


@pytest.mark.parametrize("security", ["tls", "startTLS"])
def test_a_certificate_of_another_server_is_told_nothing(lena, running, authority, security):
    mail_server = running(security, *authority.sign("elsewhere.example"))
    set_up(lena, mail_server, security=security)
    attempt(lena)
    says(lena, "notPrivate")
    assert mail_server.signed_in == mail_server.begun == 0


def test_what_goes_wrong_is_said_in_words(lena, running):
    mail_server = running()
    set_up(lena, mail_server, password="falsch")
    attempt(lena)
    says(lena, "badCredentials")
    set_up(lena, mail_server)
    mail_server.refused.add(LENA)
    attempt(lena)
    says(lena, "refused")
    mail_server.refusal = "450 Try again later"
    attempt(lena)
    says(lena, "refusedForNow")
    mail_server.refused.clear()
    mail_server.drops = True
    attempt(lena)
    says(lena, "broken")
    mail_server.stop()
    attempt(lena)
    says(lena, "unreachable")
    assert mail_server.mails == []


def test_a_server_that_does_not_answer_is_waited_for_less_than_a_proxy_waits(lena, running):
    mail_server = running()
    set_up(lena, mail_server)
    mail_server.is_silent = True
    lena.page.set_default_timeout(40_000)
    attempt(lena)
    expect(lena.find("#mail [role=status]")).to_have_text(
        lena.says("mail.trial.failed").replace("{reason}", lena.says("mail.failure.tooSlow")), timeout=40_000
    )
    mail_server.is_silent = False


def test_without_a_server_there_is_nothing_to_try(lena, server):
    lena.page.goto("/settings?trial=taken")
    expect(lena.find("#mail")).to_contain_text(lena.says("mail.notSet"))
    expect(lena.page.get_by_role("button", name="Testmail")).to_have_count(0)
    expect(lena.find("#mail [role=status]")).to_have_count(0)
    answer = lena.page.request.post("/settings/mail/trials", headers={"Origin": server.url}, max_redirects=0)
    assert answer.status == 409


def test_only_administrators_try_it(lena, signed_in, running, server):
    mail_server = running()
    set_up(lena, mail_server)
    jonas = signed_in("Jonas Petersen")
    answer = jonas.request.post("/settings/mail/trials", headers={"Origin": server.url}, max_redirects=0)
    assert answer.status == 403 and mail_server.mails == []
    elsewhere = lena.page.request.post(
        "/settings/mail/trials", headers={"Origin": "https://elsewhere.example"}, max_redirects=0
    )
    assert elsewhere.status == 403 and mail_server.mails == []


def test_a_word_that_is_no_result_is_not_shown(lena, running):
    set_up(lena, running())
    lena.page.goto("/settings?trial=%3Cb%3EAll%20is%20lost%3C%2Fb%3E")
    expect(lena.find("#mail [role=status]")).to_have_count(0)
