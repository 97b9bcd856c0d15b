"""What happens to what somebody types where access is taken: it is handed over, not lost."""

import pytest
from playwright.sync_api import expect

from until import until
from writer import Writer

RESTRICTION = {"restrict": {"reason": "Personaldaten", "until": "2099-01-01T00:00:00Z"}}


@pytest.fixture
def postmortem(program):
    opened = program.open("Umstellung der Drucker")["id"]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 10:00", "text": "Umstellung begonnen"})
    program.do(opened, addEvent={"id": "e2", "when": "2026-03-02 11:00", "text": "Erste Beschwerde"})
    return opened


@pytest.fixture
def jonas(signed_in, server, postmortem):
    """At work where browsers offer no clipboard."""
    writer = Writer(signed_in("Jonas Petersen", url=server.lan_url))
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    return writer


def nothing_gets_through(jonas: Writer) -> list:
    waiting: list = []
    jonas.page.route("**/commands", lambda route: waiting.append(route))
    return waiting


# Where somebody writes may still be told in the moment in which access is taken.
@pytest.mark.console_errors("403")
def test_what_was_typed_and_did_not_arrive_is_handed_over_where_access_is_taken(program, postmortem, jonas):
    waiting = nothing_gets_through(jonas)
    jonas.begin_row()
    jonas.enter("12:00 Zweite Beschwerde")
    jonas.type("12:30 Dritte")
    jonas.row("Erste Beschwerde").focus()
    jonas.press("Enter")
    jonas.type(" aus Halle 3")
    until("something is on its way", lambda: jonas.page.evaluate("1") and waiting)
    program.do(postmortem, **RESTRICTION)
    kept = jonas.find(".notice textarea")
    expect(jonas.find(".notice")).to_contain_text(jonas.says("live.goneKept"))
    for text in ("12:00 Zweite Beschwerde", "12:30 Dritte", "Erste Beschwerde aus Halle 3"):
        assert text in kept.input_value().split("\n\n"), text
    expect(kept).to_be_focused()
    jonas.type("4")
    expect(kept).not_to_be_editable()
    assert program.read(postmortem)["timeline"][0]["flags"] == []


@pytest.mark.console_errors("403")
def test_what_is_handed_over_is_copied_without_a_secure_context(program, postmortem, jonas):
    nothing_gets_through(jonas)
    jonas.edit("summary")
    jonas.type("Die Drucker standen.")
    program.do(postmortem, **RESTRICTION)
    assert not jonas.page.evaluate("isSecureContext")
    jonas.find(".notice").get_by_role("button", name=jonas.says("live.copy")).click()
    expect(jonas.find(".notice button")).to_have_text(jonas.says("live.copied"))
    jonas.page.goto("/")
    search = jonas.find("main input:visible").first
    search.click()
    jonas.press("Control+v")
    expect(search).to_have_value("Die Drucker standen.")


# Where somebody writes may still be told in the moment in which access is taken.
@pytest.mark.console_errors("403")
def test_where_everything_arrived_nothing_is_handed_over(program, postmortem, jonas):
    jonas.write("summary", "Die Drucker standen.")
    until("it arrived", lambda: program.read(postmortem)["summary"] == "Die Drucker standen.")
    jonas.row("Erste Beschwerde").focus()
    jonas.press("t")
    program.do(postmortem, **RESTRICTION)
    expect(jonas.find(".notice")).to_contain_text(jonas.says("live.gone"))
    expect(jonas.find(".notice textarea")).to_have_count(0)


def answers_get_lost(jonas: Writer, then) -> None:
    """The next command is carried out, its answer does not arrive, and no stream tells of it."""
    jonas.page.route("**/stream**", lambda route: route.abort())

    def carry_out(route):
        route.fetch()
        then()
        jonas.page.unroute("**/commands")
        route.abort()

    jonas.page.route("**/commands", carry_out)


@pytest.mark.console_errors("403|ERR_|Failed to load|net::")
def test_what_was_carried_out_unheard_is_there_once_when_access_is_back(program, postmortem, signed_in):
    jonas = Writer(signed_in("Jonas Petersen"))
    answers_get_lost(jonas, then=lambda: program.do(postmortem, **RESTRICTION))
    jonas.page.goto(f"/postmortems/{postmortem}")
    jonas.edit("summary")
    with jonas.page.expect_response(lambda response: response.status == 403 and "commands" in response.url):
        jonas.page.keyboard.insert_text("Die Drucker standen.")
    expect(jonas.connection).to_have_text(jonas.says("live.shutOut"))
    jonas.page.unroute("**/stream**")
    expect(jonas.find(".notice textarea")).to_have_value("Die Drucker standen.")
    expect(jonas.find(".notice")).to_contain_text(jonas.says("live.goneLater"))
    program.do(postmortem, liftRestriction={})
    jonas.page.reload()
    jonas.is_saved()
    expect(jonas.field("summary")).to_contain_text("Die Drucker standen.")
    assert program.read(postmortem)["summary"] == "Die Drucker standen."


@pytest.mark.console_errors("403|ERR_|Failed to load|net::")
def test_what_waits_for_access_is_handed_over_and_brought_in_once_by_whichever_page_comes_next(
    program, postmortem, jonas
):
    jonas.page.route("**/commands", lambda route: route.abort())
    jonas.begin_row()
    jonas.enter("12:00 Zweite Beschwerde")
    jonas.page.reload()
    jonas.edit("summary")
    jonas.type("Die Drucker standen.")
    program.do(postmortem, **RESTRICTION)
    for place in (".notice textarea", "unsent-texts textarea"):
        handed_over = jonas.find(place).input_value().split("\n\n")
        assert sorted(handed_over) == ["12:00 Zweite Beschwerde", "Die Drucker standen."], place
        jonas.page.reload()
    jonas.page.unroute("**/commands")
    program.do(postmortem, liftRestriction={})
    for _ in range(2):
        jonas.page.reload()
        jonas.is_saved()
        now = program.read(postmortem)
        assert [row["text"] for row in now["timeline"]].count("Zweite Beschwerde") == 1
        assert now["summary"] == "Die Drucker standen."


@pytest.mark.console_errors("403")
def test_a_page_that_is_shut_out_hands_over_nothing_where_nothing_waits(program, postmortem, jonas):
    program.do(postmortem, **RESTRICTION)
    expect(jonas.find(".notice")).to_be_visible()
    jonas.page.reload()
    expect(jonas.find("unsent-texts")).to_have_count(1)
    expect(jonas.find("unsent-texts textarea")).to_have_count(0)
