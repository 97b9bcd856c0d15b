"""A stream ends with the sign-in that it was opened with, and what happens after that is not told to it."""

import json
from urllib.parse import urlsplit

import pytest

from people import PASSWORD, address
from programs import Listening, Program, cookie, send, send_form

NAME = "Jonas Petersen"


@pytest.fixture
def program(server):
    return Program.of_the_first_person(server)


@pytest.fixture
def administrator(program, server) -> str:
    return sign_in(server, "Lena Harms")


@pytest.fixture
def jonas(program, server) -> str:
    """The id of somebody with an account, who is not signed in yet."""
    added = program.post("/api/v1/people", {"name": NAME, "email": address(NAME), "role": "member"}).json
    set_password(server, added["reset"])
    return added["id"]


def set_password(server, link: str) -> None:
    assert send_form(server, urlsplit(link).path, {"password": PASSWORD}).status == 303


def sign_in(server, name: str) -> str:
    return cookie(send_form(server, "/signin", {"email": address(name), "password": PASSWORD}))


def made_token(server, signed_in: str) -> dict:
    order = json.dumps({"name": "Skript"}).encode()
    return send(
        server, "POST", "/api/v1/tokens", order, Content_Type="application/json", Cookie=signed_in, Origin=server.url
    ).json


def hears_nothing_after(program: Program, postmortem: str, listening: Listening, end) -> None:
    with listening:
        program.do(postmortem, rename={"title": "Noch zu hören"})
        listening.changes(1)
        answer = end()
        assert answer.status == 303, answer.text
        program.do(postmortem, rename={"title": "Nicht mehr zu hören"})
        assert list(listening.messages()) == []


def test_that_of_a_revoked_token(program, server, jonas):
    signed_in = sign_in(server, NAME)
    made = made_token(server, signed_in)
    postmortem = program.open()["id"]
    listening = Program(server, made["token"]).listen(f"/api/v1/postmortems/{postmortem}/stream")
    path = f"/account/tokens/{made['id']}/revocation"
    hears_nothing_after(program, postmortem, listening, lambda: send_form(server, path, {}, Cookie=signed_in))


def signs_out(server, signed_in, **_):
    return send_form(server, "/signout", {}, Cookie=signed_in)


def ends_all_others(server, **_):
    return send_form(server, "/account/sessions/revocation", {}, Cookie=sign_in(server, NAME))


def changes_the_password(server, **_):
    fields = {"current": PASSWORD, "password": f"{PASSWORD} neu"}
    return send_form(server, "/account/password", fields, Cookie=sign_in(server, NAME))


def is_removed(server, administrator, jonas, **_):
    return send_form(server, f"/people/{jonas}/access", {"access": "disabled"}, Cookie=administrator)


@pytest.mark.parametrize("end", [signs_out, ends_all_others, changes_the_password, is_removed])
def test_that_of_a_page(program, server, administrator, jonas, end):
    signed_in = sign_in(server, NAME)
    postmortem = program.open()["id"]
    listening = Program(server, "").listen(f"/postmortems/{postmortem}/stream", Cookie=signed_in)
    hears_nothing_after(
        program, postmortem, listening,
        lambda: end(server=server, signed_in=signed_in, administrator=administrator, jonas=jonas),
    )


def test_that_of_the_sign_in_that_goes_on_is_not_ended(program, server, jonas):
    signed_in = sign_in(server, NAME)
    postmortem = program.open()["id"]
    with Program(server, "").listen(f"/postmortems/{postmortem}/stream", Cookie=signed_in) as listening:
        assert send_form(server, "/account/sessions/revocation", {}, Cookie=signed_in).status == 303
        program.do(postmortem, rename={"title": "Noch zu hören"})
        assert len(listening.changes(1)) == 1
