"""What the command line says, and what it takes."""

import json
import sqlite3
import subprocess
import urllib.parse

import pytest

from people import PASSWORD, address
from programs import send_form


@pytest.fixture
def nachlese(executable):
    def run(*arguments: object) -> subprocess.CompletedProcess:
        return subprocess.run([executable, *arguments], capture_output=True, text=True, timeout=30)

    return run


@pytest.mark.parametrize(
    "words, typed",
    [
        (["-5"], "-5"), (["-5 min"], "-5 min"), (["--", "-5"], "-5"), (["--", "--5"], "--5"), ([""], ""),
        (["Mitte", "Mai", "--zone", "Europe/Berlin"], "Mitte Mai"), (["--zone", "UTC", "14:30", "-5"], "14:30 -5"),
    ],
)
def test_a_time_is_taken_as_it_stands_there(nachlese, words, typed):
    answer = nachlese("time", *words)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert json.loads(answer.stdout)["typed"] == typed


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles"])
def test_the_day_near_a_time_is_that_which_is_written(nachlese, zone):
    answer = nachlese("time", "14:30 PST", "--near", "2021-07-01", "--zone", zone)
    assert json.loads(answer.stdout)["earliest"] == "2021-07-01T21:30:00Z"


def test_an_option_with_a_slip_in_it_is_no_time(nachlese):
    answer = nachlese("time", "14:30", "--zoone", "UTC")
    assert answer.returncode != 0 and "--zoone" in answer.stderr


def add(nachlese, data, *more: str) -> subprocess.CompletedProcess:
    person = [address("Lena Harms"), "--name", "Lena Harms", "--role", "admin"]
    return nachlese("people", "add", *person, "--data", data, *more)


def test_the_link_for_a_new_account_is_whole_where_the_address_is_known(nachlese, server):
    server.stop()
    added = add(nachlese, server.data, "--public-url", server.url + "/")
    assert (added.returncode, added.stderr) == (0, "")
    link = added.stdout.splitlines()[1]
    assert link.startswith(server.url + "/resets/")
    server.start()
    path = urllib.parse.urlsplit(link).path
    assert send_form(server, path, {"password": PASSWORD}).status == 303


def test_without_it_the_command_says_where_to_open_the_link(nachlese, tmp_path):
    added = add(nachlese, tmp_path / "data")
    assert added.returncode == 0
    assert added.stdout.splitlines()[1].startswith("/resets/")
    assert "your server's address" in added.stderr and "--public-url" in added.stderr


def test_an_address_that_is_none_makes_no_account(nachlese, tmp_path):
    refused = add(nachlese, tmp_path / "data", "--public-url", "postmortems.example/tool")
    assert refused.returncode != 0 and "--public-url" in refused.stderr
    assert add(nachlese, tmp_path / "data").returncode == 0


def test_a_server_is_not_told_its_own_address(nachlese):
    person = [address("Lena Harms"), "--name", "Lena Harms"]
    refused = nachlese("people", "add", *person, "--server", "http://localhost", "--public-url", "http://localhost")
    assert refused.returncode != 0 and "its own address" in refused.stderr


def text(folder):
    (folder / "nachlese.sqlite").write_text("These are notes, and no database at all. " * 20)


def other_program(folder):
    tables_of(folder, "CREATE TABLE notes (id TEXT)")


def other_migrations(folder):
    tables_of(folder, "CREATE TABLE migrations (name TEXT)", "CREATE TABLE users (id TEXT)")


def tables_of(folder, *statements: str):
    with sqlite3.connect(folder / "nachlese.sqlite") as database:
        for statement in statements:
            database.execute(statement)


COMMANDS = {
    "open": ["open", "Alarm"],
    "log": ["log", "Alarm"],
    "export": ["export", "p7k2m4x9c1b5d8f3"],
    "import": ["import", "."],
    "a trial import": ["import", ".", "--dry-run"],
    "people": ["people", "add", address("Lena Harms"), "--name", "Lena Harms"],
    "token": ["token", "create", "--for", address("Lena Harms")],
    "sample": ["sample"],
    "serve": ["serve", "--port", "0"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
@pytest.mark.parametrize("foreign", [text, other_program, other_migrations])
def test_a_file_of_another_program_is_told_in_one_line_and_left_alone(nachlese, tmp_path, foreign, command):
    foreign(tmp_path)
    before = (tmp_path / "nachlese.sqlite").read_bytes()
    answer = nachlese(*command, "--data", tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        "Error: nachlese.sqlite in the data folder is not a database of Nachlese. Name another folder with --data.\n"
    )
    assert (tmp_path / "nachlese.sqlite").read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_what_cannot_be_opened_is_told_in_one_line(nachlese, tmp_path, command):
    (tmp_path / "nachlese.sqlite").mkdir()
    answer = nachlese(*command, "--data", tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        "Error: nachlese.sqlite in the data folder cannot be opened. Check who may read and write there.\n"
    )


def test_a_database_that_holds_something_else_is_told_without_its_insides(nachlese, tmp_path):
    id = nachlese("open", "Alarm", "--data", tmp_path).stdout.strip()
    with sqlite3.connect(tmp_path / "nachlese.sqlite") as database:
        database.execute("UPDATE journal SET changes = '[{\"gone\": {}}]'")
        database.execute("DELETE FROM snapshots")
    answer = nachlese("export", id, "--data", tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == "Error: The database in the data folder holds something that this release cannot read.\n"


def test_a_file_is_no_data_folder(nachlese, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("notes")
    assert nachlese("open", "Alarm", "--data", file).stderr == f"Error: {file} is a file, where a data folder is meant.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["open", b"Gr\xfc\xdfe"], ["time", b"14:30 \xff"], ["import", b"\xe4.md"], [b"--data=\xff"],
        ["people", "add", address("Lena Harms"), "--name", b"L\xe9na"], ["token", "create", "--for", b"\xff"],
        # A surrogate, and a form that is too long: no UTF-8 either.
        ["open", b"\xed\xa0\x80"], ["open", b"\xc0\xaf"],
    ],
)
def test_bytes_that_are_no_text_are_refused_before_anything_is_made(nachlese, tmp_path, words):
    answer = nachlese(*words, "--data", tmp_path / "data")
    assert (answer.returncode, answer.stdout) == (64, "")
    assert answer.stderr.count("\n") == 1 and "is no text in UTF-8" in answer.stderr
    assert not (tmp_path / "data").exists()


def test_other_alphabets_are_text(nachlese, tmp_path):
    assert nachlese("open", "Größe Δ 🎉", "--data", tmp_path).returncode == 0


def test_where_nothing_listens_it_is_said_before_anybody_tries_for_ten_seconds(executable):
    command = [executable, "open", "Alarm", "--server", "http://localhost:1", "--token", "t"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=9)
    assert (answer.returncode, answer.stderr) == (1, "Error: http://localhost:1 does not answer.\n")


def test_a_folder_that_is_served_is_not_served_twice(nachlese, server):
    answer = nachlese("serve", "--data", server.data, "--port", "0")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Error: Another server is running on ")
    assert answer.stderr.endswith("; end it first, or serve another folder with --data.\n")


HELPS = ["", "serve", "open", "log", "import", "export", "sample", "people", "people add", "token", "token create", "time"]


@pytest.mark.parametrize("command", HELPS)
def test_help_reads_well_in_eighty_columns(nachlese, command):
    lines = nachlese(*command.split(), "--help").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    # A line that ends early ends a paragraph, an entry of a list or an example: the next word would not have fitted.
    for line, following in zip(lines, lines[1:]):
        is_prose = line and following and not line.startswith(" ") and not following.startswith(" ")
        if is_prose:
            assert len(line) + 1 + len(following.split()[0]) > 79, line
