"""`bin/bench meeting`: how soon the page of a large postmortem is answered while its meeting runs, and how soon a typed
character shows there.

Answers are counted on this machine from the request to the last byte, compressed as browsers ask for it. A character is
counted from the moment at which the browser has its key until the frame that shows it has been handed over.
"""

import argparse
import http.client
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from open_page import EMPTIED, ROOT, fill
from people import FIRST, People
from programs import Program
from server import Server

WINDOW = {"locale": "de-DE", "viewport": {"width": 1280, "height": 800}}
SENTENCE = "Der Umzug der Etiketten lief ohne Probelauf, und niemand sah die Schlange vor Tor vier wachsen. "

# Behind the next frame's callbacks stand style, layout and paint; a message that is posted there comes after them.
PAINTS = """() => {
  window.paints = [];
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => paints.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), { capture: true });
}"""

PLACES = {
    "newRow": "new-event textarea",
    "row": "#timeline-rows > .event text-field",
    "cause": "#causes text-field",
}


def fill_meeting(program: Program, events: int, causes: int, items: int) -> str:
    """Events, causes of some of them, and action items, in a meeting that has come to its second step."""
    postmortem = fill(program, events)
    for number in range(10, causes):
        rows = [f"e{number * events // causes}"]
        program.do(postmortem, addCause={"id": f"c{number}", "text": f"Ursache {number} im Lager", "events": rows})
    for number in range(items):
        item = {"id": f"a{number}", "text": f"Maßnahme {number} einplanen", "causes": [f"c{number % causes}"]}
        program.do(postmortem, addActionItem=item)
    program.do(postmortem, beginMeeting={"id": "m1", "kind": "meeting", "facilitator": None})
    meeting = program.get(f"/api/v1/postmortems/{postmortem}/agenda").json["meeting"]
    program.do(postmortem, moveAgenda={"meeting": meeting, "from": "whatHappened", "to": "eventStorming"})
    return f"/postmortems/{postmortem}"


def answers(server: Server, cookie: str, path: str, runs: int) -> list[float]:
    """Milliseconds of each answer, one connection for all."""
    connection = http.client.HTTPConnection("localhost", server.port, timeout=60)
    headers = {"Cookie": cookie, "Accept-Language": "de", "Accept-Encoding": "gzip", "Accept": "text/html"}
    taken = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        taken.append((time.perf_counter() - began) * 1_000)
    return taken[1:]


def typed(page: Page, place: str, keys: int) -> list[float]:
    """Milliseconds of each character, at the pace of a fast writer, in the middle one of its kind."""
    fields = page.locator(place)
    field = fields.nth(fields.count() // 2)
    field.scroll_into_view_if_needed()
    field.click()
    page.evaluate("paints.length = 0")
    page.keyboard.type((SENTENCE * (keys // len(SENTENCE) + 1))[:keys], delay=80)
    page.wait_for_function("(keys) => paints.length >= keys", arg=keys)
    return page.evaluate("paints")


def measure(browser: Browser, server: Server, asked: argparse.Namespace) -> dict:
    signed_in = {"base_url": server.url, "storage_state": People(browser, server).signed_in(FIRST, server.url)}
    with browser.new_context(**signed_in, **WINDOW) as context:
        made = context.request.post("/api/v1/tokens", data={"name": "bench"}, headers={"Origin": server.url})
        path = fill_meeting(Program(server, made.json()["token"]), asked.events, asked.causes, asked.items)
        cookie = "; ".join(f"{one['name']}={one['value']}" for one in context.cookies())
        taken = answers(server, cookie, path, asked.runs)
        page = context.new_page()
        page.goto(path)
        page.wait_for_function("document.querySelector('meeting-clock') && !!customElements.get('new-event')")
        page.evaluate(PAINTS)
        keys = {name: typed(page, place, asked.keys) for name, place in PLACES.items()}
        page.evaluate(EMPTIED)
    return {
        "events": asked.events, "causes": asked.causes, "actionItems": asked.items,
        "answer": figures(taken), "typing": {name: figures(paints) for name, paints in keys.items()},
    }


def figures(taken: list[float]) -> dict:
    return {"median": round(statistics.median(taken), 1), "p95": round(statistics.quantiles(taken, n=20)[18], 1)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="bin/bench meeting", description=__doc__)
    parser.add_argument("--events", type=int, default=2_000)
    parser.add_argument("--causes", type=int, default=100)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    executable = Path(os.environ.get("NACHLESE", ROOT / ".build/release/nachlese"))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        server = Server(executable, Path(folder) / "data")
        server.start()
        try:
            found = measure(browser, server, asked)
        finally:
            browser.close()
            server.stop()
    if asked.json:
        json.dump(found, sys.stdout)
        print()
        return
    print(f"{asked.events} events, {asked.causes} causes, {asked.items} action items, while the meeting runs:")
    print("  the page is answered in {median} ms, p95 {p95} ms".format(**found["answer"]))
    for name, figure in found["typing"].items():
        print(f"  a character in {name} shows after {figure['median']} ms, p95 {figure['p95']} ms")


if __name__ == "__main__":
    main()
