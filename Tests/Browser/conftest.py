"""Fixtures of the browser tests: a server of one's own, and windows of the people of Brackmoor.

`server` runs with an empty data folder; `window(…)` opens a page for nobody in particular,
`signed_in("Lena Harms", language="en", colours="dark", size=(390, 844))` one for somebody,
`second_window(page)` another tab. An error in any console fails the test.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from people import FIRST, People
from programs import Program
from server import Server
from tcp_proxy import TCPProxy
from windows import Windows

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / ".build-screenshots"

# Long enough for a machine that builds meanwhile; what is there sooner is seen sooner.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def executable() -> Path:
    path = Path(os.environ.get("NACHLESE", ROOT / ".build/debug/nachlese"))
    if not path.is_file():
        pytest.fail(f"{path} is not built yet: bin/test browser builds it", pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--host-resolver-rules=MAP nachlese.test 127.0.0.1"],
        )
        yield running
        running.close()


@pytest.fixture
def server(executable, tmp_path):
    own = Server(executable, tmp_path / "data")
    try:
        own.start()
        yield own
    finally:
        own.stop()


@pytest.fixture
def tcp_proxy(server):
    """A bad network in front of the server: open pages with `url=f"http://localhost:{tcp_proxy.port}"`."""
    proxy = TCPProxy(server.port)
    yield proxy
    proxy.close()


@pytest.fixture
def windows(browser, server):
    own = Windows(browser, server, People(browser, server), PICTURES)
    yield own
    own.close()


@pytest.fixture
def window(windows):
    return windows.open


@pytest.fixture
def signed_in(windows):
    def open_for(name="Lena Harms", **kind):
        return windows.open(name, **kind)

    return open_for


@pytest.fixture
def program(signed_in, server):
    """A program that speaks in the name of the first person, who is an administrator."""
    made = signed_in(FIRST).request.post(
        "/api/v1/tokens", data={"name": "Skript"}, headers={"Origin": server.url}
    )
    return Program(server, made.json()["token"])


@pytest.fixture
def second_window(windows):
    return windows.second


@pytest.fixture
def picture(windows):
    return windows.picture


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    result = yield
    windows = item.funcargs.get("windows")
    expected = [marker.args[0] for marker in item.iter_markers("console_errors")]
    unexpected = windows.unexpected_errors(expected) if windows else []
    if unexpected:
        pytest.fail("the console said:\n  " + "\n  ".join(unexpected), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed:
        server, windows = item.funcargs.get("server"), item.funcargs.get("windows")
        if server:
            report.sections.append(("server log", server.log))
        if windows and call.when == "call":
            shown = windows.pictures(item.name)
            report.sections.append(("pictures", "\n".join(map(str, shown))))
    return report
