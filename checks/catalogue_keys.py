"""Every text that a template asks for is in the catalogues; what nothing asks for is named."""

import re
from collections.abc import Iterator

from checks.catalogues import FOLDER, line_of, pairs
from checks.finding import Finding
from checks.tree import Tree

# How a template asks for a text: {{#t}}key{{/t}} or {{t.key}}.
ASKED = re.compile(r"\{\{#t\}\}\s*(?P<section>[\w.-]+)\s*\{\{/t\}\}|\{\{\{?&?\s*t\.(?P<member>[\w.-]+)\s*\}?\}\}")
# A key may also be put together in code: "kind.\(kind)" or `kind.${kind}` asks for every kind.…
QUOTED = re.compile(r"[\"'`]([\w-]+(?:\.[\w-]+)*\.?)(?=[\"'`]|\\\(|\$\{)")


def asked_in_templates(tree: Tree) -> Iterator[tuple[str, int, str]]:
    for file in tree.matching("Sources/Website/Templates/*.mustache"):
        source = tree.text(file)
        for found in ASKED.finditer(source):
            yield file, source.count("\n", 0, found.start()) + 1, found["section"] or found["member"]


def asked_in_code(tree: Tree) -> set[str]:
    """Quoted words of the code that could be keys, and beginnings of keys, which end in a dot."""
    files = tree.matching("Sources/*.swift", "Sources/*.js")
    return {found[1] for file in files for found in QUOTED.finditer(tree.text(file))}


def is_asked(key: str, asked: set[str]) -> bool:
    # What is counted has a text for one and one for any other number, and is asked for without saying which.
    counted = re.sub(r"\.(one|other)$", "", key)
    return counted in asked or any(key == word or (word.endswith(".") and key.startswith(word)) for word in asked)


def findings(tree: Tree) -> Iterator[Finding]:
    catalogue = f"{FOLDER}en.json"
    if not tree.matching(catalogue):
        return
    keys = dict(pairs(tree, catalogue))
    asked = asked_in_code(tree)
    for file, line, key in asked_in_templates(tree):
        asked.add(key)
        if key not in keys:
            yield Finding(file, line, f"there is no text “{key}”")
    for key in keys:
        if not is_asked(key, asked):
            yield Finding(catalogue, line_of(tree, catalogue, key), f"nothing asks for “{key}”", is_warning=True)
