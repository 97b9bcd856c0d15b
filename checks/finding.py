"""What a check says about one line of one file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    file: str
    line: int
    what: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.is_warning else ''}{self.what}"
