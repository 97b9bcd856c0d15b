"""No source file is longer than 300 lines, no test file longer than 400."""

from collections.abc import Iterator

from checks.finding import Finding
from checks.tree import Tree

LIMITS = {
    300: ("Sources/*.swift", "Sources/*.js", "Sources/*.css", "checks/*.py"),
    400: ("Tests/*.swift", "Tests/*.mjs", "Tests/*.js", "Tests/*.py"),
}


def findings(tree: Tree) -> Iterator[Finding]:
    for limit, patterns in LIMITS.items():
        for file in tree.matching(*patterns):
            length = tree.text(file).count("\n")
            if length > limit:
                yield Finding(file, limit + 1, f"{length} lines, where {limit} are the ceiling: find the seam")
