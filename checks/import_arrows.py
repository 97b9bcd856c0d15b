"""Every import follows an arrow of docs/architecture.md."""

import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.tree import Tree

OWN = {"Postmortems", "Storage", "StorageSQLite", "Interchange", "Rooms", "Errands", "Website", "CArgon2", "CMarkGFM", "CLibXML2",
       "CLibCurl", "CGD", "CLibArchive"}
EVERYWHERE = {"Foundation"}

# Which modules a target may name. None: executables alone see everything.
ALLOWED: dict[str, set[str] | None] = {
    "Postmortems": set(),
    "Storage": {"Postmortems", "Crypto", "Synchronization"},
    "StorageSQLite": {"Postmortems", "Storage", "GRDB"},
    "Interchange": {"Postmortems", "Yams", "CLibXML2", "CGD", "CLibArchive"},
    "Rooms": {"Postmortems", "Storage", "DequeModule", "Logging", "ServiceLifecycle"},
    "Errands": {"Postmortems", "Storage", "CLibCurl", "Dispatch"},
    "Website": {
        "Postmortems", "Storage", "Interchange", "Rooms", "Errands", "CArgon2", "CMarkGFM",
        "Hummingbird", "HummingbirdCore", "Mustache", "Crypto", "Logging", "ServiceLifecycle", "HTTPTypes",
        "NIOCore", "NIOPosix", "NIOHTTP1", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOHTTPCompression",
        "Synchronization",
    },
    "nachlese": None,
    "bench": None,
    "fuzz": None,
    "simulate": None,
}

IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"
)


def findings(tree: Tree) -> Iterator[Finding]:
    for file in tree.matching("Sources/*.swift"):
        target = file.split("/")[1]
        if target not in ALLOWED:
            yield Finding(file, 1, f"the target {target} has no row in checks/import_arrows.py")
            continue
        allowed = ALLOWED[target]
        for number, line in tree.lines(file):
            found = IMPORT.match(line)
            if found and allowed is not None and found[1] not in allowed | EVERYWHERE:
                yield Finding(file, number, f"{target} must not import {found[1]}")
