import { element } from "./elements.js";
import { keptUnder } from "./stored.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */
/** @typedef {{stamp: string, at: number}} Look what was seen last, and when, in seconds */

/** Whoever was away for less has seen it all come in, in seconds. */
const shortest = 300;
/** Whoever was here for less, in milliseconds, did nothing, and left it at the note, has not looked yet. */
const glance = 60_000;

/** Keeps in the browser what was seen last, and says quietly what has changed when its reader comes back. */
export class Seen {
  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
    this.key = `nachlese-seen/${page.dataset.account}/${page.dataset.id}`;
    this.isSeen = !document.hidden;
    this.begun = performance.now();
    if (this.isSeen) this.#say(this.#last);
    document.addEventListener("visibilitychange", () => document.hidden ? this.#leave() : this.#comeBack());
    addEventListener("pagehide", () => this.#leave());
  }

  /** @returns {Look | null} */
  get #last() {
    return keptUnder(this.key);
  }

  #leave() {
    if (!this.isSeen) return;
    this.isSeen = false;
    if (this.#isGlance) return;
    try {
      const at = Math.floor(Date.now() / 1_000);
      localStorage.setItem(this.key, JSON.stringify({ stamp: this.page.base, at }));
    } catch {
      // Storage is full or forbidden: then nothing is said next time.
    }
  }

  get #isGlance() {
    const isNoted = document.querySelector("#changes-note a") !== null;
    return isNoted && !this.page.isUsed && performance.now() - this.begun < glance;
  }

  #comeBack() {
    this.isSeen = true;
    this.begun = performance.now();
    const last = this.#last;
    if (last && Date.now() / 1_000 - last.at >= shortest) this.#say(last);
  }

  /** @param {Look | null} last */
  async #say(last) {
    const place = document.getElementById("changes-note");
    if (!last?.stamp || last.stamp === this.page.base || !place) return;
    const query = `?since=${encodeURIComponent(last.stamp)}&seen=${last.at}`;
    try {
      const answer = await fetch(`${this.page.address}/changes/count${query}`);
      if (!answer.ok || answer.redirected) return;
      const { count, said, isOther } = await answer.json();
      if (!count && !isOther) return;
      const show = element("a", { href: `${this.page.address}/changes${query}` }, [word("showChanges")]);
      show.addEventListener("click", () => this.page.isUsed = true);
      place.replaceChildren(element("span", {}, [said]), ...(isOther ? [] : [" ", show]));
    } catch {
      // Offline: what has changed comes with the connection.
    }
  }
}
