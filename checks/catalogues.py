"""The German and the English catalogue say the same things under the same sorted keys, in our German."""

import json
import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.tree import Tree

FOLDER = "Sources/Website/Catalogues/"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# How a date is put together is a matter of the language: "10.12.2021" names the month by another number than "10 Dec".
OF_ITS_OWN_FORM = "date."
CAPITAL_DU = re.compile(r"(?<=[\wäöüß,;–-] )(?:Du|Dir|Dich|Dein\w*|Euch|Eu(?:er|re)\w*)\b")
GENDER_SIGN = re.compile(r"\w(?:[*:_·]|/-?)in(?:nen)?\b|[a-zäöüß]In(?:nen)?\b|\w\((?:in|innen)\)")

Pairs = list[tuple[str, object]]


def pairs(tree: Tree, file: str) -> Pairs:
    """In the order of the file, with repeated keys kept."""
    return json.loads(tree.text(file), object_pairs_hook=lambda found: found)


def line_of(tree: Tree, file: str, key: str) -> int:
    start = json.dumps(key, ensure_ascii=False) + ":"
    return next((n for n, line in tree.lines(file) if line.replace('" :', '":').lstrip().startswith(start)), 1)


def oddities(entries: Pairs) -> Iterator[tuple[str, str]]:
    """What is wrong with a catalogue by itself: (key, what)."""
    before = ""
    for key, value in entries:
        if key == before:
            yield key, f"“{key}” stands twice"
        elif key < before:
            yield key, f"“{key}” belongs before “{before}”"
        before = key
        if not isinstance(value, str) or not value.strip():
            yield key, f"“{key}” says nothing"


def german_oddities(entries: Pairs) -> Iterator[tuple[str, str]]:
    for key, value in entries:
        if found := CAPITAL_DU.search(str(value)):
            yield key, f"“{found[0]}” is written small"
        if found := GENDER_SIGN.search(str(value)):
            yield key, f"“{found[0]}”: a neutral word without special characters"


def placeholders(value: object) -> set[str]:
    return set(PLACEHOLDER.findall(str(value)))


def differences(entries: Pairs, others: Pairs, language: str) -> Iterator[tuple[str, str]]:
    """What the first catalogue says that the other does not, or with other placeholders."""
    theirs = dict(others)
    for key, value in entries:
        if key not in theirs:
            yield key, f"“{key}” is missing in {language}"
        elif not key.startswith(OF_ITS_OWN_FORM) and placeholders(value) != placeholders(theirs[key]):
            yield key, f"“{key}” has other placeholders in {language}"


def findings(tree: Tree) -> Iterator[Finding]:
    german, english = f"{FOLDER}de.json", f"{FOLDER}en.json"
    present = tree.matching(german, english)
    if not present:
        return
    if len(present) == 1:
        yield Finding(present[0], 1, "the other language has no catalogue")
        return
    de, en = pairs(tree, german), pairs(tree, english)
    for file, found in (
        (german, (*oddities(de), *german_oddities(de), *differences(de, en, "English"))),
        (english, (*oddities(en), *differences(en, de, "German"))),
    ):
        for key, what in found:
            yield Finding(file, line_of(tree, file, key), what)
