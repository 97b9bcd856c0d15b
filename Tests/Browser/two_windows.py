"""Two people with the same postmortem open, with a few rows."""

import pytest

from programs import Program
from writer import Writer

ROWS = [("09:00", "Umstellung begonnen"), ("09:30", "Erste Beschwerde"), ("10:00", "Zurückgerollt")]


@pytest.fixture
def lena(signed_in):
    return Writer(signed_in("Lena Harms"))


@pytest.fixture
def jonas(signed_in, lena):
    return Writer(signed_in("Jonas Petersen"))


@pytest.fixture
def postmortem(program, lena, jonas):
    """Open in both windows, with three rows."""
    opened = program.open("Umstellung der Drucker")["id"]
    fill(program, opened, ROWS)
    for writer in (lena, jonas):
        writer.page.goto(f"/postmortems/{opened}")
        writer.is_saved()
    return opened


def fill(program: Program, postmortem: str, rows: list[tuple[str, str]], prefix: str = "e") -> None:
    for number, (when, text) in enumerate(rows):
        program.do(postmortem, addEvent={"id": f"{prefix}{number}", "when": f"2026-03-02 {when}", "text": text})
