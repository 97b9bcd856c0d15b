"""Pages that are there to be read: discarded, without scripts, and editions; and what stands where there is room."""

import pytest
from playwright.sync_api import expect

from full_postmortem import fill
from page_checks import sound
from people import FIRST, made_invitation

WRITING = "new-event, .adder, .new-cause, .new-action, .block-edit, .outcome-tools, .step:not(.publishing) .word.remove"


@pytest.fixture
def full(program) -> str:
    postmortem = program.open("Mailversand stand")["id"]
    fill(program, postmortem, "Etwas")
    return postmortem


def nothing_is_written(page) -> None:
    for one in page.locator(WRITING).all():
        expect(one).not_to_be_visible()


def test_a_discarded_postmortem_says_so_is_read_and_can_be_brought_back(program, full, signed_in):
    page = signed_in(FIRST)
    program.do(full, discard={})
    page.goto(f"/postmortems/{full}")
    expect(page.locator(".heading-discarded")).to_contain_text("Verworfen")
    nothing_is_written(page)
    expect(page.locator(".key-time input").first).to_be_visible()
    sound(page)
    page.locator(".heading-discarded button").click()
    expect(page.locator(".heading-discarded")).to_have_count(0)
    expect(page.locator("new-event")).to_be_visible()


def test_without_scripts_a_postmortem_is_read_and_says_that_it_cannot_be_written(full, signed_in, browser, server):
    state = signed_in(FIRST).context.storage_state()
    with browser.new_context(
        base_url=server.url, java_script_enabled=False, locale="de-DE", storage_state=state
    ) as context:
        page = context.new_page()
        page.goto(f"/postmortems/{full}")
        expect(page.locator("#connection noscript")).to_be_visible()
        expect(page.locator(".connection-words")).not_to_be_visible()
        nothing_is_written(page)
        expect(page.locator("[name=severity]")).to_be_visible()


def test_an_edition_names_severity_systems_tickets_and_notes_and_when_causes_showed(full, signed_in):
    page = signed_in(FIRST)
    page.goto(f"/postmortems/{full}/editions/1")
    expect(page.locator(".edition-meta")).to_contain_text("OPS-7")
    expect(page.locator("#notes")).to_contain_text("Etwas")
    expect(page.locator(".edition-cause-times").first).to_have_text("← 2026-03-02 14:30")
    expect(page.locator(".contents-ways")).to_contain_text("Stand von jetzt")


def test_a_date_with_its_time_stays_in_one_line_and_a_cause_has_room(full, signed_in):
    page = signed_in(FIRST)
    page.goto(f"/postmortems/{full}")
    assert page.locator("#event-e1 event-time").evaluate("one => one.offsetHeight") < 30
    page.locator(".explained [data-new-cause]").first.click()
    assert page.locator(".explained .child-cause input").evaluate("one => one.offsetWidth") > 200


def test_on_a_phone_the_entry_leaves_the_tools_of_other_rows_alone(full, signed_in):
    page = signed_in(FIRST, size=(390, 844))
    page.goto(f"/postmortems/{full}")
    page.locator("#event-e2 text-field").click()
    expect(page.locator("new-event")).to_have_css("position", "static")
    page.locator("#text-summary text-field").click()
    expect(page.locator("new-event")).to_have_css("position", "sticky")


def test_the_first_home_says_what_comes_next_until_it_is_done(signed_in):
    page = signed_in(FIRST)
    page.goto("/")
    for address in ("/people", "/settings"):
        expect(page.locator(f".empty-ways a[href='{address}']")).to_be_visible()
    other = signed_in("Jonas Petersen")
    other.goto("/")
    expect(other.locator(".empty-ways a[href='/settings']")).to_have_count(0)
    page.reload()
    expect(page.locator(".empty-ways li")).to_have_count(1)


def test_an_invitation_opened_by_whoever_is_in_says_so(signed_in):
    page = signed_in(FIRST)
    page.goto(made_invitation(page))
    expect(page.get_by_role("heading", level=1)).to_have_text("Du bist schon dabei")
