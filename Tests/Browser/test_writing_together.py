"""Several people in one text: where the others are, what only I take back, and what becomes of what I paste."""

import pytest
from playwright.sync_api import Locator, expect

from two_windows import jonas, lena, postmortem
from until import until
from writer import Writer

TABLE = """<meta charset="utf-8"><style>td { color: red }</style><table><tbody>
<tr style="height: 2em"><td>2026-03-02 10:10</td><td>Rückruf<br>aus Halle 3</td><td>Lena</td></tr>
<tr><td>10:20</td><td>Alles steht #cause</td><td></td></tr>
<tr><td>kurz danach</td><td>Entwarnung</td><td>Jonas</td></tr></tbody></table>"""

MERGED = """<table><tr><td><table>
<tr><th>Datum</th><th>Zeit</th><th colspan="2">Was</th></tr>
<tr><td rowspan="2">2026-03-02</td><td>10:10</td><td><p>Alarm</p><p>laut</p></td><td rowspan="2"><ul><li>Halle 3</li><li>Halle 4</li></ul></td></tr>
<tr><td>10:20</td><td>Rückruf</td></tr>
<tr><td>2026-03-03</td><td>08:00</td><td colspan="2">Entwarnung</td></tr></table></td></tr></table>"""

PASTE = """(area, [text, html]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  if (html) data.setData("text/html", html);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  if (area.dispatchEvent(event)) document.execCommand("insertText", false, text);
}"""

# Where the letter at a place stands: in the text at rest, or in a copy of the text area that the test makes itself.
LETTER = """([field, place]) => {
  const shown = document.querySelector(`text-field[data-text='${field}']`);
  const range = document.createRange();
  const node = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT).nextNode();
  range.setStart(node, place);
  range.setEnd(node, place + 1);
  const { left, top, bottom } = range.getBoundingClientRect();
  return [left, (top + bottom) / 2];
}"""


def place(writer: Writer, row: str, at: int) -> Locator:
    """Edits a row and puts the caret there."""
    writer.row(row).focus()
    writer.press("Enter")
    area = writer.find(".event textarea:focus")
    area.evaluate("(area, at) => area.setSelectionRange(at, at)", at)
    return writer.find(".event.is-editing textarea")


def stands_at(writer: Writer, field: str, at: int) -> None:
    """Whether the other one's line stands before that letter."""
    line = writer.find(".other-caret")
    expect(line).to_have_count(1)

    def is_there() -> bool:
        box = line.bounding_box()
        left, middle = writer.page.evaluate(LETTER, [field, at])
        return bool(box) and abs(box["x"] + box["width"] / 2 - left) < 1.5 and box["y"] < middle < box["y"] + box["height"]

    until(f"the line stands before letter {at}", is_there)


def paste(area: Locator, text: str, html: str = "") -> None:
    area.focus()
    area.evaluate(PASTE, [text, html])


def test_where_somebody_writes_is_marked_and_moves_with_what_is_written(postmortem, lena, jonas, program):
    place(lena, "Erste Beschwerde", 6)
    stands_at(jonas, "event/e1", 6)
    expect(jonas.find(".other-caret")).to_have_attribute("aria-hidden", "true")
    expect(jonas.find("#presence .ring.writes")).to_have_attribute("aria-label", f"Lena Harms, {jonas.says('live.writes')}")
    lena.press("ArrowLeft", "ArrowLeft")
    stands_at(jonas, "event/e1", 4)
    program.do(postmortem, edit={"text": "event/e1", "edit": ["Die "]})
    stands_at(jonas, "event/e1", 8)
    lena.type("xy")
    expect(jonas.row("Die Erstxye")).to_be_visible()
    stands_at(jonas, "event/e1", 10)
    jonas.find(".other-caret").hover()
    expect(jonas.find(".other-caret")).to_contain_text("Lena Harms")
    lena.press("Escape")
    expect(jonas.find(".other-caret")).to_have_count(0)


def test_whoever_edits_the_same_text_sees_where_the_other_is(postmortem, lena, jonas):
    place(lena, "Erste Beschwerde", 6)
    stands_at(jonas, "event/e1", 6)
    before = jonas.find(".other-caret").bounding_box()
    place(jonas, "Erste Beschwerde", 0)
    jonas.page.evaluate("() => new Promise(requestAnimationFrame)")
    after = jonas.find(".other-caret").bounding_box()
    assert before and after and abs(before["x"] - after["x"]) < 1.5
    jonas.type("Die ")
    expect(lena.find("#event-e1 textarea")).to_have_value("Die Erste Beschwerde")
    until("the line has moved along", lambda: (jonas.find(".other-caret").bounding_box() or after)["x"] > after["x"] + 10)


def test_a_page_says_where_it_is_no_more_than_a_few_times_a_second(postmortem, lena, jonas):
    place(lena, "Erste Beschwerde", 0)
    stands_at(jonas, "event/e1", 0)
    sent: list = []
    lena.page.on("request", lambda request: request.url.endswith("/presence") and sent.append(request))
    lena.press(*["ArrowRight"] * 12)
    stands_at(jonas, "event/e1", 12)
    assert 1 <= len(sent) <= 5
    sent.clear()
    lena.type("und noch etwas")
    expect(jonas.row("und noch etwas")).to_be_visible()
    stands_at(jonas, "event/e1", 12 + len("und noch etwas"))
    assert not sent


def test_undo_and_redo_keep_what_others_wrote_since(postmortem, lena, jonas):
    lena.edit("summary")
    lena.type("Eins")
    expect(jonas.field("summary")).to_have_text("Eins")
    jonas.edit("summary")
    jonas.press("Control+Home")
    jonas.type("Null ")
    area = lena.find("text-field textarea")
    expect(area).to_have_value("Null Eins")
    lena.press("Control+z")
    expect(area).to_have_value("Null ")
    lena.press("Control+Shift+z")
    expect(area).to_have_value("Null Eins")
    lena.press("Control+z")
    expect(area).to_have_value("Null ")
    lena.press("Control+y")
    expect(area).to_have_value("Null Eins")
    jonas.press("Control+z")
    expect(area).to_have_value("Eins")


def test_anywhere_my_last_change_is_taken_back_be_it_typing_a_value_or_a_link(postmortem, lena, jonas, program):
    lena.edit("summary")
    lena.type("Eins")
    lena.press("Escape")
    expect(jonas.field("summary")).to_have_text("Eins")
    lena.find("[name=severity]").fill("SEV1")
    lena.press("Enter")
    until("it is set", lambda: program.read(postmortem)["incidents"][0]["severity"] == "SEV1")
    jonas.edit("summary")
    jonas.type(" zwei")
    expect(lena.field("summary")).to_have_text("Eins zwei")
    lena.row("Umstellung").focus()
    lena.press("Control+z")
    until("it is as before", lambda: program.read(postmortem)["incidents"][0]["severity"] is None)
    lena.press("Control+z")
    expect(jonas.find("text-field textarea")).to_have_value(" zwei")
    expect(lena.field("summary")).to_have_text("zwei")
    lena.press("Control+y")
    expect(jonas.find("text-field textarea")).to_have_value("Eins zwei")
    lena.press("Control+y")
    until("it is set again", lambda: program.read(postmortem)["incidents"][0]["severity"] == "SEV1")


def test_what_a_row_lost_by_my_key_comes_back_by_undo_and_goes_by_either_redo(postmortem, lena, jonas):
    lena.row("Umstellung").focus()
    lena.press("1")
    for redo in ("Control+y", "Control+Shift+z"):
        expect(jonas.row("Umstellung").locator(".flag")).to_have_count(1)
        lena.press("Control+z")
        expect(jonas.row("Umstellung").locator(".flag")).to_have_count(0)
        lena.press(redo)
    expect(jonas.row("Umstellung").locator(".flag")).to_have_count(1)


def test_a_character_that_is_composed_is_disturbed_by_nobody(postmortem, lena, jonas, program):
    lena.edit("summary")
    keyboard = lena.page.context.new_cdp_session(lena.page)
    for composed in ("に", "にほ", "にほん"):
        keyboard.send("Input.imeSetComposition", {"text": composed, "selectionStart": 3, "selectionEnd": 3})
        program.do(postmortem, edit={"text": "summary", "edit": ["."]})
    area = lena.find("text-field textarea")
    expect(jonas.field("summary")).to_have_text("...")
    expect(area).to_have_value("にほん")
    assert program.read(postmortem)["summary"] == "..."
    keyboard.send("Input.insertText", {"text": "日本"})
    expect(jonas.field("summary")).to_contain_text("日本")
    expect(area).to_have_value(program.read(postmortem)["summary"])
    assert sorted(program.read(postmortem)["summary"]) == sorted("...日本")
    lena.press("Control+z")
    expect(area).to_have_value("...")


@pytest.mark.console_errors("ERR_INTERNET_DISCONNECTED")
@pytest.mark.parametrize("key", ["t", "k"])
def test_what_i_overwrote_is_put_back_with_one_click(postmortem, lena, jonas, program, key):
    other = {
        "t": {"setEventTime": {"event": "e1", "when": "2026-03-02 09:20"}},
        "k": {"setEventKind": {"event": "e1", "kind": "condition"}},
    }[key]
    jonas.page.context.set_offline(True)
    jonas.row("Erste Beschwerde").focus()
    jonas.press(key)
    if key == "t":
        jonas.find("#event-e1 input").fill("2026-03-02 09:45")
        jonas.press("Enter")
    program.do(postmortem, **other)
    jonas.page.context.set_offline(False)
    back = jonas.find("#toasts").get_by_role("button", name=jonas.says("live.theirs"))
    back.click()
    name = {"t": "when", "k": "kind"}[key]

    def value() -> str:
        row = next(row for row in program.read(postmortem)["timeline"] if row["id"] == "e1")
        return row[name]["typed"] if key == "t" else row[name]

    until("theirs counts again", lambda: value() == (other[next(iter(other))][name]))
    expect(back).to_have_count(0)
    jonas.row("Erste Beschwerde").focus()
    jonas.press("Control+z")
    until("mine counts again", lambda: value() == {"t": "2026-03-02 09:45", "k": "activity"}[key])


def test_a_pasted_table_becomes_rows_and_goes_again_as_one(postmortem, lena, jonas, program):
    lena.begin_row()
    lena.type("09:59")
    paste(lena.find("new-event textarea"), "as plain text", TABLE)
    said = ["Rückruf\naus Halle 3 · Lena", "Alles steht", "Entwarnung · Jonas"]
    until("all rows are there", lambda: len(program.read(postmortem)["timeline"]) == 6)
    rows = program.read(postmortem)["timeline"]
    assert [row["text"] for row in rows][3:] == said
    assert [row["when"]["typed"] for row in rows][3:] == ["2026-03-02 10:10", "10:20", "kurz danach"]
    assert rows[4]["flags"] == ["feedsCause"]
    expect(lena.find("new-event input")).to_have_value("09:59")
    expect(jonas.rows).to_have_count(6)
    lena.find("#toasts").get_by_role("button", name=lena.says("live.undo")).click()
    until("all are gone", lambda: len(program.read(postmortem)["timeline"]) == 3)
    lena.find("body").evaluate("() => document.activeElement.blur()")
    lena.press("Control+y")
    until("all are back", lambda: [row["text"] for row in program.read(postmortem)["timeline"]][3:] == said)


def test_a_table_with_merged_cells_within_another_keeps_its_columns(postmortem, lena, program):
    lena.begin_row()
    paste(lena.find("new-event textarea"), "as plain text", MERGED)
    until("all rows are there", lambda: len(program.read(postmortem)["timeline"]) == 6)
    rows = [(row["when"]["typed"], row["text"]) for row in program.read(postmortem)["timeline"][3:]]
    assert rows == [
        ("2026-03-02 10:10", "Alarm\nlaut · Halle 3\nHalle 4"), ("10:20", "Rückruf"), ("2026-03-03 08:00", "Entwarnung"),
    ]


def test_lines_of_a_chat_pasted_into_a_row_become_rows_below_it(postmortem, lena, program):
    area = place(lena, "Erste Beschwerde", 0)
    paste(area, "[09:40] Amira: bei uns auch\nHalle 4\n09:41 Jonas: schaue")
    until("both are there", lambda: len(program.read(postmortem)["timeline"]) == 5)
    assert [row["text"] for row in program.read(postmortem)["timeline"]] == [
        "Umstellung begonnen", "Erste Beschwerde", "Amira: bei uns auch\nHalle 4", "Jonas: schaue", "Zurückgerollt",
    ]


def test_lines_pasted_into_a_text_stay_a_text(postmortem, lena, program):
    lena.edit("summary")
    text = "10:00 Alarm\n10:05 Rückruf"
    paste(lena.find("text-field textarea"), text)
    until("it is there", lambda: program.read(postmortem)["summary"] == text)
    area = place(lena, "Erste Beschwerde", 0)
    paste(area, "Zwei\nZeilen ")
    until("it is there", lambda: program.read(postmortem)["timeline"][1]["text"] == "Zwei\nZeilen Erste Beschwerde")
    assert len(program.read(postmortem)["timeline"]) == 3
