"""Pictures go with their postmortem wherever it goes, and come home with it."""

import base64
import io
import json
import re
import subprocess
import zipfile

import pytest
from playwright.sync_api import expect

import made_pictures as made
from api_schema import Schema
from programs import Program
from server import Server
from two_windows import jonas, lena, postmortem

ONE = "/api/v1/postmortems/{id}"


@pytest.fixture
def nachlese(executable):
    def run(*arguments: object) -> str:
        answer = subprocess.run([executable, *map(str, arguments)], capture_output=True, text=True, timeout=120)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    return run


@pytest.fixture
def other_server(executable, tmp_path):
    own = Server(executable, tmp_path / "other")
    try:
        own.start()
        yield own
    finally:
        own.stop()


@pytest.fixture
def pictured(program):
    """A postmortem with a picture in a text, one in a row, and one that nothing speaks of any more."""
    opened = program.open("Labels come out blank", language="en")["id"]
    first, second, _ = (add(program, opened, one) for one in (made.screenshot(), made.photo(6), made.gif()))
    program.do(opened, edit={"text": "summary", "edit": [f"Load:\n\n![Load of the | database]({first})\n\n`![code]({first})`"]})
    program.do(opened, addEvent={"id": "e1", "when": "2026-03-02 09:00", "text": f"Ramp stands ![The ramp]({second})"})
    program.do(opened, addCause={"id": "c1", "text": f"Heat ![]({second})"})
    return opened


def add(program, postmortem, content) -> str:
    answer = program.send("POST", f"/api/v1/postmortems/{postmortem}/pictures", content, Content_Type="image/png")
    assert answer.status == 201, answer.text
    return answer.json["reference"]


def comparable(document: dict) -> dict:
    """What an export keeps: all but ids, and what only this workspace knows."""
    texts = [document["summary"], *(one["text"] for one in document["timeline"] + document["causes"])]
    return {"texts": texts, "title": document["title"], "pictures": document["pictures"]}


def test_the_interface_says_what_it_takes_and_gives(program, server, pictured):
    schema = Schema(server)
    answer = program.send("POST", f"/api/v1/postmortems/{pictured}/pictures", made.screenshot(), Content_Type="image/png")
    added = schema.check(answer, "post", f"{ONE}/pictures")
    refused = program.send("POST", f"/api/v1/postmortems/{pictured}/pictures", b"x", Content_Type="image/png")
    schema.check(refused, "post", f"{ONE}/pictures")
    read = program.get(f"/api/v1{added['address']}")
    assert read.kind == "image/png" and made.opened(read.body).size == (added["width"], added["height"])
    exported = program.get(f"/postmortems/{pictured}/export.json").json
    schema.validate(exported, schema.named("Postmortem"))
    assert [one["reference"] for one in exported["pictures"]][0] == added["reference"]
    assert base64.b64decode(exported["pictures"][0]["base64"]) == read.body
    assert len(exported["pictures"]) == 2


def test_the_download_is_a_zip_whose_text_leads_to_its_pictures(program, pictured):
    answer = program.get(f"/postmortems/{pictured}/export")
    assert answer.kind == "application/zip"
    assert re.fullmatch(r'attachment; filename="[\w-]+labels-come-out-blank\.zip"', answer.headers["Content-Disposition"])
    with zipfile.ZipFile(io.BytesIO(answer.body)) as files:
        assert files.testzip() is None
        text, *pictures = files.namelist()
        linked = files.read(text).decode()
        assert len(pictures) == 2
        for name in pictures:
            assert f"]({name})" in linked
            made.opened(files.read(name)).load()
    assert "picture:" not in linked
    assert answer.body == program.get(f"/postmortems/{pictured}/export.zip").body


def test_without_pictures_it_stays_a_file(program):
    plain = program.open("Ohne Bilder")["id"]
    assert program.get(f"/postmortems/{plain}/export").kind == "text/markdown"


def renamed(document: dict) -> dict:
    """All that a document says, its ids by the order in which they are given."""
    kept = {key: value for key, value in document.items() if key not in ("id", "revision", "tag")}
    text = json.dumps(kept, sort_keys=True)
    for number, one in enumerate(dict.fromkeys(re.findall(r'"id": "([^"]+)"', text))):
        text = text.replace(f'"{one}"', f'"#{number}"').replace(f'/{one}"', f'/#{number}"')
    return json.loads(text.replace('"account": true', '"account": false'))


def test_json_comes_home_as_it_went(program, pictured):
    went = program.get(f"/postmortems/{pictured}/export.json")
    order = {"file": "labels.json", "base64": base64.b64encode(went.body).decode()}
    taken = program.post("/api/v1/imports", order).json
    assert taken["id"] not in (None, pictured) and taken["keptAsText"] == 0
    came = program.get(f"/postmortems/{taken['id']}/export.json").json
    assert len(came["pictures"]) == 2
    assert renamed(came) == renamed(went.json)
    assert program.post("/api/v1/imports", order).json["alreadyImported"] is True


def test_the_document_of_the_interface_comes_home_without_its_pictures(program, pictured):
    went = program.get(f"/api/v1/postmortems/{pictured}")
    taken = program.post("/api/v1/imports", {"file": "labels.json", "text": went.body.decode()}).json
    came = program.get(f"/api/v1/postmortems/{taken['id']}").json
    assert renamed(came) == renamed(went.json)


@pytest.mark.parametrize(("change", "kind"), [
    (lambda text: text[:-9], "importBadJSON"),
    (lambda text: text.replace(b'"minute"', b'"eon"'), "importBadDocument"),
], ids=["cut", "wrong"])
def test_json_that_no_export_writes_is_refused_with_its_place(program, pictured, change, kind):
    file = change(program.get(f"/postmortems/{pictured}/export.json").body)
    answer = program.post("/api/v1/imports", {"file": "labels.json", "base64": base64.b64encode(file).decode()})
    assert (answer.status, answer.json["type"]) == (422, f"/problems/{kind}")
    assert kind == "importBadJSON" or "timeline[0].when.precision" in answer.json["title"]


def test_json_is_dropped_on_the_page_of_imports(lena, jonas, program, pictured):
    file = program.get(f"/postmortems/{pictured}/export.json").body
    lena.page.goto("/imports")
    files = lena.find("#import-files")
    assert ".json" in (files.get_attribute("accept") or "")
    files.set_input_files({"name": "labels.json", "mimeType": "application/json", "buffer": file})
    expect(lena.find(".import-draft")).to_contain_text(lena.says("import.own"))
    lena.page.get_by_role("button", name=lena.says("import.take"), exact=True).click()
    lena.page.get_by_role("link", name="Labels come out blank").first.click()
    expect(lena.page.get_by_role("img", name="Load of the | database").first).to_be_visible()


def test_a_zip_comes_home_as_it_went(program, pictured):
    went = program.get(f"/postmortems/{pictured}/export.json").json
    file = program.get(f"/postmortems/{pictured}/export").body
    order = {"file": "labels.zip", "base64": base64.b64encode(file).decode()}
    taken = program.post("/api/v1/imports", order).json
    assert taken["id"] not in (None, pictured)
    came = program.get(f"/postmortems/{taken['id']}/export.json").json
    assert comparable(came) == comparable(went)
    assert program.post("/api/v1/imports", order).json["alreadyImported"] is True


def test_a_zip_is_dropped_on_the_page_of_imports(lena, jonas, program, pictured):
    file = program.get(f"/postmortems/{pictured}/export").body
    lena.page.goto("/imports")
    lena.find("#import-files").set_input_files({"name": "labels.zip", "mimeType": "application/zip", "buffer": file})
    lena.page.get_by_role("button", name=lena.says("import.take"), exact=True).click()
    lena.page.get_by_role("link", name="Labels come out blank").first.click()
    expect(lena.page.get_by_role("img", name="Load of the | database").first).to_be_visible()


def test_the_command_line_writes_a_folder_and_reads_it_back(nachlese, program, server, pictured, tmp_path):
    remote = ["--server", server.url, "--token", program.token]
    there = nachlese("export", pictured, "--to", tmp_path / "there", *remote).splitlines()
    assert len(there) == 3 and there[0].endswith(".md")
    went = json.loads(nachlese("export", pictured, "--format", "json", *remote))
    server.stop()
    data = ["--data", server.data]
    here = nachlese("export", pictured, "--to", tmp_path / "here", *data).splitlines()
    for one, other in zip(sorted(there), sorted(here), strict=True):
        assert open(one, "rb").read() == open(other, "rb").read()
    line = json.loads(nachlese("import", there[0], "--json", "--data", tmp_path / "data"))
    came = json.loads(nachlese("export", line["id"], "--format", "json", "--data", tmp_path / "data"))
    assert comparable(came) == comparable(went)


def test_the_command_line_takes_json_back_here_and_at_another_server(
        nachlese, program, server, other_server, pictured, tmp_path):
    went = nachlese("export", pictured, "--format", "json", "--server", server.url, "--token", program.token)
    folder = tmp_path / "ramp"
    folder.mkdir()
    (folder / "labels.json").write_text(went)
    (folder / "package.json").write_text('{"title": "no postmortem"}')
    other = Program.of_the_first_person(other_server)
    for place in (["--data", tmp_path / "here"], ["--server", other_server.url, "--token", other.token]):
        line = json.loads(nachlese("import", folder, "--json", *place))
        came = json.loads(nachlese("export", line["id"], "--format", "json", *place))
        assert len(came["pictures"]) == 2
        assert renamed(came) == renamed(json.loads(went))


def test_the_command_line_sends_the_pictures_beside_a_foreign_protocol(nachlese, program, server, tmp_path):
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "die last.png").write_bytes(made.screenshot())
    (tmp_path / "img" / "kein.png").write_bytes(b"<html>")
    (tmp_path / "protokoll.md").write_text(
        "# Scanner down\n\n## Summary\n\n![Last](img/die%20last.png) ![kein](img/kein.png) "
        "![fremd](https://a.example/x.png) ![weg](img/weg.png) ![oben](../secret.png)\n\n"
        "## Timeline\n\n- 2022-02-01 10:00 Scanner stops\n- 10:20 Scanner runs\n")
    (tmp_path.parent / "secret.png").write_bytes(made.screenshot((10, 10)))
    remote = ["--server", server.url, "--token", program.token]
    line = json.loads(nachlese("import", tmp_path / "protokoll.md", "--json", *remote))
    document = program.get(f"/postmortems/{line['id']}/export.json").json
    assert re.search(r"!\[Last\]\(picture:[0-9a-f]{16}-640x360\)", document["summary"])
    for kept in ("![kein](img/kein.png)", "![fremd](https://a.example/x.png)", "![weg](img/weg.png)"):
        assert kept in document["summary"]
    assert len(document["pictures"]) == 1


@pytest.mark.parametrize("names", [[], ["a.md", "b.md"], ["x.png"]], ids=["empty", "two", "none"])
def test_a_zip_without_exactly_one_protocol_is_refused(program, names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("note.bin", b"x")
        for name in names:
            zipped.writestr(name, "# A\n")
    order = {"file": "", "name": "a.zip", "base64": base64.b64encode(file.getvalue()).decode()}
    answer = program.post("/api/v1/imports", order)
    assert (answer.status, answer.json["type"]) == (422, "/problems/importBadZip")


def test_a_zip_that_unpacks_to_a_gigabyte_is_refused(program):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("a.md", "# A\n")
        with zipped.open("x.png", "w") as member:
            for _ in range(128):
                member.write(bytes(1 << 20))
    order = {"file": "", "name": "a.zip", "base64": base64.b64encode(file.getvalue()).decode()}
    assert program.post("/api/v1/imports", order).status == 413
