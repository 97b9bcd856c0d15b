"""The tags of a Mustache template, with their lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FOLDER = "Sources/Website/Templates/"
TAG = re.compile(r"\{\{\{(?P<raw>[^{}]*)\}\}\}|\{\{(?P<sign>[#^/>!%=&$<]?)(?P<name>.*?)\}\}", re.DOTALL)


@dataclass(frozen=True)
class Tag:
    sign: str
    name: str
    line: int
    start: int
    end: int


def tags(source: str) -> Iterator[Tag]:
    for found in TAG.finditer(source):
        raw = found["raw"]
        sign, name = ("&", raw) if raw is not None else (found["sign"], found["name"])
        line = source.count("\n", 0, found.start()) + 1
        yield Tag(sign, name.strip(), line, found.start(), found.end())


def without_tags(source: str) -> str:
    """The template with its tags blanked out, as long and on the same lines."""
    return TAG.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)
