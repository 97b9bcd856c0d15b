"""A backup is put back while pages are open: what they had saved since is shown as not saved, and merged with nothing."""

import json
import shutil

import pytest
from playwright.sync_api import expect

from people import FIRST
from until import until
from writer import Writer

OFFLINE = "ERR_|Failed to load|net::|409"


@pytest.fixture
def postmortem(program):
    return program.open("Kühlhaus zu warm")["id"]


@pytest.fixture
def lena(signed_in, postmortem):
    writer = Writer(signed_in(FIRST))
    writer.page.goto(f"/postmortems/{postmortem}")
    writer.is_saved()
    return writer


@pytest.fixture
def backup(server, tmp_path, lena):
    """The data folder as it is before Lena writes; from then on her page is told of nothing."""
    lena.page.route("**/stream?*", lambda route: route.abort())
    server.stop()
    shutil.copytree(server.data, tmp_path / "backup")
    server.start()
    return tmp_path / "backup"


def put_back(server, backup) -> None:
    server.stop()
    shutil.rmtree(server.data)
    shutil.copytree(backup, server.data)
    server.start()


def write(lena: Writer, program, postmortem: str) -> None:
    """A text and a row, both acknowledged."""
    lena.edit("summary")
    lena.page.keyboard.insert_text("Der Fühler hing in der Sonne.")
    lena.press("Escape")
    lena.begin_row()
    lena.enter("10:00 Alarm")
    until("the text is saved", lambda: program.read(postmortem)["summary"] == "Der Fühler hing in der Sonne.")
    until("the row is saved", lambda: program.read(postmortem)["timeline"])


def shows_as_not_saved(lena: Writer, *texts: str) -> None:
    for text in texts:
        expect(lena.find(".lead .refusal").filter(has_text=text)).to_be_visible()
    expect(lena.connection).to_have_text(lena.says("live.unsaved"))


@pytest.mark.console_errors(OFFLINE)
def test_what_was_saved_after_the_backup_is_shown_as_not_saved(server, backup, lena, program, postmortem):
    write(lena, program, postmortem)
    put_back(server, backup)
    lena.page.unroute("**/stream?*")
    shows_as_not_saved(lena, "Der Fühler hing in der Sonne.", "10:00 Alarm")
    now = program.read(postmortem)
    assert (now["summary"], now["timeline"]) == ("", [])
    expect(lena.rows).to_have_count(0)


@pytest.mark.console_errors(OFFLINE)
def test_that_others_have_written_on_since_changes_nothing(server, backup, lena, program, postmortem):
    write(lena, program, postmortem)
    put_back(server, backup)
    for number in range(8):
        program.do(postmortem, edit={"text": "summary", "edit": [f"{number} "]})
    lena.page.unroute("**/stream?*")
    shows_as_not_saved(lena, "Der Fühler hing in der Sonne.", "10:00 Alarm")
    assert program.read(postmortem)["summary"] == "7 6 5 4 3 2 1 0 "
    expect(lena.field("summary")).to_have_text("7 6 5 4 3 2 1 0")


@pytest.mark.console_errors(OFFLINE)
def test_without_a_backup_what_was_saved_is_told_and_that_is_all(server, backup, lena, program, postmortem):
    write(lena, program, postmortem)
    server.stop()
    server.start()
    lena.page.unroute("**/stream?*")
    lena.is_saved()
    expect(lena.row("Alarm")).to_have_count(1)
    expect(lena.find(".refusal")).to_have_count(0)


@pytest.mark.console_errors(OFFLINE)
def test_what_had_been_told_and_is_gone_is_shown_too(server, backup, lena, program, postmortem):
    lena.page.unroute("**/stream?*")
    write(lena, program, postmortem)
    lena.is_saved()
    put_back(server, backup)
    # Why depends on how far its stream had come.
    expect(lena.find(".lead .refusal").filter(has_text="Der Fühler hing in der Sonne.").first).to_be_visible()
    expect(lena.find(".lead .refusal").filter(has_text="10:00 Alarm").first).to_be_visible()
    assert program.read(postmortem)["summary"] == ""


@pytest.mark.console_errors(OFFLINE)
def test_where_the_browser_keeps_nothing_it_is_said_on_the_page_that_is_open(
    server, backup, lena, program, postmortem
):
    lena.page.unroute("**/stream?*")
    write(lena, program, postmortem)
    lena.is_saved()
    # What was lost before and waits for its reader is none of what is lost now.
    key = lena.page.evaluate("document.getElementById('page').storageKey + '!lost'")
    older = json.dumps([{"id": name, "said": "Verworfen.", "text": f"Älteres {name}"} for name in ("a", "b")])
    lena.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, older])
    lena.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    put_back(server, backup)
    for text in ("Der Fühler hing in der Sonne.", "10:00 Alarm"):
        expect(lena.find(".lead .refusal").filter(has_text=text)).to_be_visible()
    expect(lena.row("Alarm")).to_have_count(1)
