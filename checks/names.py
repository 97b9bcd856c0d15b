"""No file, type or element is named with a word that would fit anything."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from checks.blanked import blanked
from checks.finding import Finding
from checks.tree import Tree

VAGUE = {
    "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services",
    "Handler", "Common", "Core", "Base", "Impl", "Types", "Misc", "Extensions",
}
TYPE = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Za-z]\w*)")


PROPER_NAMES = re.compile(r"CommonMark")


def words(name: str) -> list[str]:
    """`SQLStoreManager+Base` → SQL, Store, Manager, Base."""
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", PROPER_NAMES.sub("", name))


def vague(name: str) -> str | None:
    return next((word for word in words(name) if word[:1].upper() + word[1:] in VAGUE), None)


def findings(tree: Tree) -> Iterator[Finding]:
    for file in tree.matching("Sources/*", "Tests/*", "bin/*", "checks/*.py"):
        for part in PurePath(file).parts:
            word = vague(part.partition(".")[0] or part)
            if word:
                yield Finding(file, 1, f"“{word}” in a path says nothing: name it for what it is")
    for file in tree.matching("Sources/*.swift", "Sources/*.js", "Tests/*.swift"):
        code = blanked(tree.text(file), file)
        for found in TYPE.finditer(code):
            word = vague(found[1])
            if word:
                line = code.count("\n", 0, found.start()) + 1
                yield Finding(file, line, f"“{word}” in {found[1]} says nothing: name it for what it is")
