"""A small tree of files for a check to read."""

import subprocess

import pytest

from checks.tree import Tree


@pytest.fixture
def tree_of(tmp_path):
    def make(files: dict[str, str]) -> Tree:
        subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return Tree(tmp_path)

    return make
