"""Every template parses, includes only templates that exist, and says nothing outside the catalogues."""

import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.mustache import FOLDER, tags, without_tags
from checks.tree import Tree

OPENS = "#^$<"
NOT_TRANSLATED = {"Nachlese", "Markdown", "JSON", "Atom", "PDF", "CSV", "EDTF", "iCalendar", "Follow", "up"}
SILENT = re.compile(r"<!--.*?-->|<(script|style|code|kbd|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
SPOKEN_ATTRIBUTE = re.compile(r"\b(?:aria-label|aria-description|alt|title|placeholder)\s*=\s*(\"[^\"]*\"|'[^']*')")
ELEMENT = re.compile(r"<[^<>]*>|&#?\w+;")
LETTERS = re.compile(r"[^\W\d_]{2,}")


def unbalanced(source: str) -> Iterator[tuple[int, str]]:
    open_tags = []
    for tag in tags(source):
        if tag.sign in OPENS and tag.sign:
            open_tags.append(tag)
        elif tag.sign == "/":
            opened = open_tags.pop() if open_tags else None
            if opened is None or opened.name != tag.name:
                expected = f"{{{{/{opened.name}}}}}" if opened else "nothing"
                yield tag.line, f"{{{{/{tag.name}}}}} closes where {expected} was to be closed"
                return
    for tag in open_tags:
        yield tag.line, f"{{{{{tag.sign}{tag.name}}}}} is never closed"
    stray = re.search(r"\{\{|\}\}", without_tags(source))
    if stray:
        yield source.count("\n", 0, stray.start()) + 1, "braces that make no tag"


def missing_partials(source: str, names: set[str]) -> Iterator[tuple[int, str]]:
    for tag in tags(source):
        if tag.sign in (">", "<") and tag.name not in names and not tag.name.startswith("*"):
            yield tag.line, f"there is no template “{tag.name}”"


def spelled_out(source: str) -> Iterator[tuple[int, str]]:
    """Words that a reader would see and that stand in no catalogue."""
    markup = re.sub(r"\{\{#t\}\}.*?\{\{/t\}\}", lambda found: " " * len(found[0]), source)
    markup = SILENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), without_tags(markup))
    spoken = [(found.start(1), found[1]) for found in SPOKEN_ATTRIBUTE.finditer(markup)]
    text = ELEMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), markup)
    spoken += [(found.start(), found[0]) for found in re.finditer(r"[^\n]+", text)]
    for place, words in sorted(spoken):
        said = [word for word in LETTERS.findall(words) if word not in NOT_TRANSLATED]
        if said:
            yield markup.count("\n", 0, place) + 1, f"“{' '.join(said)}” belongs into the catalogues"


def findings(tree: Tree) -> Iterator[Finding]:
    files = tree.matching(f"{FOLDER}*.mustache")
    names = {file.removeprefix(FOLDER).removesuffix(".mustache") for file in files}
    for file in files:
        source = tree.text(file)
        for line, what in (*unbalanced(source), *missing_partials(source, names), *spelled_out(source)):
            yield Finding(file, line, what)
