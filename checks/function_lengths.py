"""No function is longer than 50 lines."""

import re
from collections.abc import Iterator

from checks.blanked import blanked
from checks.finding import Finding
from checks.tree import Tree

LIMIT = 50

SWIFT = re.compile(r"\bfunc (?P<name>[<=>!+*/&|^~%-]+|[^(<]+)|(?<!\.)\b(?P<initializer>init|subscript)(?=[?!]?\s*[(<])")
JAVASCRIPT = re.compile(
    r"\bfunction\b\s*\*?\s*(?P<name>[\w$]*)\s*(?=\()"
    r"|(?:^|\n)[ \t]*(?:(?:static|async|get|set)[ \t]+|\*[ \t]*)*"
    r"(?P<method>(?!(?:if|for|while|switch|catch|with)\b)[#\w$]+)\s*(?=\([^;{}]*\)\s*\{)"
    r"|\b(?P<arrow>[\w$]+)\s*=\s*(?:async\s*)?(?=\([^;{}]*\)\s*=>\s*\{)"
)


def closing(code: str, opening: int, pair: str) -> int:
    """Where what opens there is closed again; the end of the code if nowhere."""
    depth = 0
    for place in range(opening, len(code)):
        if code[place] == pair[0]:
            depth += 1
        elif code[place] == pair[1]:
            depth -= 1
            if depth == 0:
                return place
    return len(code) - 1


def body(code: str, after: int, swift: bool) -> tuple[int, int] | None:
    """Where the body of a function begins and ends; none for a requirement of a protocol."""
    parameters = code.find("(", after)
    if parameters < 0:
        return None
    end = closing(code, parameters, "()")
    opening = code.find("{", end)
    # A declaration without a body is followed by another one, or by the end of its protocol.
    between = code[end:opening] if opening >= 0 else ""
    if opening < 0 or "}" in between or (swift and re.search(r"\b(?:func|init|var|let|case)\b", between)):
        return None
    return opening, closing(code, opening, "{}")


def functions(source: str, file: str) -> Iterator[tuple[str, int, int]]:
    """Name, first line and number of lines of each function, from its keyword to its closing brace."""
    code = blanked(source, file)
    swift = file.endswith(".swift")
    for found in (SWIFT if swift else JAVASCRIPT).finditer(code):
        span = body(code, found.end(), swift)
        if span:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            # Read from the source, where a sentence as a name is not blanked.
            name = source[slice(*found.span(found.lastindex or 0))].strip() or "function"
            yield name, code.count("\n", 0, start) + 1, code.count("\n", start, span[1]) + 1


def findings(tree: Tree) -> Iterator[Finding]:
    for file in tree.matching("Sources/*.swift", "Sources/*.js", "Tests/*.swift", "Tests/*.mjs"):
        for name, line, length in functions(tree.text(file), file):
            if length > LIMIT:
                yield Finding(file, line, f"{name} has {length} lines, where {LIMIT} are the ceiling")
