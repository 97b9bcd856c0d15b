import { hold } from "./locks.js";
import { namesUnder } from "./stored.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */
/** What stands in the new row. @typedef {{when: string, text: string}} Drafted */

/** The words of the new row, kept in the browser: each page has its own, and one that is gone leaves them to the next. */
export class Draft {
  #isKept = false;

  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
    addEventListener(
      "pagehide",
      () => this.#isKept && this.#write({ ...this.#read(this.#key), isLeft: true }),
    );
  }

  get #start() {
    return `${this.page.storageKey}!draft/`;
  }

  get #key() {
    return this.#start + this.page.client;
  }

  /** @param {Drafted} drafted */
  keep(drafted) {
    this.#write(drafted);
  }

  /** What an earlier page left, taken over. @returns {Promise<Drafted | null>} */
  async recall() {
    for (const name of namesUnder(this.#start)) {
      if (name === this.#key) continue;
      const leave = this.#read(name)?.isLeft || await hold(`page/${name.slice(this.#start.length)}`, true);
      if (typeof leave === "function") leave();
      const drafted = leave ? this.#read(name) : null;
      if (!drafted) continue;
      localStorage.removeItem(name);
      return drafted;
    }
    return null;
  }

  /** @param {string} name @returns {Drafted & {isLeft?: boolean} | null} */
  #read(name) {
    try {
      return JSON.parse(localStorage.getItem(name) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {Partial<Drafted> & {isLeft?: boolean}} drafted */
  #write(drafted) {
    this.#isKept = Boolean(drafted.when || drafted.text);
    try {
      if (this.#isKept) localStorage.setItem(this.#key, JSON.stringify(drafted));
      else localStorage.removeItem(this.#key);
    } catch {
      // Where nothing can be stored, the draft lives as long as the page.
    }
  }
}
