"""The first visit: from the link on the console to ten colleagues who are in."""

import pytest
from playwright.sync_api import expect

from people import FIRST, made_invitation, submit

COLLEAGUES = [
    "Jonas Petersen", "Amira Saleh", "Tomke Behrens", "Henrik Oldig", "Mirjam Sievers",
    "Ruben Akkerman", "Dana Kowal", "Karsten Wiede", "Jonte Mahler", "Svea Lindgren",
]
WORDS = {
    "de": {"ask": "Was ist kaputtgegangen, oder beinahe?", "unset": "Noch nicht eingerichtet"},
    "en": {"ask": "What broke, or nearly broke?", "unset": "Not set up yet"},
}


@pytest.mark.parametrize("language", WORDS)
def test_the_link_of_the_console_makes_the_first_account_and_home_asks_what_broke(server, window, picture, language):
    page = window(language=language)
    page.goto(server.setup_link())
    submit(page, page.locator("main form"), FIRST)
    expect(page).to_have_url(server.url + "/")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS[language]["ask"])
    expect(page.locator("form[action='/postmortems'] input[name=title]")).to_be_focused()
    picture(page, f"first-home-{language}")


def test_the_workspace_begins_where_the_first_account_is(server, window):
    page = window(language="de", zone="Europe/Vienna")
    page.goto(server.setup_link())
    submit(page, page.locator("main form"), FIRST)
    page.goto("/settings")
    expect(page.locator("[name=zone]")).to_have_value("Europe/Vienna")
    expect(page.locator("#language")).to_have_value("de")


@pytest.mark.parametrize("language", WORDS)
def test_before_there_is_an_account_the_first_page_says_where_its_link_is(window, language):
    page = window(language=language)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS[language]["unset"])


@pytest.mark.console_errors("403")
@pytest.mark.parametrize("query", ["", "?code=", "?code=wrong"])
def test_without_the_right_code_nobody_makes_an_account(window, query):
    page = window()
    answer = page.goto("/setup" + query)
    assert answer and answer.status == 403
    expect(page.locator("form")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("auf der Konsole")


@pytest.mark.console_errors("409|403")
def test_the_setup_link_works_once(server, signed_in, window):
    signed_in(FIRST)
    page = window()
    answer = page.goto(server.setup_link())
    assert answer and answer.status in (403, 409)
    expect(page.locator("main form")).to_have_count(0)


def test_ten_people_join_by_one_link_and_land_signed_in(signed_in, window):
    link = made_invitation(signed_in(FIRST))
    for name in COLLEAGUES:
        page = window(language="en")
        page.goto(link)
        submit(page, page.locator("main form"), name)
        expect(page.get_by_role("link", name=name)).to_be_visible()
    page.goto("/people")
    for name in COLLEAGUES:
        expect(page.locator("main")).to_contain_text(name)


def test_a_member_sees_people_and_no_invitations(signed_in):
    page = signed_in("Jonas Petersen")
    page.goto("/people")
    expect(page.locator("main")).to_contain_text(FIRST)
    expect(page.locator("form[action='/people/invitations']")).to_have_count(0)


@pytest.mark.console_errors("404|410")
def test_a_link_cut_off_while_copying_says_so(signed_in, window):
    link = made_invitation(signed_in(FIRST))
    page = window()
    answer = page.goto(link[:-3])
    assert answer and 400 <= answer.status < 500
    expect(page.locator("main")).to_contain_text("abgeschnitten")
