import { showCourse } from "../agenda/course.js";
import { morph } from "../morph.js";
import { PageStream } from "../page-stream.js";
import { readWords } from "../words.js";

/** How long a change may wait for others that come with it, in milliseconds. */
const patience = 150;

/**
 * <projector-page data-address="/postmortems/…">: what hangs on the wall. It hears that something has changed, and takes
 * itself from the server as it is now.
 */
class ProjectorPage extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isAsking = false;
  #isStale = false;

  connectedCallback() {
    readWords(this.dataset.words);
    this.stream = new PageStream(() => `${this.dataset.address}/stream?after=${this.#main.dataset.after}`);
    for (const kind of ["change", "reload"]) this.stream.addEventListener(kind, () => this.#soon());
    this.stream.addEventListener("gone", () => location.reload());
    showCourse(this.dataset.clockScript ?? "");
  }

  get #main() {
    const main = this.querySelector("main");
    if (!main) throw new Error("no main");
    return main;
  }

  /** What is heard while an answer is on its way may not be in it: one more question follows. */
  #soon(wait = patience) {
    this.#isStale = true;
    if (!this.#isAsking) this.#timer ??= setTimeout(() => this.#refresh(), wait);
  }

  async #refresh() {
    this.#timer = undefined;
    [this.#isStale, this.#isAsking] = [false, true];
    const wait = await this.#ask();
    this.#isAsking = false;
    if (this.#isStale || wait > patience) this.#soon(wait);
  }

  /** Shows what the server has now; how long to wait before the next question, longer without a line. */
  async #ask() {
    try {
      const answer = await fetch(location.href);
      if (!answer.ok || answer.redirected) {
        location.reload();
        return patience;
      }
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      if (next) morph(this.#main, next);
      showCourse(this.dataset.clockScript ?? "");
      return patience;
    } catch {
      return 2_000;
    }
  }
}

customElements.define("projector-page", ProjectorPage);
