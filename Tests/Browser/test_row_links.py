"""Every row has an address: copied at the keyboard, and leading back to the row, in editions as well."""

import pytest
from playwright.sync_api import expect

from page_checks import sound
from people import PASSWORD, address
from writer import Writer


@pytest.fixture
def postmortem(program):
    opened = program.open("Umstellung der Drucker")["id"]
    for number in range(60):
        text = {"id": f"e{number}", "when": f"2026-03-02 10:{number:02}", "text": f"Zeile {number}"}
        program.do(opened, addEvent=text)
    program.do(opened, publish={})
    return opened


def test_the_address_of_a_row_is_copied_and_leads_to_it(server, postmortem, signed_in):
    page = signed_in("Lena Harms", url=server.lan_url)
    page.goto(f"/postmortems/{postmortem}")
    lena = Writer(page)
    lena.is_saved()
    lena.find("#event-e55").focus()
    copied = page.evaluate("""() => new Promise((resolve) => {
        const original = DataTransfer.prototype.setData;
        DataTransfer.prototype.setData = function (kind, text) { resolve(text); return original.call(this, kind, text); };
        document.querySelector('#event-e55').dispatchEvent(new KeyboardEvent('keydown', {key: 'c', bubbles: true}));
        })""")
    assert copied == f"{server.lan_url}/postmortems/{postmortem}#event-e55"
    expect(lena.find("#toasts")).to_contain_text(lena.says("live.linkCopied"))
    expect(lena.find("#event-e55")).to_be_focused()
    other = signed_in("Jonas Petersen")
    other.goto(copied.replace(server.lan_url, server.url))
    row = other.locator("#event-e55")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()
    mark = row.evaluate("one => getComputedStyle(one).borderLeftColor")
    assert mark != other.locator("#event-e54").evaluate("one => getComputedStyle(one).borderLeftColor")


def test_the_tools_of_a_row_offer_its_link(postmortem, signed_in):
    lena = Writer(signed_in("Lena Harms"))
    lena.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lena.page.goto(f"/postmortems/{postmortem}")
    lena.is_saved()
    lena.find("#event-e3").focus()
    lena.press("Enter")
    lena.find("#event-e3 .event-tools [data-key=C]").click()
    expect(lena.find("#toasts")).to_contain_text(lena.says("live.linkCopied"))
    assert lena.page.evaluate("navigator.clipboard.readText()").endswith(f"/postmortems/{postmortem}#event-e3")


def test_a_link_to_a_row_that_is_gone_says_so(program, postmortem, signed_in):
    program.do(postmortem, remove={"item": "event/e7"})
    lena = Writer(signed_in("Lena Harms"))
    lena.page.goto(f"/postmortems/{postmortem}#event-e7")
    expect(lena.find("#toasts")).to_contain_text(lena.says("live.linkedGone"))


def test_a_row_of_an_edition_has_its_address_as_well(postmortem, signed_in, picture):
    page = signed_in("Lena Harms")
    page.goto(f"/postmortems/{postmortem}/editions/1#event-e55")
    row = page.locator("#event-e55")
    expect(row).to_be_in_viewport()
    expect(row).to_be_focused()
    picture(page, "edition-linked")
    page.keyboard.press("Tab")
    expect(row.locator(".edition-link")).to_be_focused()
    expect(row.locator(".edition-link")).to_have_css("opacity", "1")
    page.locator("#event-e2 .edition-link").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#event-e2")
    sound(page)


def test_a_link_to_a_row_still_leads_there_after_signing_in(postmortem, signed_in, server):
    page = signed_in("Lena Harms")
    page.context.clear_cookies()
    page.goto(f"/postmortems/{postmortem}#event-e55")
    page.get_by_label("E-Mail").fill(address("Lena Harms"))
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    expect(page.locator("#event-e55")).to_be_focused()
