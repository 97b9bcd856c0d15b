"""`bin/bench open-page`: how long until a postmortem with many rows can be written in, in a real Chromium.

Counted from the beginning of the navigation until a key pressed in the new row shows in a painted frame; and what the
page's scripts weigh as they are transferred.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from people import FIRST, People
from programs import Program
from server import Server

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = [[], [], [], ["feedsCause"], [], ["slowedRepair"], [], ["wentWell"], [], []]

# The page itself looks at every frame, so that no round trip to whoever measures is counted.
FIRST_KEY = """window.usable = new Promise(usable => {
  const look = () => {
    const row = document.querySelector("new-event");
    const isReady = row && customElements.get("new-event") && document.querySelector("#connection");
    if (!isReady) return requestAnimationFrame(look);
    const text = row.querySelector("textarea");
    text.focus();
    document.execCommand("insertText", false, "x");
    if (text.value !== "x") throw new Error("the key did nothing");
    requestAnimationFrame(() => requestAnimationFrame(() => usable(performance.now())));
  };
  requestAnimationFrame(look);
});"""


# What is drafted would stand in the next page.
EMPTIED = """() => {
  const text = document.querySelector("new-event textarea");
  text.value = "";
  text.dispatchEvent(new Event("input", { bubbles: true }));
  localStorage.clear();
}"""

# The bodies as they came, those out of the cache not counted.
SCRIPTS = """performance.getEntriesByType("resource").filter((one) => one.initiatorType === "script" && one.transferSize)
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""


def fill(program: Program, rows: int) -> str:
    """A postmortem of two days, written row by row."""
    postmortem = program.open("Umstellung der Drucker in allen Häusern")["id"]
    for number in range(rows):
        minute = number * 2880 // rows
        when = f"2026-03-{2 + minute // 1440:02} {minute % 1440 // 60:02}:{minute % 60:02}"
        text = f"Haus {number % 31}: Drucker `et-{number}` meldet **leer**, Rolle ist neu; Rückruf bei der Schicht"
        event = {"id": f"e{number}", "when": when, "text": text, "flags": FLAGS[number % len(FLAGS)]}
        program.do(postmortem, addEvent=event)
    for number in range(10):
        program.do(postmortem, addCause={"id": f"c{number}", "text": f"Kein Probelauf in Haus {number}"})
    return postmortem


def opened(context: BrowserContext, path: str) -> dict:
    """One opening in a window of its own, as of somebody who was here before or not."""
    page = context.new_page()
    page.add_init_script(FIRST_KEY)
    page.goto(path, wait_until="commit")
    usable = page.evaluate("window.usable")
    page.wait_for_load_state("load")
    page.evaluate("document.querySelector('meeting-clock') && customElements.whenDefined('meeting-clock').then(() => 0)")
    own = page.evaluate(SCRIPTS)
    page.evaluate(EMPTIED)
    page.close()
    return {"usable": usable, "scripts": own}


def measure(browser: Browser, executable: Path, rows: int, runs: int) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(executable, Path(folder) / "data")
        server.start()
        try:
            signed_in = {"base_url": server.url, "storage_state": People(browser, server).signed_in(FIRST, server.url)}
            with browser.new_context(**signed_in) as context:
                order = {"data": {"name": "bench"}, "headers": {"Origin": server.url}}
                made = context.request.post("/api/v1/tokens", **order)
                path = f"/postmortems/{fill(Program(server, made.json()['token']), rows)}"
            return figures(browser, signed_in, path, rows, runs)
        finally:
            server.stop()


def figures(browser: Browser, signed_in: dict, path: str, rows: int, runs: int) -> dict:
    first, again = [], []
    for _ in range(runs):
        context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 800}, **signed_in)
        first.append(opened(context, path))
        again.append(opened(context, path))
        context.close()
    return {
        "rows": rows,
        "runs": runs,
        "firstVisit": round(statistics.median(run["usable"] for run in first)),
        "laterVisit": round(statistics.median(run["usable"] for run in again)),
        "slowest": round(max(run["usable"] for run in first + again)),
        "scriptBytes": round(first[0]["scripts"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="bin/bench open-page", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    executable = Path(os.environ.get("NACHLESE", ROOT / ".build/release/nachlese"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        found = measure(browser, executable, asked.rows, asked.runs)
        browser.close()
    if asked.json:
        json.dump(found, sys.stdout)
        print()
        return
    print(f"{found['rows']} rows, medians of {found['runs']} openings, until a key shows:")
    print(f"  first visit {found['firstVisit']} ms, later ones {found['laterVisit']} ms, slowest {found['slowest']} ms")
    print(f"  scripts {found['scriptBytes'] / 1000:.1f} kB transferred")


if __name__ == "__main__":
    main()
