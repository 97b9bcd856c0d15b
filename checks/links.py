"""Every link between our papers leads to a file that is there."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from checks.finding import Finding
from checks.tree import Tree

LINK = re.compile(r"\]\((?!\w+:|#)([^)\s#]+)")


def findings(tree: Tree) -> Iterator[Finding]:
    for file in tree.matching("*.md"):
        for number, line in tree.lines(file):
            for found in LINK.finditer(line):
                if not (tree.root / PurePosixPath(file).parent / found[1]).exists():
                    yield Finding(file, number, f"there is no {found[1]}")
