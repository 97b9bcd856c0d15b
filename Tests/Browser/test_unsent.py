"""What could not be sent yet: it outlives its page, goes out under its own account, and is never dropped unseen."""

import pytest
from playwright.sync_api import Page, expect

from people import FIRST
from until import until
from writer import Writer

OFFLINE = "ERR_|Failed to load|net::"


@pytest.fixture
def postmortem(program):
    return program.open("Kühlhaus zu warm")["id"]


@pytest.fixture
def lena(signed_in, tcp_proxy, postmortem):
    page = signed_in(FIRST, url=f"http://localhost:{tcp_proxy.port}")
    page.on("dialog", lambda dialog: dialog.accept())
    return Writer(page)


def arrive(writer: Writer, postmortem: str) -> None:
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()


def leave(page: Page) -> None:
    """As by a click on a link: the page hears of it."""
    page.goto("about:blank")


@pytest.mark.console_errors(OFFLINE)
def test_all_that_is_typed_offline_outlives_its_page(lena, tcp_proxy, program, postmortem):
    program.do(postmortem, edit={"text": "summary", "edit": ["Anfang. "]})
    arrive(lena, postmortem)
    tcp_proxy.cut()
    lena.edit("summary")
    lena.press("Control+End")
    for word in ("Erstens ", "zweitens ", "drittens"):
        lena.type(word)
        lena.page.wait_for_timeout(300)
    leave(lena.page)
    program.do(postmortem, edit={"text": "summary", "edit": ["Ganz vorn. "]})
    tcp_proxy.mend()
    arrive(lena, postmortem)
    assert program.read(postmortem)["summary"] == "Ganz vorn. Anfang. Erstens zweitens drittens"
    expect(lena.field("summary")).to_contain_text("Erstens zweitens drittens")


@pytest.mark.console_errors(OFFLINE)
def test_rows_of_a_page_just_left_are_sent_before_the_next_one_says_saved(lena, tcp_proxy, program, postmortem):
    arrive(lena, postmortem)
    tcp_proxy.cut()
    lena.begin_row()
    lena.enter("10:00 Eins", "10:01 Zwei")
    leave(lena.page)
    tcp_proxy.mend()
    arrive(lena, postmortem)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == ["Eins", "Zwei"]


@pytest.mark.console_errors(OFFLINE + "|410|404|409")
def test_what_is_refused_after_its_page_has_gone_is_shown_with_its_text(lena, tcp_proxy, program, postmortem):
    program.do(postmortem, addEvent={"id": "e1", "when": "10:00", "text": "Alarm"})
    arrive(lena, postmortem)
    tcp_proxy.cut()
    lena.row("Alarm").focus()
    lena.press("Enter")
    lena.type(" in Halle 3")
    lena.press("Escape", "i")
    lena.enter("Zweiter Fühler")
    leave(lena.page)
    program.do(postmortem, remove={"item": "event/e1"})
    tcp_proxy.mend()
    lena.page.goto(f"/postmortems/{postmortem}")
    expect(lena.find(".lead .refusal").filter(has_text="Alarm in Halle 3")).to_be_visible()
    expect(lena.find(".lead .refusal").filter(has_text="Zweiter Fühler")).to_be_visible()
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))


@pytest.mark.console_errors(OFFLINE + "|409")
def test_nothing_is_sent_where_somebody_else_has_signed_in(lena, program, postmortem):
    arrive(lena, postmortem)
    lena.page.route("**/commands", lambda route: route.fulfill(status=409, json={"refusal": "otherAccount"}))
    lena.begin_row()
    with lena.page.expect_request("**/commands") as asked:
        lena.enter("10:00 Von Lena")
    account = lena.find("postmortem-page").get_attribute("data-account")
    assert asked.value.headers["x-account"] == account
    expect(lena.connection).to_contain_text(lena.says("live.otherAccount"))
    expect(lena.find(".event.is-pending")).to_contain_text("Von Lena")
    lena.page.unroute("**/commands")
    leave(lena.page)
    assert program.read(postmortem)["timeline"] == []
    arrive(lena, postmortem)
    until("the row is there", lambda: program.read(postmortem)["timeline"])


def test_an_edition_has_all_that_was_typed_before_it_was_published(lena, program, postmortem):
    program.do(postmortem, addEvent={"id": "e1", "when": "10:00", "text": "Alarm"})
    arrive(lena, postmortem)
    lena.edit("teaser")
    # As fast as a page can be used: no pause of the typing ends before the click.
    lena.find("postmortem-page").evaluate("""page => {
      const area = page.querySelector("text-field[data-text='teaser'] textarea");
      for (const letter of "Kühl war es nicht.") {
        area.value += letter;
        area.dispatchEvent(new InputEvent("input"));
      }
      const publish = page.querySelector("[data-command=publish]");
      publish.click();
      publish.click();
    }""")
    expect(lena.find("#publication-state .editions a")).to_have_count(1)
    lena.find("#publication-state .editions a").click()
    expect(lena.find("main.edition")).to_contain_text("Kühl war es nicht.")
    assert program.read(postmortem)["teaser"] == "Kühl war es nicht."


@pytest.mark.console_errors(OFFLINE)
def test_a_page_says_since_when_it_is_offline_and_how_much_waits(lena, tcp_proxy, program, postmortem):
    arrive(lena, postmortem)
    lena.page.clock.set_fixed_time("2026-03-02T14:02:00+01:00")
    tcp_proxy.cut()
    lena.begin_row()
    lena.enter("10:00 Eins", "10:01 Zwei")
    lena.edit("summary")
    lena.type("Drei")
    waiting = lena.says("live.offlineKeep.other").replace("{count}", "3")
    expect(lena.connection).to_have_text(f"{lena.says('live.offline').replace('{time}', '14:02')} {waiting}")
    tcp_proxy.mend()
    lena.is_saved()
    now = program.read(postmortem)
    assert (len(now["timeline"]), now["summary"]) == (2, "Drei")


@pytest.mark.console_errors(OFFLINE)
@pytest.mark.parametrize("typed", ["a row", "a text"])
def test_leaving_offline_with_something_unsent_asks_first(lena, tcp_proxy, postmortem, typed):
    arrive(lena, postmortem)
    tcp_proxy.cut()
    if typed == "a row":
        lena.begin_row()
        lena.enter("10:00 Eins")
    else:
        lena.edit("summary")
        lena.type("Eins")
    expect(lena.find("#connection.offline")).to_contain_text(lena.says("live.offlineKeep.one"))
    with lena.page.expect_event("close"), lena.page.expect_event("dialog") as asked:
        lena.page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"


def test_leaving_asks_nothing_where_all_has_arrived(lena, postmortem):
    arrive(lena, postmortem)
    lena.begin_row()
    lena.enter("10:00 Eins")
    lena.is_saved()
    asked: list = []
    lena.page.on("dialog", lambda dialog: asked.append(dialog.type))
    with lena.page.expect_event("close"):
        lena.page.close(run_before_unload=True)
    assert asked == []


def test_leaving_with_words_in_an_open_line_asks_first(lena, program, postmortem):
    program.do(postmortem, addEvent={"id": "e1", "when": "10:00", "text": "Alarm"})
    arrive(lena, postmortem)
    lena.row("Alarm").focus()
    lena.press("q")
    lena.type("Warum")
    with lena.page.expect_event("close"), lena.page.expect_event("dialog") as asked:
        lena.page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"


@pytest.mark.console_errors(OFFLINE)
def test_home_says_what_waits_in_this_browser_and_leads_there(lena, tcp_proxy, program, postmortem):
    arrive(lena, postmortem)
    tcp_proxy.cut()
    lena.begin_row()
    lena.enter("10:00 Eins", "10:01 Zwei")
    leave(lena.page)
    tcp_proxy.mend()
    lena.page.goto("/")
    waits = lena.find("waiting-changes li")
    expect(waits).to_contain_text(lena.says("home.waits.other").format(count=2))
    waits.get_by_role("link", name="Kühlhaus zu warm").click()
    lena.is_saved()
    lena.sees("Eins", "Zwei")
    lena.page.goto("/")
    lena.page.wait_for_timeout(2_000)
    expect(waits).to_have_count(0)


@pytest.mark.console_errors("401|Failed to load")
def test_a_page_that_only_reads_says_that_its_sign_in_has_ended(lena, postmortem, second_window):
    arrive(lena, postmortem)
    other = second_window(lena.page)
    other.goto("/account")
    other.get_by_role("button", name=lena.says("account.signOut")).click()
    expect(lena.find("#connection")).to_contain_text(lena.says("live.expired"), timeout=20_000)
