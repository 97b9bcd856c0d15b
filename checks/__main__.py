"""Runs the checks named, or all of them, and fails when one finds something."""

import importlib
import sys
from pathlib import Path

from checks.tree import Tree

NAMES = (
    "import_arrows",
    "import_circles",
    "file_lengths",
    "function_lengths",
    "names",
    "constructs",
    "words",
    "links",
    "templates",
    "catalogues",
    "catalogue_keys",
)


def run(name: str, tree: Tree) -> bool:
    """Prints what the check does and finds; true if nothing it found is more than a warning."""
    check = importlib.import_module(f"checks.{name}")
    print(f"{name}: {check.__doc__.strip()}")
    findings = list(check.findings(tree))
    for finding in findings:
        print(f"  {finding}")
    return all(finding.is_warning for finding in findings)


def main(names: list[str]) -> int:
    tree = Tree(Path(__file__).resolve().parent.parent)
    results = [run(name, tree) for name in names or NAMES]
    print(f"{results.count(True)} checks passed, {results.count(False)} failed")
    return 0 if all(results) else 1


sys.exit(main(sys.argv[1:]))
