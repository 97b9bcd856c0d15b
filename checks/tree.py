"""The files of the working tree as git sees them: committed or new, never ignored."""

import subprocess
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path


class Tree:
    def __init__(self, root: Path):
        self.root = root

    @cached_property
    def files(self) -> list[str]:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=self.root, capture_output=True, text=True, check=True,
        ).stdout
        return sorted({name for name in listed.split("\0") if name and (self.root / name).is_file()})

    def matching(self, *patterns: str) -> list[str]:
        """Files whose path fits one of the patterns; `*` crosses folders."""
        return [name for name in self.files if any(fnmatchcase(name, pattern) for pattern in patterns)]

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8", errors="replace")

    def lines(self, name: str) -> list[tuple[int, str]]:
        """The lines of a file with their numbers, split where a `\\n` is and nowhere else."""
        return list(enumerate(self.text(name).split("\n"), start=1))
