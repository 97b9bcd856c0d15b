"""Files and folders that come in by the command line."""

import json
import os
import pty
import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from corpus import FOLDER
from imports import content, lines, protocol, written
from people import address
from programs import Program

KEYS = {"file", "id", "title", "rows", "vague", "keptAsText", "alreadyImported", "changed"}
BROKEN = "Nothing at all."
TODAY = datetime.now(UTC).strftime("%Y-%m-%d")


@pytest.fixture
def nachlese(executable):
    def run(*arguments: object, **more) -> subprocess.CompletedProcess:
        return subprocess.run([executable, *map(str, arguments)], capture_output=True, text=True, timeout=120, **more)

    return run


@pytest.fixture
def take(nachlese, tmp_path):
    """Imports into a data folder of its own."""

    def run(*arguments: object, **more) -> subprocess.CompletedProcess:
        return nachlese("import", *arguments, "--data", tmp_path / "data", **more)

    return run


@pytest.fixture
def document(nachlese, tmp_path):
    def read(postmortem: str) -> dict:
        exported = nachlese("export", postmortem, "--format", "json", "--data", tmp_path / "data")
        return json.loads(exported.stdout)

    return read


def test_a_record_arrives_published_at_its_own_date(take, document, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"), b=protocol("2022-03-04 Belt down", "2022-03-01"))
    taken = take(ramp, "--json", "--zone", "UTC")
    assert (taken.returncode, taken.stderr) == (0, "2 files: 2 taken, 0 already there, 0 changed since, 0 refused\n")
    first, second = (document(line["id"]) for line in lines(taken))
    assert (first["state"], first["openedAt"]) == ("published", "2022-02-01T10:20:59Z")
    assert first["editions"] == [{"number": 1, "at": "2022-02-01T10:20:59Z"}]
    assert second["editions"] == [{"number": 1, "at": "2022-03-04T12:00:00Z"}]


def test_with_open_it_stays_open(take, document, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"))
    (line,) = lines(take(ramp, "--json", "--open"))
    opened = document(line["id"])
    assert (opened["state"], opened["editions"]) == ("open", [])


def test_each_line_says_what_was_understood(take, tmp_path):
    more = "\n## Weather\n\nRain.\n"
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down", "~2022-07-01", more), b=BROKEN)
    taken = take(ramp, "--json", "--zone", "Europe/Berlin")
    good, broken = lines(taken)
    assert set(good) == KEYS | {"zoneAssumed"}
    assert (good["file"], good["title"], good["rows"]) == (str(ramp / "a.md"), "Scanner down", 2)
    assert (good["vague"], good["keptAsText"], good["zoneAssumed"]) == (1, 1, "Europe/Berlin")
    assert (good["alreadyImported"], good["changed"]) == (False, False)
    assert set(broken) == {"file", "id", "rows", "error"}
    assert (broken["id"], broken["rows"], taken.returncode) == (None, 0, 1)
    told = take(ramp, "--zone", "Europe/Berlin")
    assert f"{good['id']}, 2 rows, 1 with a vague time, 1 line kept as text, zone assumed Europe/Berlin" in told.stdout
    assert told.stdout.splitlines()[-1] == "2 files: 0 taken, 1 already there, 0 changed since, 1 refused"
    assert told.stderr.startswith(f"{ramp / 'b.md'}: ") and told.stderr.count("\n") == 1


def test_a_winter_name_in_summer_is_said(take, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down", "2022-07-01").replace("10:00", "10:00 CET"))
    assert "winter name stands in summer" in take(ramp).stdout
    assert lines(take(ramp, "--json"))[0]["winterNameInSummer"] is True


def test_the_same_bytes_are_already_imported_wherever_they_lie(take, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"))
    (first,) = lines(take(ramp, "--json"))
    elsewhere = shutil.copytree(ramp, tmp_path / "copy" / "depot")
    for path in (ramp, ramp / "a.md", elsewhere):
        again = take(path, "--json")
        assert again.returncode == 0
        (line,) = lines(again)
        assert (line["id"], line["alreadyImported"], line["changed"]) == (first["id"], True, False)
    assert "already imported" in take(ramp).stdout


def test_what_changed_at_its_path_is_reported_and_not_overwritten(take, document, tmp_path):
    ramp = written(tmp_path / "here" / "ramp", a=protocol("Scanner down"))
    (first,) = lines(take(ramp, "--json"))
    there = written(tmp_path / "there" / "ramp", a=protocol("Scanner was down"))
    for path, folder in ((there, None), (there / "a.md", None), (".", there), ("a.md", there), ("../ramp/", there)):
        again = take(path, "--json", cwd=folder)
        assert again.returncode == 0
        (line,) = lines(again)
        assert (line["id"], line["alreadyImported"], line["changed"]) == (first["id"], False, True)
    assert document(first["id"])["title"] == "Scanner down"
    assert "changed since: not overwritten" in take(there).stdout


def test_a_file_of_that_name_in_another_folder_is_another(take, tmp_path):
    one = written(tmp_path / "ramp", a=protocol("Scanner down"))
    other = written(tmp_path / "depot", a=protocol("Belt down"))
    taken = lines(take(one, other, one / "a.md", "--json"))
    assert [line["alreadyImported"] for line in taken] == [False, False, True]
    assert not any(line["changed"] for line in taken)


@pytest.mark.parametrize("is_there", [False, True])
def test_a_dry_run_says_the_same_and_writes_nothing(take, tmp_path, is_there):
    more = "\n## Attendees\n\nTomke Behrens\n"
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down", more=more), b=BROKEN, c=protocol("Belt down"))
    shutil.copy(ramp / "a.md", ramp / "d.md")
    data = tmp_path / "data"
    if is_there:
        take(written(tmp_path / "depot", c=protocol("Belt down")))
    before = content(data) if is_there else {}
    dry = take(ramp, "--json", "--dry-run")
    assert content(data) == before if is_there else not data.exists()
    assert dry.returncode == 1
    tried, taken = lines(dry), lines(take(ramp, "--json"))
    assert [line["id"] for line in tried] == [None, None, taken[2]["id"] if is_there else None, None]
    for line in tried + taken:
        line.pop("id")
    assert tried == taken
    assert "would be taken" in dry.stderr


def test_a_folder_without_any_protocol_says_so(take, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "picture.png").write_bytes(b"")
    answer = take(empty)
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1 and "holds no file" in answer.stderr
    assert lines(take(empty, "--json"))[0]["id"] is None


def test_files_of_every_ending_are_taken_and_a_link_back_is_followed_once(take, tmp_path):
    ramp = tmp_path / "ramp"
    (ramp / "inner").mkdir(parents=True)
    names = ["a.md", "b.Markdown", "c.TXT", "d.html", "inner/e.HTM", "f.csv", "g.png"]
    for name in names:
        (ramp / name).write_text(protocol(f"Scanner {name} down"))
    (ramp / "inner" / "back").symlink_to(ramp)
    taken = take(ramp, "--json")
    assert sorted(os.path.relpath(line["file"], ramp) for line in lines(taken)) == sorted(names[:-1])


def test_a_thousand_files_show_progress_and_go_on_past_a_broken_one(take, tmp_path):
    texts = {f"f{number:04}": protocol(f"Scanner {number} down") for number in range(1000)}
    ramp = written(tmp_path / "ramp", **{**texts, "f0500": BROKEN})
    taken = take(ramp)
    assert taken.returncode == 1
    told = taken.stdout.splitlines()
    assert [line.split(":")[0] for line in told[:-1]] == [str(ramp / f"{name}.md") for name in texts if name != "f0500"]
    assert told[-1] == "1000 files: 999 taken, 0 already there, 0 changed since, 1 refused"
    progress = [line for line in taken.stderr.splitlines() if line.endswith("of 1000 files")]
    assert progress == [f"{done} of 1000 files" for done in range(100, 1000, 100)]


def test_on_a_terminal_progress_is_one_line_that_is_written_anew(executable, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"), b=protocol("Belt down"))
    ours, theirs = pty.openpty()
    command = [executable, "import", ramp, "--data", tmp_path / "data"]
    subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=True)
    os.close(theirs)
    assert os.read(ours, 1000) == b"1 of 2 files\r\x1b[K\r\x1b[K"
    os.close(ours)


def test_at_a_server_it_is_the_same(nachlese, server, tmp_path):
    program = Program.of_the_first_person(server)
    at = ["--server", server.url, "--token", program.token, "--json"]
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"), b=BROKEN)
    (ramp / "c.txt").write_bytes(protocol("Förderband steht").encode("utf-16"))
    shutil.copy(ramp / "a.md", ramp / "d.md")
    dry = nachlese("import", ramp, *at, "--dry-run")
    assert program.get("/api/v1/postmortems").json["postmortems"] == []
    taken = nachlese("import", ramp, *at)
    assert (dry.returncode, taken.returncode) == (1, 1)
    assert [line["alreadyImported"] for line in lines(taken) if line["id"]] == [False, False, True]
    assert lines(taken)[2]["title"] == "Förderband steht"
    stripped = [[{**line, "id": line.get("id") and 0} for line in lines(one)] for one in (dry, taken)]
    assert [line["alreadyImported"] for line in stripped[0] if line.get("error") is None] == [False, False, True]
    again = lines(nachlese("import", ramp, *at))
    assert [line["id"] for line in again] == [line["id"] for line in lines(taken)]
    (ramp / "a.md").write_text(protocol("Scanner was down"))
    assert lines(nachlese("import", ramp / "a.md", *at))[0]["changed"] is True


def test_what_would_befall_every_file_is_said_once(nachlese, server, tmp_path):
    program = Program.of_the_first_person(server)
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"), b=protocol("Belt down"), c=protocol("Gate down"))
    for address, token, why in (
        (server.url, "nl_wrong", "does not know this token"), ("http://127.0.0.1:9", program.token, "does not answer"),
        (f"{server.url}/elsewhere", program.token, "has nothing there"),
    ):
        for how in ((), ("--json",), ("--dry-run",)):
            answer = nachlese("import", ramp, "--server", address, "--token", token, *how)
            assert (answer.returncode, answer.stdout) == (1, "")
            assert why in answer.stderr and answer.stderr.count("\n") == 1


def test_whoever_imports_opens_and_takes_no_part(nachlese, server, tmp_path):
    program = Program.of_the_first_person(server)
    more = "\n## Attendees\n\nTomke Behrens\n"
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down", more=more), b=protocol("Belt down", more=more))
    for name, how in (("a", ()), ("b", ("--open",))):
        taken = nachlese("import", ramp / f"{name}.md", "--server", server.url, "--token", program.token, "--json", *how)
        (line,) = lines(taken)
        document = program.read(line["id"])
        assert [(one["name"], one["account"]) for one in document["participants"]] == [("Tomke Behrens", False)]


def test_a_restart_forgets_no_import(nachlese, server, tmp_path):
    program = Program.of_the_first_person(server)
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"))
    at = ["--server", server.url, "--token", program.token, "--json"]
    (first,) = lines(nachlese("import", ramp, *at))
    server.kill()
    server.start()
    (again,) = lines(nachlese("import", ramp, *at))
    assert (again["id"], again["alreadyImported"]) == (first["id"], True)


def test_an_author_whom_a_trial_run_cannot_know_is_refused(take, tmp_path):
    ramp = written(tmp_path / "ramp", a=protocol("Scanner down"))
    answer = take(ramp, "--dry-run", "--as", address("Lena Harms"))
    assert answer.returncode == 1 and not (tmp_path / "data").exists()


@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"there is no {FOLDER}")
def test_the_corpus_comes_in_once(take, document):
    first = lines(take(FOLDER, "--json"))
    taken = [line for line in first if line["id"]]
    assert len(taken) >= 30 and not any(line["alreadyImported"] or line["changed"] for line in taken)
    for line in taken:
        postmortem = document(line["id"])
        assert (postmortem["state"], len(postmortem["editions"])) == ("published", 1)
        assert postmortem["editions"][0]["at"] == postmortem["openedAt"] < TODAY
    again = lines(take(FOLDER, "--json"))
    assert [(line["file"], line["id"]) for line in again] == [(line["file"], line["id"]) for line in first]
    assert all(line["alreadyImported"] for line in again if line["id"])
