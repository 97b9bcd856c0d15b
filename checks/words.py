"""The tree speaks of the product alone: no paths of one machine, no package mirrors, no makers' tools."""

import hashlib
import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.tree import Tree

MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+)/|\.\./shared/(?!corpus)")

# The first 16 hex digits of the SHA-256 of each word, so that this list does not break its own rule.
# To add one: python3 -c 'import hashlib; print(hashlib.sha256(b"word").hexdigest()[:16])'
DIGESTS = frozenset("""
    00a7dc5a0cc38858 0dc11026ac75c015 1ba4e37997a2e986 2e97613f5a81eaa4 317d2d52829b7812
    3ca29e55be4befa4 3ea125d0bff386e6 4a8b734fb5be77bc 57de4cf40144bdf7 60965168ce762e94
    746d1113c358e1c9 789e46d79514e280 7d3194f79e645c42 8743857e3ea00fd1 882ce330c6a80e9b
    8b5bb5eb9d758455 a0f007d863a0ed19 a4aa2ac280bb8d1a c70eca6b0f88f44d c857d09db23e6822
    c899567ee9068517 e680c440a2e92079 fbb8037df8cc9050
""".split())

WORD = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


def candidates(line: str) -> Iterator[str]:
    """Each word, each run of its parts between dots, dashes and underscores, and each part of a camelCased one."""
    for word in WORD.findall(line):
        pieces = re.split(r"([._-])", word)
        for start in range(0, len(pieces), 2):
            for end in range(start + 1, len(pieces) + 1, 2):
                yield "".join(pieces[start:end]).lower()
        yield from (part.lower() for part in PART.findall(word))


def is_listed(word: str) -> bool:
    return hashlib.sha256(word.encode()).hexdigest()[:16] in DIGESTS


def findings(tree: Tree) -> Iterator[Finding]:
    known: dict[str, bool] = {}
    for file in tree.files:
        if b"\0" in (tree.root / file).read_bytes()[:8192]:
            continue
        for number, line in tree.lines(file):
            if MACHINE_PATHS.search(line):
                yield Finding(file, number, "a path of one machine")
            for word in set(candidates(line[:2000])):
                if word not in known:
                    known[word] = is_listed(word)
                if known[word]:
                    yield Finding(file, number, f"“{word}” has no place in this repository")
