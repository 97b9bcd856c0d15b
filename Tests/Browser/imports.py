"""Protocols that nobody wrote, and what `nachlese import` says of them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Nachlese = Callable[..., subprocess.CompletedProcess]


def protocol(title: str, day: str = "2022-02-01", more: str = "") -> str:
    return f"# {title}\n\n## Timeline\n\n- {day} 10:00 Scanner stops\n- 10:20 Scanner runs\n{more}"


def written(folder: Path, **files: str) -> Path:
    """A folder with Markdown files of these names and texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text)
    return folder


def lines(answer: subprocess.CompletedProcess) -> list[dict]:
    return [json.loads(line) for line in answer.stdout.splitlines()]


def content(folder: Path) -> dict[str, bytes]:
    """Every file below, and what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
