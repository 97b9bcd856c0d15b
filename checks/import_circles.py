"""No script of the pages imports itself, not even by way of others."""

import posixpath
import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.tree import Tree

# Types alone, `import("./x.js")` in a comment, may point in a circle.
IMPORT = re.compile(r"^(?:import|export)\b[^\"';]*[\"'](\.[^\"']+)[\"']", re.MULTILINE)


def findings(tree: Tree) -> Iterator[Finding]:
    files = tree.matching("Sources/*.js")
    imports = {
        file: [posixpath.normpath(f"{posixpath.dirname(file)}/{name}") for name in IMPORT.findall(tree.text(file))]
        for file in files
    }
    for file in files:
        way = way_back(file, imports)
        if way and file == min(way):
            yield Finding(file, 1, f"imports itself: {' → '.join(posixpath.basename(step) for step in [*way, file])}")


def way_back(start: str, imports: dict[str, list[str]]) -> list[str] | None:
    """The shortest way from a script to itself, by what each imports."""
    ways, seen = [[start]], set()
    for way in ways:
        for step in imports.get(way[-1], []):
            if step == start:
                return way
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return None
