"""Short questions at a row: asked, edited together, resolved, and gone with their row; by keyboard alone."""

import pytest
from playwright.sync_api import expect

from page_checks import sound
from until import until
from writer import Writer


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in("Lena Harms"))


@pytest.fixture
def postmortem(program, lena):
    opened = program.open("Umstellung der Drucker")["id"]
    for number, text in enumerate(["Umstellung begonnen", "Erste Beschwerde"]):
        program.do(opened, addEvent={"id": f"e{number}", "when": f"2026-03-02 1{number}:00", "text": text})
    lena.page.goto(f"/postmortems/{opened}")
    lena.is_saved()
    return opened


def questions(program, postmortem, row=0):
    return [(one["text"], one["resolved"]) for one in program.read(postmortem)["timeline"][row]["questions"]]


def test_a_question_is_asked_edited_resolved_and_reopened_at_the_keyboard(program, postmortem, lena, picture):
    lena.find("#event-e0").focus()
    lena.press("q")
    lena.enter("Wer war dabei?")
    asked = lena.find("#event-e0 .question")
    expect(asked).to_contain_text("Wer war dabei?")
    expect(lena.find("#event-e0")).to_be_focused()
    expect(lena.find("#event-e0 .event-questions-open")).to_have_text("1 offene Frage")
    expect(lena.find("#count")).to_contain_text("1 offene Frage")
    lena.press("Tab")
    expect(asked).to_be_focused()
    lena.press("Enter", "End")
    lena.type(" Und wer nicht?")
    lena.press("Shift+Enter", "Enter")
    expect(asked).to_be_focused()
    until("it is edited", lambda: questions(program, postmortem) == [("Wer war dabei? Und wer nicht?", False)])
    sound(lena.page)
    asked.focus()
    lena.press("r")
    until("it is resolved", lambda: questions(program, postmortem) == [("Wer war dabei? Und wer nicht?", True)])
    expect(lena.find("#event-e0")).to_be_focused()
    expect(asked).not_to_be_visible()
    expect(lena.find("#event-e0 .event-questions-open")).to_have_count(0)
    expect(lena.find("#count")).not_to_contain_text("Frage")
    fold = lena.find("#event-e0 .questions-resolved summary")
    expect(fold).to_have_text("1 geklärte Frage")
    fold.focus()
    lena.press("Enter")
    expect(asked).to_be_visible()
    sound(lena.page)
    lena.find("#event-e0").focus()
    lena.press("Control+z")
    until("undone", lambda: questions(program, postmortem)[0][1] is False)
    asked.focus()
    lena.press("Escape")
    expect(lena.find("#event-e0")).to_be_focused()


def test_a_question_is_deleted_with_a_way_back(program, postmortem, lena):
    program.do(postmortem, askQuestion={"id": "q1", "event": "e0", "text": "Wer?"})
    lena.find("#question-q1").focus()
    lena.press("Delete")
    until("it is gone", lambda: questions(program, postmortem) == [])
    lena.find("#toasts button").click()
    until("it is back", lambda: questions(program, postmortem) == [("Wer?", False)])
    expect(lena.find("#question-q1")).to_be_visible()


def test_a_row_takes_its_questions_along_and_what_is_typed_in_one_comes_back_with_it(program, postmortem, lena):
    program.do(postmortem, askQuestion={"id": "q1", "event": "e0", "text": "Wer?"})
    lena.find("#question-q1").focus()
    lena.press("Enter", "End")
    program.do(postmortem, remove={"item": "event/e0"})
    expect(lena.find("#event-e0.is-deleted")).to_be_visible()
    lena.type(" Wann?")
    lena.find("#event-e0 .deleted-said button").first.click()
    until("all of it is back", lambda: questions(program, postmortem) == [("Wer? Wann?", False)])
    expect(lena.find("#event-e0.is-deleted")).to_have_count(0)


def test_two_write_in_one_question_and_lines_become_one(program, postmortem, lena, signed_in):
    program.do(postmortem, askQuestion={"id": "q1", "event": "e0", "text": "Wer?"})
    jonas = Writer(signed_in("Jonas Petersen"))
    jonas.page.goto(f"/postmortems/{postmortem}")
    for writer, place, text in [(lena, "Home", "Bitte: "), (jonas, "End", " Wann?")]:
        writer.find("#question-q1").focus()
        writer.press("Enter", place)
        writer.type(text)
    until("both are there", lambda: questions(program, postmortem) == [("Bitte: Wer? Wann?", False)])
    lena.page.keyboard.insert_text("a\n b")
    until("one line", lambda: questions(program, postmortem) == [("Bitte: a bWer? Wann?", False)])


def test_an_edition_shows_no_questions_and_a_phone_shows_them_in_full(program, postmortem, signed_in, picture):
    program.do(postmortem, askQuestion={"id": "q1", "event": "e0", "text": "Wer war dabei, als es geschah?"})
    program.do(postmortem, publish={})
    page = signed_in("Lena Harms", size=(390, 844))
    page.goto(f"/postmortems/{postmortem}")
    expect(page.locator("#question-q1")).to_be_visible()
    page.locator("#question-q1").scroll_into_view_if_needed()
    picture(page, "questions-390")
    sound(page)
    page.goto(f"/postmortems/{postmortem}/editions/1")
    expect(page.locator("main")).not_to_contain_text("Wer war dabei")
