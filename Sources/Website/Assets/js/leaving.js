import { isReachable } from "./page-stream.js";
import { unsentIn } from "./typed-in.js";
import { isAnythingTyped } from "./unsaved.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** How a page ends: what has not arrived goes over to the next one, and whoever would lose something is asked first. */
export class Leaving {
  /** Whether what has not arrived is with the next page. */
  #isHandedOver = false;

  /** @param {PostmortemPage} page @param {import("./command-queue.js").CommandQueue} queue */
  constructor(page, queue) {
    this.page = page;
    this.queue = queue;
    addEventListener("beforeunload", (event) => this.#isToStay && event.preventDefault());
    queue.addEventListener("takenup", () => this.#giveWay());
  }

  /** Whether something would be lost with the page, or wait for the next one unseen. */
  get #isToStay() {
    if (this.page.isGone || this.#isHandedOver) return false;
    const isWaiting = this.queue.isStuck || this.page.texts.kept.length > 0;
    return isWaiting || isAnythingTyped(this.page) || !this.page.newEvent.isKept;
  }

  /**
   * Loads everything as the server has it now; what has not arrived waits for the new page, which says so. What had
   * arrived and is not there any more, since a backup was put back, is said there too.
   */
  loadAnew() {
    if (this.#isHandedOver) return;
    const { entered, lost, revision, texts } = this.page;
    const written = [
      ...texts.written.map(({ field, text }) => ({ place: field, text })),
      ...entered.until(revision),
    ];
    for (const { place, text } of written) lost.add(word("putBack"), text, place);
    const isWritten = this.queue.handOver();
    const unsent = unsentIn({ orders: this.queue.orders, texts: texts.kept });
    const kept = lost.all.map(({ text }) => text);
    this.#isHandedOver = written.every(({ text }) => kept.includes(text)) && (isWritten || !unsent.length);
    if (this.#isHandedOver) return location.reload();
    // This browser keeps nothing: what would go with this page is said on it, and its reader loads the next one.
    this.page.retire();
    for (const text of [...written.map(({ text }) => text), ...unsent]) {
      lost.tell(new Error(word("putBack")), text);
    }
  }

  // Without a line there would be no page to load, and what is typed until then is kept by nobody.
  async #giveWay() {
    if (!this.queue.takenUp) return;
    while (!(await isReachable(location.href))) await new Promise((again) => setTimeout(again, 1_000));
    this.page.lost.rescue(this.page.texts.kept, this.queue.takenUp.texts);
    this.#isHandedOver = true;
    location.reload();
  }
}
