"""A meeting that runs: Lena facilitates, Jonas is there."""

import pytest
from playwright.sync_api import expect

from two_windows import jonas, lena, postmortem
from writer import Writer


@pytest.fixture
def meeting(program, postmortem, lena, jonas):
    """Lena facilitates, Jonas is there."""
    lena.find("#attendance").get_by_role("button", name=lena.says("meeting.begin")).click()
    for writer in (lena, jonas):
        expect(writer.find("meeting-clock")).to_be_visible()
    jonas.page.get_by_role("button", name=jonas.says("live.iAmHere")).click()
    expect(jonas.find("#attendance [data-present]")).to_have_count(2)
    return running(program, postmortem)["meeting"]


def running(program, postmortem: str) -> dict:
    return program.get(f"/api/v1/postmortems/{postmortem}/agenda").json


def current(writer: Writer):
    return writer.find("#agenda [aria-current=step]")


def press(writer: Writer, key: str, **values: str) -> None:
    said = writer.says(key)
    for name, value in values.items():
        said = said.replace("{" + name + "}", value)
    writer.find("#agenda").get_by_role("button", name=said, exact=True).click()
