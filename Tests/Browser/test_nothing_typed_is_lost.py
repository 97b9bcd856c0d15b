"""What is typed in a form, or was not taken, is there after everything that others do and after a reload."""

import pytest
from playwright.sync_api import expect

from programs import Program
from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

OFFLINE = "ERR_|Failed to load|net::|404|410|409|403|422"


@pytest.fixture
def causes(program, postmortem, lena):
    for number in (1, 2):
        program.do(postmortem, addCause={"id": f"c{number}", "text": f"Ursache {number}"})
    expect(lena.find("#cause-c2")).to_be_visible()


def test_an_action_item_that_is_being_typed_outlives_its_cause(program, postmortem, causes, jonas):
    jonas.find("#band-c1 .new-action-text").click()
    jonas.type("Probelauf ei")
    program.do(postmortem, remove={"item": "cause/c1"})
    said = jonas.find(".refusal").filter(has_text="Probelauf ei")
    expect(said).to_be_visible()
    expect(said).to_contain_text(jonas.says("live.formGone"))
    expect(jonas.find(".cause:focus")).to_have_count(0)
    jonas.page.on("dialog", lambda dialog: dialog.accept())
    jonas.page.reload()
    expect(said).to_be_visible()


def test_an_action_item_that_is_being_typed_goes_along_with_its_cause(program, postmortem, causes, jonas):
    jonas.find("#band-c2 .new-action-text").click()
    jonas.type("Probelauf ei")
    program.do(postmortem, addCause={"id": "c0", "text": "Darüber"})
    program.do(postmortem, setCauseParent={"cause": "c1", "parent": "c0"})
    expect(jonas.find("#band-c0 #cause-c1")).to_be_visible()
    jonas.type("nführen")
    field = jonas.find(".new-action-text:focus")
    expect(field).to_have_value("Probelauf einführen")


@pytest.mark.console_errors(OFFLINE)
def test_what_was_not_taken_is_shown_again_after_a_reload(program, postmortem, lena):
    lena.row("Erste Beschwerde").focus()
    lena.press("i")
    lena.type("Idee im Zug")
    program.do(postmortem, remove={"item": "event/e1"})
    expect(lena.find("#event-e1.is-deleted")).to_be_visible()
    lena.press("Enter")
    said = lena.find(".refusal").filter(has_text="Idee im Zug").or_(
        lena.find(".event-idea-new input")
    )
    expect(said.first).to_be_visible()
    lena.page.on("dialog", lambda dialog: dialog.accept())
    if lena.find(".refusal").filter(has_text="Idee im Zug").count():
        lena.page.reload()
        expect(lena.find(".refusal").filter(has_text="Idee im Zug")).to_be_visible()


def test_leaving_with_something_typed_asks_first(lena, postmortem):
    lena.find("#margin .adder[data-command=addIdea] input").click()
    lena.type("Noch nicht abgeschickt")
    asked = []
    lena.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    lena.page.reload()
    assert asked == ["beforeunload"]


def test_what_is_half_typed_in_a_form_is_shown_by_the_next_page(lena, second_window, postmortem):
    lena.find("#margin .adder[data-command=addIdea] input").click()
    lena.type("Halbe Idee")
    lena.row("Umstellung").focus()
    lena.press("q")
    lena.type("Halbe Frage")
    until("it is kept", lambda: "Halbe Frage" in lena.page.evaluate("JSON.stringify(localStorage)"))
    other = Writer(second_window(lena.page))
    lena.page.close()
    other.page.goto(f"/postmortems/{postmortem}")
    for text in ("Halbe Idee", "Halbe Frage"):
        expect(other.find(".lead .refusal").filter(has_text=text)).to_contain_text(other.says("live.halfTyped"))


@pytest.mark.console_errors(OFFLINE)
def test_what_is_taken_back_without_a_connection_goes_as_soon_as_it_is_back(lena, program, postmortem):
    lena.row("Umstellung").focus()
    lena.press("i")
    lena.enter("Idee")
    until("it is there", lambda: len(program.read(postmortem)["ideas"]) == 1)
    lena.is_saved()
    lena.page.context.set_offline(True)
    expect(lena.find("#connection.offline")).to_be_visible()
    lena.row("Umstellung").focus()
    lena.press("Control+z")
    expect(lena.find(".refusal")).to_have_count(0)
    lena.page.context.set_offline(False)
    until("it is gone", lambda: program.read(postmortem)["ideas"] == [], within=25)


@pytest.mark.console_errors(OFFLINE)
def test_a_row_that_is_deleted_without_a_connection_is_struck_out_at_once(lena, program, postmortem):
    lena.page.context.set_offline(True)
    expect(lena.find("#connection.offline")).to_be_visible()
    lena.row("Umstellung").focus()
    lena.press("Delete")
    expect(lena.find("#event-e0.is-leaving")).to_be_visible()
    lena.page.context.set_offline(False)
    until("it is gone", lambda: len(program.read(postmortem)["timeline"]) == 2, within=25)


def test_a_key_that_is_held_deletes_one_row(lena, program, postmortem):
    lena.row("Umstellung").focus()
    lena.page.keyboard.down("Delete")
    for _ in range(3):
        lena.page.keyboard.down("Delete")
    lena.page.keyboard.up("Delete")
    expect(lena.rows).to_have_count(2)
    lena.is_saved()
    assert len(program.read(postmortem)["timeline"]) == 2


def test_in_a_field_where_nothing_is_typed_undo_takes_back_what_was_done(lena, program, postmortem):
    tag = lena.find("form[data-command=addTag] input")
    tag.click()
    lena.enter("spool")
    until("it is there", lambda: program.read(postmortem)["tags"] == ["spool"])
    lena.press("Control+z")
    until("it is gone", lambda: program.read(postmortem)["tags"] == [])
    expect(tag).to_have_value("")


def test_a_sentence_that_begins_in_the_field_of_the_time_goes_on_as_text(lena, program, postmortem):
    lena.begin_row()
    lena.enter("Danach wusste niemand mehr wer zuständig ist")
    until(
        "it is there",
        lambda: program.read(postmortem)["timeline"][-1]["text"] == "Danach wusste niemand mehr wer zuständig ist",
    )


def test_whoever_enters_action_items_goes_on_with_the_next(lena, program, causes, postmortem):
    lena.find("#band-c1 .new-action-text").click()
    lena.type("Erste")
    lena.press("Tab", "Tab")
    expect(lena.find("#band-c1 .new-action input[name=due]")).to_be_focused()
    lena.press("Enter")
    expect(lena.find("#band-c1 .new-action-text")).to_be_focused()
    lena.type("Zweite")
    lena.press("Enter")
    until("both are there", lambda: len(program.read(postmortem)["actionItems"]) == 2)


@pytest.mark.console_errors(OFFLINE)
def test_what_was_typed_into_a_discarded_postmortem_is_handed_over(lena, program, postmortem):
    lena.page.context.set_offline(True)
    expect(lena.find("#connection.offline")).to_be_visible()
    lena.edit("summary")
    lena.type("Im Zug getippt")
    lena.press("Escape")
    lena.row("Umstellung").focus()
    lena.press("i")
    lena.enter("Eine Idee")
    lena.begin_row()
    lena.enter("11:00 Noch eine Zeile")
    lena.find(".new-cause input").click()
    lena.type("Halbe Ursache")
    program.do(postmortem, discard={})
    lena.page.context.set_offline(False)
    said = lena.find(".lead .refusal").filter(has_text=lena.says("live.discardedKept"))
    for text in ("Im Zug getippt", "11:00 Noch eine Zeile", "Halbe Ursache"):
        expect(said).to_contain_text(text, timeout=25_000)
    # What is refused before the page hears of the end is shown by itself.
    idea = lena.find(".refusal").filter(has_text="Eine Idee")
    expect(idea.first).to_be_visible()
    expect(said.get_by_role("button", name=lena.says("live.copy"))).to_be_visible()
    lena.page.on("dialog", lambda dialog: dialog.accept())
    lena.page.reload()
    expect(idea.first).to_be_visible()


def test_whoever_types_while_it_is_discarded_gets_the_text_to_copy(lena, program, postmortem):
    lena.begin_row()
    lena.type("11:00 Halbe Zeile")
    program.do(postmortem, discard={})
    said = lena.find(".lead .refusal").filter(has_text="Halbe Zeile")
    expect(said).to_be_visible()
    expect(said.get_by_role("button", name=lena.says("live.copy"))).to_be_focused()


def test_a_text_that_is_on_its_way_stays_as_typed_whatever_happens_to_its_row(lena, program, postmortem):
    lena.page.route("**/commands", lambda route: None)
    lena.row("Umstellung").locator("text-field").click()
    lena.press("End")
    lena.type(" um neun")
    lena.press("Escape")
    program.do(postmortem, flagEvent={"event": "e0", "flag": "wentWell"})
    expect(lena.row("Umstellung").locator(".flag.wentWell")).to_be_visible()
    expect(lena.row("Umstellung").locator("text-field")).to_have_text("Umstellung begonnen um neun")
    lena.page.unroute("**/commands")


def test_characters_that_are_still_put_together_are_not_said_to_be_saved_and_outlive_the_page(
    lena, program, postmortem, second_window
):
    lena.edit("summary")
    lena.type("Anfang ")
    until("it is there", lambda: program.read(postmortem)["summary"] == "Anfang ")
    tools = lena.page.context.new_cdp_session(lena.page)
    tools.send("Input.imeSetComposition", {"text": "Alarm", "selectionStart": 5, "selectionEnd": 5})
    expect(lena.find("#connection.saving")).to_be_visible()
    kept = lena.page.evaluate(
        "Object.entries(localStorage).filter(([name]) => !name.includes('seen')).map(([, value]) => value).join()"
    )
    assert "Anfang Alarm" in kept
    tools.send("Input.insertText", {"text": "Alarm"})
    lena.press("Escape")
    until("it is there", lambda: program.read(postmortem)["summary"] == "Anfang Alarm")
    lena.is_saved()


@pytest.mark.console_errors(OFFLINE)
def test_somebody_else_s_command_of_the_same_name_is_refused(program, postmortem, jonas, server):
    first = program.ask(postmortem, {"addIdea": {"id": "i1", "text": "Erste"}}, client="import", counter=1)
    assert first.status == 200
    made = jonas.page.request.post("/api/v1/tokens", data={"name": "Skript"}, headers={"Origin": server.url})
    other = Program(server, made.json()["token"])
    second = other.ask(postmortem, {"addIdea": {"id": "i2", "text": "Zweite"}}, client="import", counter=1)
    assert second.status == 409 and second.json["type"] == "/problems/idTaken"
    server.stop()
    server.start()
    second = other.ask(postmortem, {"addIdea": {"id": "i2", "text": "Zweite"}}, client="import", counter=1)
    assert second.status == 409
    again = program.ask(postmortem, {"addIdea": {"id": "i1", "text": "Erste"}}, client="import", counter=1)
    assert again.status == 200 and again.json["revision"] == first.json["revision"]
