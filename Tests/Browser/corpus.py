"""Protocols of other organisations, which stay outside the repository: in `NACHLESE_CORPUS`, or beside it."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus"
FOLDER = Path(os.environ.get("NACHLESE_CORPUS") or BESIDE)


def protocol(house: str, name: str) -> Path:
    """The file of a house whose name begins so; where it is missing the test is skipped, with a word."""
    found = sorted((FOLDER / house).glob(f"{name}*.md"))
    if not found:
        pytest.skip(f"there is no {house}/{name}… in {FOLDER}")
    return found[0]
