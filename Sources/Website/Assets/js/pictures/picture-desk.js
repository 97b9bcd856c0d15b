import { PicturePlace } from "./picture-place.js";
import { PictureQueue } from "./picture-queue.js";

/** @typedef {import("../postmortem-page.js").PostmortemPage} PostmortemPage */

/** `<picture-desk>`: takes pictures and brings them into texts. It comes with the first of them, and stays unseen. */
export class PictureDesk extends HTMLElement {
  /** @type {PictureQueue | null} */
  #queue = null;

  /** @param {PostmortemPage} page @param {import("./picture-queue.js").Say} say */
  #queueOf(page, say) {
    this.#queue ??= new PictureQueue(page, say);
    return this.#queue;
  }

  /**
   * Brings files into a text, in their order.
   * @param {PostmortemPage} page @param {import("./picture-queue.js").Say} say @param {File[]} files
   * @param {import("../picture-watch.js").WritingPlace} at
   */
  bring(page, say, files, at) {
    const place = new PicturePlace(page, at);
    for (const file of files) this.#queueOf(page, say).add(file, place);
  }

  /**
   * Lets somebody choose files for the text that they wrote in.
   * @param {PostmortemPage} page @param {import("./picture-queue.js").Say} say
   * @param {import("../picture-watch.js").WritingPlace} [at]
   */
  choose(page, say, at) {
    if (!at) return this.#queueOf(page, say).tell(say("picture.where"));
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = "image/png,image/jpeg,image/gif,image/webp";
    input.addEventListener("change", () => this.bring(page, say, Array.from(input.files ?? []), at));
    input.click();
  }
}

customElements.define("picture-desk", PictureDesk);
