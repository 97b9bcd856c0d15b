import { hold } from "./locks.js";
import { keptUnder, namesUnder } from "./stored.js";

/**
 * Words that nobody has sent off, kept in the browser: each page has its own, and one that is gone leaves them to the next.
 * @template Drafted
 */
export class Draft {
  /** @type {Drafted | null} */
  #kept = null;
  /** Whether the next page will find it. */
  isKept = true;

  /** @param {import("./postmortem-page.js").PostmortemPage} page @param {string} kind */
  constructor(page, kind) {
    this.start = `${page.storageKey}!${kind}/`;
    this.key = this.start + page.client;
    addEventListener("pagehide", () => this.#write(true));
  }

  /** @param {Drafted | null} drafted null where there is none any more */
  keep(drafted) {
    if (JSON.stringify(drafted) === JSON.stringify(this.#kept)) return;
    this.#kept = drafted;
    this.#write(false);
  }

  /** What an earlier page left, taken over. @returns {Promise<Drafted | null>} */
  async recall() {
    for (const name of namesUnder(this.start)) {
      if (name === this.key) continue;
      const [, isLeft] = keptUnder(name) ?? [];
      const leave = isLeft || await hold(`page/${name.slice(this.start.length)}`, true);
      if (typeof leave === "function") leave();
      const [drafted] = (leave && keptUnder(name)) || [];
      if (!drafted) continue;
      localStorage.removeItem(name);
      return drafted;
    }
    return null;
  }

  /** @param {boolean} isLeft */
  #write(isLeft) {
    try {
      if (this.#kept) localStorage.setItem(this.key, JSON.stringify([this.#kept, isLeft]));
      else localStorage.removeItem(this.key);
      this.isKept = true;
    } catch {
      // The draft lives as long as the page.
      this.isKept = false;
    }
  }
}
