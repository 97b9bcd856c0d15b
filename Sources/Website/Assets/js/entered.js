import { typedIn } from "./typed-in.js";

/** @typedef {import("./command-queue.js").Answer} Answer */
/** An item, by its name, what was typed of it, and when it came to be. @typedef {{place: string, text: string, revision: number}} Made */

/** The items that were entered on this page and taken: where a backup is put back, they may be nowhere else. */
export class Entered {
  /** @type {Made[]} */
  #made = [];

  /** @param {Record<string, any>} command @param {Promise<Answer>} answer */
  note(command, answer) {
    const { id } = Object.values(command)[0] ?? {};
    const text = typedIn(command);
    if (id && text) answer.then(({ revision }) => this.#made.push({ place: id, text, revision }), () => {});
  }

  /** Elements have gone from the page, and what they showed with them. @param {string[]} gone */
  forget(gone) {
    this.#made = this.#made.filter(({ place }) => !gone.some((id) => id.endsWith(`-${place}`)));
  }

  /** Those that the page has been told of; what it has not stands among its orders. @param {number} revision */
  until(revision) {
    return this.#made.filter((one) => one.revision <= revision);
  }
}
