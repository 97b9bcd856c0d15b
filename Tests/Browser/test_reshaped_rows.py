"""Two rows become one, and one becomes two."""

from playwright.sync_api import expect

from page_checks import sound
from two_windows import jonas, lena, postmortem


def texts(writer):
    return writer.find(".event[data-item]:not(.is-deleted) text-field")


def test_a_row_goes_into_the_one_above_and_comes_back(lena, jonas, postmortem):
    before = texts(lena).all_inner_texts()
    lena.row("Erste Beschwerde").focus()
    lena.press("j")
    for writer in (lena, jonas):
        expect(texts(writer)).to_have_count(len(before) - 1)
        expect(writer.row("Umstellung begonnen")).to_contain_text("Erste Beschwerde")
    expect(lena.row("Umstellung begonnen")).to_be_focused()
    sound(lena.page)
    lena.press("Control+z")
    for writer in (lena, jonas):
        expect(texts(writer)).to_have_text(before)


def test_the_first_row_has_none_above_it(lena, postmortem):
    before = texts(lena).all_inner_texts()
    lena.row("Umstellung begonnen").focus()
    lena.press("j")
    expect(texts(lena)).to_have_text(before)


def test_a_row_is_split_behind_the_caret_and_put_together_again(lena, jonas, postmortem):
    before = texts(jonas).all_inner_texts()
    lena.row("Umstellung begonnen").focus()
    lena.press("Enter", "End")
    lena.type(" und abgebrochen")
    for _ in range(len(" und abgebrochen")):
        lena.press("ArrowLeft")
    lena.page.get_by_role("button", name=f"S {lena.says('event.tool.split')}").click()
    for writer in (lena, jonas):
        expect(texts(writer)).to_have_count(len(before) + 1)
        expect(texts(writer).nth(1)).to_have_text("und abgebrochen")
        expect(texts(writer).nth(0)).to_have_text("Umstellung begonnen")
    expect(lena.row("und abgebrochen")).to_be_focused()
    lena.press("Control+z")
    for writer in (lena, jonas):
        expect(texts(writer)).to_have_count(len(before))
        expect(texts(writer).nth(0)).to_have_text("Umstellung begonnen und abgebrochen")


def test_without_a_caret_the_row_is_edited_so_that_one_can_be_put(lena, postmortem):
    lena.row("Umstellung begonnen").focus()
    lena.press("s")
    expect(lena.find("text-field textarea")).to_be_focused()
