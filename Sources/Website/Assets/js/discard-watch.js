import { handOverDiscarded } from "./gone.js";

/** Notices that the postmortem was discarded while somebody has its page open. */
export class DiscardWatch {
  #was = false;

  /** @param {import("./postmortem-page.js").PostmortemPage} page */
  constructor(page) {
    this.page = page;
    this.#was = this.#is;
  }

  get #is() {
    return this.page.querySelector("#heading[data-discarded]") !== null;
  }

  look() {
    if (this.#is && !this.#was) handOverDiscarded(this.page);
    this.#was = this.#is;
    this.page.querySelector("main")?.classList.toggle("is-discarded", this.#was);
  }
}
