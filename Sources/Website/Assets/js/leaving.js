import { isReachable } from "./page-stream.js";
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
    return this.queue.isStuck || this.page.texts.kept.length > 0 || isAnythingTyped(this.page);
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
    const isKept = lost.all.length >= written.length;
    this.#isHandedOver = this.queue.handOver() && isKept;
    if (isKept) return location.reload();
    // This browser keeps nothing: what would go with this page is said on it, and its reader loads the next one.
    this.page.retire();
    for (const { text } of [...written, ...texts.kept]) lost.tell(new Error(word("putBack")), text);
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
