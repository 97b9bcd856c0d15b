"""Coming in, people, settings and one's own account, as people meet them."""

import pytest
from playwright.sync_api import Page, expect

from catalogue import WORDS
from page_checks import axe, html_errors
from people import PASSWORD, address, made_invitation, submit

LANGUAGES = ("de", "en")


def sound(page: Page, path: str, status: int = 200) -> None:
    answer = page.goto(path)
    assert answer and answer.status == status
    assert html_errors(answer.text()) == []
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is wider than the window"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_for_nobody_in_particular_are_sound(server, window, language):
    page = window(language=language)
    sound(page, "/")
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith("/signin")
    sound(page, server.setup_link())


@pytest.mark.console_errors("404|403|410|Not Found|Forbidden|Gone")
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_that_refuse_are_sound(window, language):
    page = window(language=language, size=(390, 844))
    sound(page, "/resets/unknown", 404)
    sound(page, "/setup?code=guess", 403)
    expect(page.locator("main a[href='/']")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(390, 844), (1280, 800), (1920, 1080)])
def test_pages_of_accounts_are_sound(signed_in, picture, language, size):
    signed_in("Jonas Petersen")
    page = signed_in("Lena Harms", language=language, size=size)
    for path in ("/account", "/people", "/settings"):
        sound(page, path)
        for more in page.locator("details > summary").all():
            more.click()
        assert axe(page) == []
        page.emulate_media(color_scheme="light")
        picture(page, f"{path[1:]}-{language}-{size[0]}")


@pytest.mark.console_errors("422")
def test_a_refused_form_keeps_what_was_typed(server, window):
    page = window(language="en")
    page.goto(server.setup_link())
    page.get_by_label("Name").fill("Lena Harms")
    page.get_by_label("Email address").fill("lena@localhost")
    page.get_by_label("Password").fill("short")
    page.get_by_role("button").last.click()
    expect(page.get_by_text("too short")).to_be_visible()
    expect(page.get_by_label("Password")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Name")).to_have_value("Lena Harms")
    expect(page.get_by_label("Password")).to_have_value("")
    assert axe(page) == []
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button").last.click()
    expect(page.locator("a.viewer")).to_be_visible()


def test_an_invitation_link_is_copied_under_plain_http_too(server, signed_in):
    page = signed_in("Lena Harms", language="en", url=server.lan_url)
    page.goto("/people")
    assert not page.evaluate("isSecureContext")
    page.get_by_role("button", name="Make an invitation link").click()
    link = page.locator("code.secret").inner_text()
    assert link.startswith(server.lan_url + "/invitations/")
    assert axe(page) == []
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_was_entered_by_name_joins_as_that_person(server, signed_in, window, language):
    host = signed_in("Lena Harms", language=language)
    host.goto("/people")
    host.locator("form[action='/people'] input[name=name]").fill("Tomke Behrens")
    host.locator("form[action='/people'] button").click()
    expect(host.get_by_text("Tomke Behrens")).to_be_visible()
    page = window(language=language, size=(320, 640))
    page.goto(made_invitation(host))
    submit(page, page.locator("main form"), "Tomke Behrens")
    label = WORDS[language]["account.join.known"].replace("{name}", "Tomke Behrens")
    expect(page.get_by_label(label)).not_to_be_checked()
    assert axe(page) == [] and html_errors(page.content()) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label(label).check()
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button").click()
    expect(page.locator("a.viewer")).to_be_visible()
    host.goto("/people")
    expect(host.locator(".rows .row-main").get_by_text("Tomke Behrens")).to_have_count(1)


def test_signing_out_and_in_again_leads_back(signed_in):
    page = signed_in("Lena Harms", language="en")
    page.goto("/account")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto("/people")
    page.get_by_label("Email address").fill(address("Lena Harms"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/people")


def test_a_token_is_made_and_revoked(server, signed_in):
    page = signed_in("Lena Harms", language="en")
    page.goto("/account")
    page.get_by_label("What it is for").fill("nightly export")
    page.get_by_role("button", name="Make a token").click()
    token = page.locator("code.secret").inner_text()
    headers = {"Authorization": f"Bearer {token}"}
    assert page.request.get("/api/v1/people", headers=headers).status == 200
    page.get_by_role("button", name="Revoke: nightly export").click()
    expect(page.get_by_text("nightly export")).to_have_count(0)
    assert page.request.get("/api/v1/people", headers=headers).status == 401
    assert token not in server.log
