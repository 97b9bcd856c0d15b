"""Pictures as programs send them: what is taken, what of it is kept, and who sees it."""

import sqlite3
from contextlib import closing

import pytest
from PIL import Image, ImageOps

import made_pictures as made
from made_pictures import PLACE, opened
from programs import send as send_request

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.fixture
def postmortem(program):
    return program.open("Umstellung der Drucker")["id"]


def send(program, postmortem, content, kind="image/png"):
    return program.send("POST", f"/api/v1/postmortems/{postmortem}/pictures", content, Content_Type=kind)


def put(program, postmortem, content, kind="image/png"):
    answer = send(program, postmortem, content, kind)
    assert answer.status == 201, answer.text
    assert answer.headers["Location"] == answer.json["address"]
    return answer.json


def shown(program, added):
    answer = program.get(added["address"])
    assert answer.status == 200
    return answer


@pytest.mark.parametrize("content, kind", [
    (made.screenshot(), "png"), (made.photo(), "jpeg"), (made.webp(lossless=True), "webp"),
    (made.webp(quality=80), "webp"), (made.gif(), "png"),
], ids=["png", "jpeg", "lossless webp", "webp", "gif"])
def test_what_is_kept_shows_the_same_and_says_nothing_else(program, postmortem, content, kind):
    assert PLACE in content
    added = put(program, postmortem, content, "application/octet-stream")
    answer = shown(program, added)
    assert added["type"] == answer.headers["Content-Type"] == f"image/{kind}"
    assert PLACE not in answer.body and b"Exif" not in answer.body and b"xmp" not in answer.body.lower()
    before, after = opened(content).convert("RGB"), opened(answer.body).convert("RGB")
    assert before.size == after.size == (added["width"], added["height"])
    for place in [(10, 10), (before.width - 10, before.height - 10)]:
        assert before.getpixel(place) == after.getpixel(place)
    assert getattr(opened(answer.body), "n_frames", 1) == 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(program, postmortem, orientation):
    content = made.photo(orientation)
    added = put(program, postmortem, content, "image/jpeg")
    before, after = ImageOps.exif_transpose(opened(content)), opened(shown(program, added).body)
    assert before.size == after.size == (added["width"], added["height"])
    for place in [(10, 10), (before.width - 10, before.height - 10)]:
        difference = zip(before.getpixel(place), after.getpixel(place), strict=True)
        assert all(abs(one - other) < 12 for one, other in difference)


def test_what_comes_home_is_known_again(program, postmortem):
    for content in [made.screenshot(), made.photo(), made.photo(6), made.webp(quality=80), made.gif()]:
        added = put(program, postmortem, content)
        assert put(program, postmortem, shown(program, added).body) == added


def test_a_transparent_picture_stays_so(program, postmortem):
    glass = Image.new("RGBA", (60, 40), (255, 0, 0, 128))
    for form, more in [("PNG", {}), ("WEBP", {"quality": 80, "exif": made.exif()})]:
        added = put(program, postmortem, made.saved(glass, form, **more))
        assert opened(shown(program, added).body).convert("RGBA").getpixel((5, 5))[3] == 128


@pytest.mark.parametrize("content, name", [
    (b"<html><script>alert(1)</script></html>", "notPicture"),
    (SVG, "notPicture"),
    (b"", "notPicture"),
    (b"\x89PNG\r\n\x1a\n" + SVG, "pictureDamaged"),
    (b"GIF89a\x01\0\x01\0" + SVG, "pictureDamaged"),
    (b"\xff\xd8\xff" + SVG, "pictureDamaged"),
    (b"RIFF\xff\0\0\0WEBPVP8 " + SVG, "pictureDamaged"),
    (made.screenshot()[:-200], "pictureDamaged"),
    (made.photo()[:-1_000], "pictureDamaged"),
    (made.webp(quality=80)[:-300], "pictureDamaged"),
    (made.gif()[:200], "pictureDamaged"),
    (made.moving_webp(), "notPicture"),
    (made.bomb(), "pictureTooManyPixels"),
], ids=range(13))
def test_what_is_no_picture_is_refused_in_words(program, postmortem, content, name):
    answer = send(program, postmortem, content)
    assert answer.status == 422, answer.text
    assert answer.json["type"] == f"/problems/{name}"
    assert program.get("/healthz").status == 200


def test_what_hides_behind_a_picture_is_not_kept(program, postmortem):
    for content in [made.screenshot(), made.photo()]:
        added = put(program, postmortem, content + SVG)
        assert SVG not in shown(program, added).body


def test_a_file_of_eleven_megabytes_is_refused(program, postmortem):
    answer = send(program, postmortem, made.screenshot() + bytes(11_000_000))
    assert (answer.status, answer.json["type"]) == (413, "/problems/pictureTooLarge")


def test_a_form_is_no_picture(program, postmortem):
    answer = send(program, postmortem, made.screenshot(), "multipart/form-data; boundary=x")
    assert (answer.status, answer.json["type"]) == (415, "/problems/wrongContentType")


def test_it_is_shown_so_that_a_browser_runs_nothing_of_it(program, postmortem):
    headers = shown(program, put(program, postmortem, made.screenshot())).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_it_is_shown_only_where_it_belongs_and_to_whoever_may_read(program, server, postmortem, signed_in):
    added = put(program, postmortem, made.screenshot())
    other = program.open("Ein anderes")["id"]
    assert program.get(added["address"].replace(postmortem, other)).status == 404
    assert send_request(server, "GET", added["address"]).status in (303, 401)
    jonas = signed_in("Jonas Petersen").context.request
    assert jonas.get(added["address"]).status == 200
    program.do(postmortem, restrict={"reason": "Ermittlungen", "until": "2099-01-01T00:00:00Z", "people": []})
    assert jonas.get(added["address"]).status == 403
    assert program.get(added["address"]).status == 200
    answer = jonas.post(f"/postmortems/{postmortem}/pictures", data=made.screenshot(), headers={
        "Content-Type": "image/png", "Origin": server.url})
    assert answer.status == 403


def test_nothing_is_added_to_what_is_put_away(program, postmortem):
    program.do(postmortem, discard={})
    assert send(program, postmortem, made.screenshot()).status == 409


def test_the_same_picture_lies_in_the_database_once(program, server, postmortem):
    other = program.open("Ein anderes")["id"]
    for one in (postmortem, other, postmortem):
        put(program, one, made.screenshot())
    with closing(sqlite3.connect(f"file:{server.data}/nachlese.sqlite?mode=ro", uri=True)) as database:
        assert database.execute("SELECT COUNT(*) FROM picture_files").fetchone() == (1,)
        assert database.execute("SELECT COUNT(*) FROM pictures").fetchone() == (2,)
