"""Behind nginx and Caddy as examples/ configures them: TLS, the live stream, sign-ins, uploads and addresses."""

import http.client
import json
import time
import urllib.parse

import pytest
from playwright.sync_api import expect

from people import FIRST, PASSWORD, address
from programs import FORM, Answer
from server import Server
from tls_proxies import HOST, TLSProxy
from writer import Writer

LIST = "/api/v1/postmortems"


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def site(request, executable, tmp_path_factory):
    """The proxy with a server behind it, and the token of an administrator."""
    folder = tmp_path_factory.mktemp(request.param)
    proxy = TLSProxy(request.param, folder)
    server = Server(executable, folder / "data", "--public-url", proxy.url, "--trusted-proxy", "127.0.0.1")
    try:
        server.start()
        proxy.start(server.port)
        yield Site(proxy, server)
    finally:
        proxy.stop()
        server.stop()


class Site:
    def __init__(self, proxy: TLSProxy, server: Server):
        self.proxy, self.server = proxy, server
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(server.setup_link()).query)["code"][0]
        fields = {"code": code, "name": FIRST, "email": address(FIRST), "password": PASSWORD}
        self.set_up = self.form("/setup", fields)
        self.cookie = self.set_up.headers["Set-Cookie"].split(";")[0]
        made = proxy.send(
            "POST", "/api/v1/tokens", b'{"name": "Skript"}',
            Content_Type="application/json", Cookie=self.cookie, Origin=proxy.url,
        )
        assert made.status == 201, made.text
        self.token = made.json["token"]

    def form(self, path: str, fields: dict[str, str], source: str = "127.0.0.1", **headers: str) -> Answer:
        body = urllib.parse.urlencode(fields).encode()
        own = {"Content_Type": FORM, "Origin": self.proxy.url, **headers}
        return self.proxy.send("POST", path, body, source, **own)

    def post(self, path: str, value: object) -> Answer:
        return self.proxy.post(path, value, self.token)

    def open(self, title: str) -> str:
        answer = self.post(LIST, {"title": title, "zone": "Europe/Berlin"})
        assert answer.status == 201, answer.text
        return answer.json["id"]


@pytest.fixture
def window(browser, site):
    """A window that takes the certificate, for nobody in particular."""
    contexts = []

    def open_one():
        context = browser.new_context(base_url=site.proxy.url, ignore_https_errors=True, locale="de-DE")
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


def sign_in(page) -> None:
    page.goto("/")
    page.locator("input[name=email]").fill(address(FIRST))
    page.locator("input[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        page.locator("form:has(input[name=password]) button").click()
    expect(page.locator("input[name=password]")).to_have_count(0)


def test_the_first_link_leads_to_the_name_that_people_type(site):
    assert site.server.setup_link().startswith(site.server.url)
    assert f"Make the first account: {site.proxy.url}/setup?code=" in site.server.log
    assert f"Nachlese serves {site.proxy.url}" in site.server.log


def test_cookies_are_secure_and_browsers_are_told_to_stay(site):
    said = site.set_up.headers["Set-Cookie"]
    assert said.startswith("__Host-nachlese=") and "; Secure" in said and "; HttpOnly" in said
    assert site.set_up.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_who_comes_without_tls_is_sent_there(site):
    plain = http.client.HTTPConnection("127.0.0.1", site.proxy.plain_port, timeout=10)
    plain.request("GET", "/people?x=1", headers={"Host": HOST})
    answer = plain.getresponse()
    assert answer.status in (301, 308)
    where = urllib.parse.urlsplit(answer.headers["Location"])
    assert (where.scheme, where.hostname, where.path, where.query) == ("https", HOST, "/people", "x=1")


def test_two_windows_write_together_and_see_it_within_a_second(site, window):
    postmortem = site.open("Mailversand steht")
    one, other = window(), window()
    for page in (one, other):
        sign_in(page)
        page.goto(f"/postmortems/{postmortem}")
        assert page.evaluate("isSecureContext")
    writer, reader = Writer(one), Writer(other)
    for page in (writer, reader):
        page.is_saved()
    [cookie] = one.context.cookies()
    assert (cookie["name"], cookie["secure"], cookie["httpOnly"]) == ("__Host-nachlese", True, True)
    writer.begin_row()
    writer.type("14:30")
    writer.press("Tab")
    writer.type("Alarm im Lager")
    began = time.monotonic()
    writer.press("Enter")
    expect(reader.row("Alarm im Lager")).to_be_visible()
    # Drawn in a browser beside others on a machine that has other things to do.
    assert time.monotonic() - began < 5
    writer.is_saved()
    one.reload()
    expect(writer.row("Alarm im Lager")).to_be_visible()


def test_a_change_arrives_while_the_stream_goes_on(site):
    postmortem = site.open("Labels are blank")
    connection = site.proxy.connect()
    connection.request("GET", f"{LIST}/{postmortem}/stream", headers={"Authorization": f"Bearer {site.token}"})
    stream = connection.getresponse()
    assert stream.headers.get_content_type() == "text/event-stream" and not stream.headers["Content-Encoding"]
    waits = []
    for number in range(5):
        began = time.monotonic()
        row = site.post(f"{LIST}/{postmortem}/timeline", {"text": f"row {number}"})
        assert row.status == 201, row.text
        line = b""
        while f"row {number}".encode() not in line:
            line = stream.readline()
            assert line, "the stream has ended"
        waits.append(time.monotonic() - began)
    connection.close()
    assert max(waits) < 1, waits


def test_a_sign_of_life_comes_through(site):
    postmortem = site.open("A quiet one")
    connection = site.proxy.connect()
    connection.request("GET", f"{LIST}/{postmortem}/stream", headers={"Authorization": f"Bearer {site.token}"})
    stream = connection.getresponse()
    line = b""
    while line != b"event: beat\n":
        line = stream.readline()
        assert line, "the stream has ended"
    connection.close()


def test_what_another_site_sends_is_refused(site):
    fields = {"email": address(FIRST), "password": PASSWORD}
    foreign = site.form("/signin", fields, Origin="https://elsewhere.example")
    assert foreign.status == 403
    # The name alone is not the same origin: people type the address with its port, and by TLS.
    assert site.form("/signin", fields, Origin=f"http://{HOST}:{site.proxy.port}").status == 403
    assert site.form("/signin", fields).status == 303
    assert "behind a proxy, see --public-url" in site.server.log


def test_as_much_as_an_import_may_weigh_is_let_through(site):
    text = "# Blank labels\n\n| Time | Event |\n| --- | --- |\n| 2021-06-10 09:10 | Label comes out blank |\n"
    order = json.dumps({"file": "large.md", "text": text}).encode()
    # Blanks weigh as much as anything else on the way, and take the server no time to read.
    answer = site.proxy.send(
        "POST", "/api/v1/imports", order + b" " * 19_000_000,
        Content_Type="application/json", Authorization=f"Bearer {site.token}",
    )
    assert answer.status == 200 and answer.json["title"] == "Blank labels", answer.text[:500]


def test_attempts_are_counted_by_the_address_of_whoever_makes_them(site):
    def attempt(number: int, source: str, **headers: str) -> int:
        return site.form("/signin", {"email": f"a{number}@b.example", "password": "guess"}, source, **headers).status

    statuses = [attempt(number, "127.0.0.2") for number in range(101)]
    assert set(statuses[:100]) == {422} and statuses[100] == 429
    # Saying that one is somebody else does not help, and does not shut others out.
    assert attempt(200, "127.0.0.2", X_Forwarded_For="192.0.2.7") == 429
    assert attempt(201, "127.0.0.3") == 422


def test_answers_are_compressed_and_not_kept(site):
    page = site.proxy.send("GET", "/signin", Accept_Encoding="gzip")
    assert page.headers["Content-Encoding"] == "gzip" and page.headers["Cache-Control"] == "no-store"
    assert json.loads(site.proxy.send("GET", "/api/openapi.json").body)["openapi"] == "3.1.0"
