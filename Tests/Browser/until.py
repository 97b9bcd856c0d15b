"""Waiting for something outside the browser; inside it, Playwright's own `expect` waits."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(what: str, condition: Callable[[], T], within: float = 10) -> T:
    """What the condition returns as soon as that is true; an error that says what was waited for, if never."""
    deadline = time.monotonic() + within
    pause = threading.Event()
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {within:g} s in vain: {what}")
        pause.wait(0.02)
    return result
