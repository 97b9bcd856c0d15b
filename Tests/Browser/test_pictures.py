"""Pictures in texts, as people paste, drop and choose them."""

import base64
import re

import pytest
from playwright.sync_api import expect

import made_pictures as made
from page_checks import html_errors, sound
from two_windows import jonas, lena, postmortem

# What a browser's clipboard holds cannot be set in every one of them, so the event comes with it.
CARRY = """
([kind, selector, files, words]) => {
  const data = new DataTransfer();
  for (const [name, type, content] of files) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name, { type }));
  }
  for (const [type, text] of Object.entries(words)) data.setData(type, text);
  const target = selector ? document.querySelector(selector) : document.activeElement;
  const more = { bubbles: true, cancelable: true };
  const event = kind === "paste"
    ? new ClipboardEvent("paste", { clipboardData: data, ...more })
    : new DragEvent(kind, { dataTransfer: data, ...more });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
"""


def carry(writer, kind, *files, selector=None, **words):
    """Pastes or drops files: `(name, type, content)`. Whether the page took them."""
    coded = [(name, of, base64.b64encode(content).decode()) for name, of, content in files]
    kinds = {"text": "text/plain", "html": "text/html"}
    return writer.page.evaluate(CARRY, [kind, selector, coded, {kinds[key]: text for key, text in words.items()}])


def graph(name="image.png", size=(640, 360)):
    return (name, "image/png", made.screenshot(size))


def loaded(picture):
    """Whether the browser could show it."""
    return picture.evaluate("(one) => one.decode().then(() => one.naturalWidth)")


def notes(writer):
    return writer.find(".picture-note")


def test_a_pasted_picture_is_described_at_once_and_seen_by_others(lena, jonas, postmortem, picture):
    area = lena.edit("summary")
    lena.type("Die Last stieg:")
    assert carry(lena, "paste", graph())
    expect(area).to_have_value(re.compile(r"^Die Last stieg: !\[\]\(picture:[0-9a-f]{16}-640x360\)$"))
    seen = jonas.field("summary").locator("img")
    expect(seen).to_have_attribute("alt", jonas.says("picture.unnamed"))
    expect(seen.locator("xpath=..")).to_have_attribute("data-unnamed", jonas.says("picture.unnamed"))
    lena.type("Last der Datenbank")
    expect(area).to_have_value(re.compile(r"^Die Last stieg: !\[Last der Datenbank\]\(picture:"))
    expect(seen).to_have_attribute("alt", "Last der Datenbank")
    expect(jonas.find("[data-unnamed]")).to_have_count(0)
    assert loaded(seen) == 640
    assert seen.bounding_box()["width"] / seen.bounding_box()["height"] == pytest.approx(640 / 360, 0.02)
    picture(lena.page, "pictures-described")
    lena.press("Escape")
    lena.is_saved()
    assert html_errors(lena.page.content()) == []
    for writer in (lena, jonas):
        sound(writer.page)


def test_a_click_opens_the_whole_picture_in_a_page_of_its_own(lena, jonas, postmortem):
    lena.edit("notes")
    carry(lena, "paste", graph(size=(2_000, 1_500)))
    seen = jonas.field("notes").locator("img")
    expect(seen).to_be_visible()
    assert seen.bounding_box()["width"] < 1_400
    with jonas.page.context.expect_page() as opening:
        seen.click()
    assert opening.value.locator("img").evaluate("(one) => one.naturalWidth") == 2_000
    expect(jonas.field("notes").locator("textarea")).to_have_count(0)


def test_in_a_row_it_is_small_below_the_text(lena, jonas, postmortem, picture):
    row = lena.row("Erste Beschwerde")
    row.locator("text-field").click()
    lena.press("End")
    assert carry(lena, "paste", graph())
    expect(notes(lena)).to_contain_text("steht im Text")
    lena.type("Fehlerrate")
    lena.press("Escape")
    seen = jonas.row("Erste Beschwerde").get_by_role("img", name="Fehlerrate")
    expect(seen).to_be_visible()
    box = seen.bounding_box()
    assert box["height"] <= 75 and box["width"] / box["height"] == pytest.approx(640 / 360, 0.05)
    text = jonas.row("Erste Beschwerde").locator("text-field").bounding_box()
    assert box["y"] > text["y"] + 15
    picture(jonas.page, "pictures-row")
    sound(jonas.page)


def test_many_dropped_at_once_stand_in_their_order(lena, jonas, postmortem):
    field = "#text-lessons text-field"
    assert carry(lena, "dragover", graph(), selector=field)
    files = [graph(f"{size}.png", (size, 100)) for size in (101, 102, 103)]
    assert carry(lena, "drop", *files, selector=field)
    seen = jonas.find(f"{field} img")
    expect(seen).to_have_count(3)
    assert [seen.nth(place).get_attribute("width") for place in range(3)] == ["101", "102", "103"]


def test_they_are_chosen_by_a_button_for_the_text_that_was_written_in_last(lena, jonas, postmortem):
    lena.find("[data-picture].picture-add").click()
    expect(notes(lena)).to_contain_text(lena.says("live.picture.where"))
    lena.edit("teaser")
    lena.type("Vorher  nachher")
    lena.press(*["ArrowLeft"] * 8)
    with lena.page.expect_file_chooser() as choosing:
        lena.find("[data-picture].picture-add").click()
    choosing.value.set_files({"name": "Fehler.png", "mimeType": "image/png", "buffer": made.screenshot()})
    expect(lena.field("teaser").locator("textarea")).to_have_value(re.compile(r"^Vorher !\[\]\(picture:.*\) nachher$"))
    expect(notes(lena).last).to_contain_text("„Fehler.png“ steht im Text")
    lena.type("Maske")
    expect(jonas.field("teaser").get_by_role("img", name="Maske")).to_be_visible()


def test_by_keyboard_they_are_chosen_for_the_row_that_one_was_on_and_beside_a_text(lena, jonas, postmortem):
    lena.row("Zurückgerollt").focus()
    lena.find(".picture-add").focus()
    with lena.page.expect_file_chooser() as choosing:
        lena.press("Enter")
    choosing.value.set_files({"name": "a.png", "mimeType": "image/png", "buffer": made.screenshot()})
    expect(jonas.row("Zurückgerollt").locator("img")).to_have_count(1)
    lena.press("Escape")
    lena.find("#text-notes [data-picture]").focus()
    with lena.page.expect_file_chooser() as choosing:
        lena.press("Enter")
    choosing.value.set_files({"name": "b.png", "mimeType": "image/png", "buffer": made.screenshot()})
    expect(jonas.field("notes").locator("img")).to_have_count(1)


def test_a_drafted_row_takes_one_too(lena, jonas, postmortem):
    lena.begin_row()
    lena.type("10:30 Graph der Warteschlange")
    assert carry(lena, "paste", graph())
    expect(lena.find("new-event textarea")).to_have_value(re.compile(r"Warteschlange !\[\]\(picture:"))
    lena.press("Enter")
    expect(jonas.row("Graph der Warteschlange").locator("img")).to_have_count(1)


def test_words_win_over_the_picture_that_an_office_copies_with_them(lena, postmortem):
    area = lena.edit("summary")
    table = "<table><tr><td>09:10</td><td>a</td></tr></table>"
    assert not carry(lena, "paste", graph(), text="09:10\ta", html=table)
    assert not carry(lena, "paste", text="nur Text")
    assert carry(lena, "paste", graph(), html="<img src='https://a.example/x.png'>")
    expect(area).to_have_value(re.compile(r"^!\[\]\(picture:"))


def test_what_is_typed_meanwhile_stays_where_it_is(lena, jonas, postmortem):
    area = lena.edit("summary")
    lena.type("Vorn. Hinten.")
    lena.press(*["ArrowLeft"] * 8)
    waiting = []
    lena.page.route("**/pictures", lambda route: waiting.append(route))
    carry(lena, "paste", graph())
    lena.press("End")
    lena.type(" Mehr")
    expect(notes(lena)).to_be_visible()
    while not waiting:
        lena.page.wait_for_timeout(20)
    waiting[0].continue_()
    expect(area).to_have_value(re.compile(r"^Vorn\. !\[\]\(picture:[^)]*\) Hinten\. Mehr$"))
    lena.type("!")
    expect(area).to_have_value(re.compile(r"Mehr!$"))


@pytest.mark.console_errors("ERR_|Failed to")
def test_without_a_line_it_waits_and_goes_up_by_itself(lena, jonas, postmortem):
    lena.edit("summary")
    carry(lena, "paste", graph("Erstes.png"))
    expect(lena.field("summary").locator("textarea")).to_have_value(re.compile("picture:"))
    lena.page.context.set_offline(True)
    carry(lena, "paste", graph("Graph.png", (300, 100)))
    expect(notes(lena).last).to_contain_text("„Graph.png“ wartet hier")
    lena.page.context.set_offline(False)
    expect(jonas.field("summary").locator("img")).to_have_count(2)
    expect(notes(lena).filter(has_text="wartet")).to_have_count(0)


@pytest.mark.console_errors("ERR_|Failed to")
def test_without_a_line_the_very_first_one_waits_too(lena, jonas, postmortem):
    lena.edit("summary")
    lena.page.context.set_offline(True)
    carry(lena, "paste", graph())
    said = lena.find(".refusal").filter(has_text=lena.says("live.picture.away"))
    expect(said).to_be_visible()
    lena.page.context.set_offline(False)
    said.get_by_role("button").click()
    expect(jonas.field("summary").locator("img")).to_have_count(1)


@pytest.mark.console_errors("422")
def test_what_is_no_picture_is_said_and_leaves_the_text_alone(lena, postmortem):
    area = lena.edit("summary")
    carry(lena, "drop", ("bericht.png", "image/png", b"<html><script>alert(1)</script></html>"))
    expect(notes(lena)).to_contain_text("„bericht.png“ steht nicht im Text. " + lena.says("error.notPicture"))
    carry(lena, "paste", ("riese.png", "image/png", made.screenshot() + bytes(11_000_000)))
    expect(notes(lena).last).to_contain_text("größer als 10 MB")
    expect(area).to_have_value("")
    for _ in range(2):
        notes(lena).first.get_by_role("button").click()
    expect(notes(lena)).to_have_count(0)


def test_only_pictures_of_this_postmortem_are_shown(lena, program, postmortem):
    texts = [
        "![foreign](https://a.example/x.png)", "![data](data:image/png;base64,AAAA)",
        "![path](/assets/mark.svg)", "![odd](picture:../../x)", "![short](picture:abc-1x1)",
        "![tall](picture:0123456789abcdef-1x99999999)",
    ]
    program.do(postmortem, edit={"text": "notes", "edit": [" ".join(texts)]})
    expect(lena.field("notes")).to_contain_text("foreign data path odd short tall")
    expect(lena.field("notes").locator("img")).to_have_count(0)


def test_a_description_cannot_break_out(lena, jonas, postmortem):
    lena.edit("summary")
    carry(lena, "paste", graph())
    expect(notes(lena)).to_contain_text("steht im Text")
    lena.type('"><script>alert(1)</script> onerror="x')
    seen = jonas.field("summary").locator("img")
    expect(seen).to_have_attribute("alt", '"><script>alert(1)</script> onerror="x')
    assert jonas.field("summary").locator("script, [onerror]").count() == 0


def test_the_edition_shows_it_on_screen_and_on_paper(lena, program, postmortem, picture):
    added = program.send(
        "POST", f"/api/v1/postmortems/{postmortem}/pictures", made.screenshot(), Content_Type="image/png").json
    program.do(postmortem, edit={"text": "summary", "edit": [f"![Lastkurve]({added['reference']})"]})
    program.do(postmortem, edit={"text": "event/e1", "edit": [16, f" ![Fehlerrate]({added['reference']})"]})
    program.do(postmortem, publish={})
    lena.page.goto(f"/postmortems/{postmortem}/editions/1")
    for name in ("Lastkurve", "Fehlerrate"):
        assert loaded(lena.page.get_by_role("img", name=name)) == 640
    assert html_errors(lena.page.content()) == []
    sound(lena.page)
    picture(lena.page, "pictures-edition")
    lena.page.emulate_media(media="print")
    expect(lena.page.get_by_role("img", name="Lastkurve")).to_be_visible()


def test_the_tools_of_a_row_have_the_button_too(lena, jonas, postmortem):
    lena.row("Erste Beschwerde").locator("text-field").click()
    row = lena.rows.nth(1)
    with lena.page.expect_file_chooser() as choosing:
        row.locator(".event-tools [data-picture]").click()
    choosing.value.set_files({"name": "a.png", "mimeType": "image/png", "buffer": made.screenshot()})
    expect(jonas.rows.nth(1).locator("img")).to_have_count(1)
    expect(jonas.rows.nth(1)).to_contain_text("Erste")


def test_a_picture_pasted_where_another_is_described_stands_behind_that(lena, jonas, postmortem):
    area = lena.edit("summary")
    carry(lena, "paste", graph())
    expect(area).to_have_value(re.compile(r"^!\[\]\([^)]*\)$"))
    carry(lena, "paste", graph(size=(300, 100)))
    expect(jonas.field("summary").locator("img")).to_have_count(2)


def test_pictures_in_the_description_of_a_picture_are_words(lena, program, postmortem):
    added = program.send(
        "POST", f"/api/v1/postmortems/{postmortem}/pictures", made.screenshot(), Content_Type="image/png").json
    inner = f"![in]({added['reference']})"
    for text in (f"![a {inner} b]({added['reference']})", f"![a {inner} b](https://a.example/x.png)",
                 f"[{inner}](https://a.example/)"):
        program.do(postmortem, edit={"text": "notes", "edit": [text]})
    expect(lena.field("notes").locator("img")).to_have_count(3)
    assert [one.get_attribute("alt") for one in lena.field("notes").locator("img").all()] == ["in", "in", "a in b"]
    assert html_errors(lena.page.content()) == []


def test_a_file_that_is_dropped_beside_every_text_opens_nothing(lena, postmortem):
    address = lena.page.url
    assert carry(lena, "dragover", graph(), selector="#incidents")
    assert carry(lena, "drop", graph(), selector=".title, h1")
    expect(notes(lena)).to_contain_text(lena.says("live.picture.where"))
    lena.find("#margin form.adder input").first.focus()
    assert carry(lena, "paste", graph())
    expect(notes(lena)).to_have_count(2)
    assert lena.page.url == address


def test_a_picture_pasted_on_a_row_stands_at_the_end_of_it(lena, jonas, postmortem):
    lena.row("Zurückgerollt").focus()
    assert carry(lena, "paste", graph())
    expect(jonas.row("Zurückgerollt").locator("img")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
def test_they_look_right_on_telephone_and_laptop(signed_in, program, picture, width):
    opened = program.open("Umstellung der Drucker", language="de")["id"]
    added = [program.send("POST", f"/api/v1/postmortems/{opened}/pictures", one, Content_Type="image/png").json["reference"]
             for one in (made.screenshot((1600, 900)), made.photo(6, (800, 400)))]
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 09:00", "text": f"Erste Beschwerde ![Rampe]({added[1]}) dann mehr"})
    program.do(opened, addEvent={"id": "e2", "when": "2026-03-02 09:10", "text": f"Zwei ![]({added[0]}) ![Rampe]({added[1]})"})
    program.do(opened, edit={"text": "summary", "edit": [f"Die Last stieg:\n\n![Lastkurve]({added[0]})\n\nund fiel."]})
    program.do(opened, addCause={"id": "c1", "text": f"Hitze ![Rampe]({added[1]})"})
    program.do(opened, publish={})
    page = signed_in("Lena Harms", size=(width, 844))
    page.goto(f"/postmortems/{opened}")
    expect(page.locator("#connection.saved")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for one in page.locator("main img").all():
        one.scroll_into_view_if_needed()
        assert loaded(one)
    picture(page, f"pictures-{width}-below")
    page.evaluate("scrollTo(0, 0)")
    picture(page, f"pictures-{width}")
    page.goto(f"/postmortems/{opened}/editions/1")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#timeline").scroll_into_view_if_needed()
    for one in page.locator("main img").all():
        assert loaded(one)
    picture(page, f"pictures-{width}-edition")
