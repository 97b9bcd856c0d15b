"""The server is up and a first person can come in."""

from playwright.sync_api import expect

from page_checks import axe, html_errors


def test_the_server_says_that_it_is_alive_and_ready(server):
    assert server.status("/healthz") == 200
    assert server.status("/readyz") == 200


def test_the_printed_link_leads_to_the_form_for_the_first_account(server, window):
    page = window(language="en")
    answer = page.goto(server.setup_link())
    assert answer and answer.status == 200
    expect(page.locator("form input[type=password]").first).to_be_visible()
    assert html_errors(answer.text()) == []
    assert axe(page) == []


def test_the_first_person_is_signed_in(signed_in):
    page = signed_in("Lena Harms")
    answer = page.goto("/")
    assert answer and answer.status == 200
    assert html_errors(answer.text()) == []
    assert axe(page) == []


def test_somebody_invited_is_signed_in_too(signed_in):
    page = signed_in("Jonas Petersen", language="en", colours="dark", size=(390, 844))
    answer = page.goto("/")
    assert answer and answer.status == 200
    expect(page.locator("form input[type=password]")).to_have_count(0)
