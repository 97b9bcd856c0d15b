"""What a protocol with a table of times says, read from its file, since none of its words may stand here."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

ROW = re.compile(r"^\| (\d{4}-\d\d-\d\d)(?: +(\d\d:\d\d))? +\| (.+?) *\|$", re.MULTILINE)
LINK = re.compile(r"<(https?://[^>]+)>")


@dataclass(frozen=True)
class Row:
    day: str
    clock: str
    text: str

    @property
    def earliest(self) -> str:
        """Its first instant, the zone of the protocol being UTC."""
        return f"{self.day}T{self.clock or '00:00'}:00Z"


class RealProtocol:
    def __init__(self, file: Path):
        self.name, self.text = file.name, file.read_text()
        self.rows = [Row(day, clock, unescape(text)) for day, clock, text in ROW.findall(self.text)]

    def section(self, title: str) -> list[str]:
        """The lines of prose under a heading, without their marks."""
        found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", self.text, re.MULTILINE | re.DOTALL)
        assert found, title
        lines = (re.sub(r"^[\s#-]+", "", LINK.sub(r"\1", line)).strip() for line in found[1].splitlines())
        return [unescape(line) for line in lines if line]
