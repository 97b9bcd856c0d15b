"""What writers would send to a peer: `updates.py WRITERS EDITS FILE` writes each update as a little-endian length and
its bytes, writer by writer. Each inserts its own name, by which it is known again, at the end of a text of its own."""

import struct
import sys
from collections.abc import Iterator

from pycrdt import Doc, Text


def updates(writer: int, edits: int) -> Iterator[bytes]:
    document = Doc()
    text = document.get(f"row{writer}", type=Text)
    made: list[bytes] = []
    document.observe(lambda event: made.append(event.update))
    for counter in range(1, edits + 1):
        text += f'"by":"writer{writer}:{counter}"'
        yield made.pop()


writers, edits, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
with open(path, "wb") as file:
    for number in range(writers):
        for update in updates(number, edits):
            file.write(struct.pack("<I", len(update)) + update)
