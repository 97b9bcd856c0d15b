"""Nothing in Sources switches a safety of the language off, is public, or is left for later."""

import re
from collections.abc import Iterator

from checks.blanked import blanked
from checks.finding import Finding
from checks.tree import Tree

IN_CODE = {
    re.compile(r"@unchecked\s+Sendable"): "@unchecked Sendable: let the compiler prove it",
    re.compile(r"\bnonisolated\(unsafe\)"): "nonisolated(unsafe): let the compiler prove it",
    re.compile(r"\btry!"): "try!: handle it or throw it on",
    re.compile(r"\bas!"): "as!: ask with as?",
    re.compile(r"\bfatalError\("): "fatalError: throw, or make it impossible",
    re.compile(r"\bTask\.detached\b"): "Task.detached: give it an owner",
    re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s"): "public: nothing outside the package uses it, say package",
}
ANYWHERE = re.compile(r"\b(TODO|FIXME|XXX)\b")


def findings(tree: Tree) -> Iterator[Finding]:
    for file in tree.matching("Sources/*.swift"):
        for number, line in enumerate(blanked(tree.text(file), file).split("\n"), start=1):
            for pattern, what in IN_CODE.items():
                if pattern.search(line):
                    yield Finding(file, number, what)
    for file in tree.matching("Sources/*.swift", "Sources/*.js", "Sources/*.css", "Sources/*.mustache"):
        for number, line in tree.lines(file):
            for found in ANYWHERE.finditer(line):
                yield Finding(file, number, f"{found[1]}: do it now, or file an issue")
