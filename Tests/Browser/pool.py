"""The facilitator pool, filled through its page."""

import pytest

from programs import Program
from two_windows import jonas, lena
from writer import Writer


def person(program: Program, name: str) -> str:
    return next(one["id"] for one in program.get("/api/v1/people").json if one["name"] == name)


def take_in(writer: Writer, name: str, role: str = "facilitates") -> None:
    """As an administrator, or somebody in it, does on the page."""
    writer.page.goto("/pool")
    form = writer.find("form.pool-form:has(select[name=role])")
    form.locator("select[name=person]").select_option(name)
    form.locator("select[name=role]").select_option(role)
    form.get_by_role("button").click()


def away(writer: Writer, name: str, first: str, last: str) -> None:
    writer.page.goto("/pool")
    form = writer.find("#absences form")
    form.locator("select[name=person]").select_option(name)
    form.locator("input[name=first]").fill(first)
    form.locator("input[name=last]").fill(last)
    form.get_by_role("button").click()


@pytest.fixture
def amira(signed_in, lena):
    return Writer(signed_in("Amira Saleh"))


@pytest.fixture
def pool(program, lena, jonas, amira):
    """Jonas and Amira facilitate; their ids by their names."""
    for name in ("Jonas Petersen", "Amira Saleh"):
        take_in(lena, name)
    return {name: person(program, name) for name in ("Lena Harms", "Jonas Petersen", "Amira Saleh")}
