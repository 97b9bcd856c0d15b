import { compose, transform } from "./text-edit.js";

/** @typedef {import("./text-edit.js").TextEdit} TextEdit */

/** Typing without a pause is one run, taken back at once. */
const pauseBetweenRuns = 800;

/** How what was typed in one text is taken back, run by run, whatever others write in between. */
export class TypingRuns {
  /** @type {TextEdit[]} */
  #undos = [];
  #lastTyped = -Infinity;

  /** @param {TextEdit} undo what takes back what was just typed */
  remember(undo) {
    const now = performance.now();
    const last = this.#undos.at(-1);
    const isSameRun = last && now - this.#lastTyped < pauseBetweenRuns;
    if (isSameRun) this.#undos[this.#undos.length - 1] = compose(undo, last);
    else this.#undos.push(undo);
    this.#lastTyped = now;
    if (this.#undos.length > 100) this.#undos.shift();
  }

  /** What takes back the last run, and is remembered no longer. */
  take() {
    return this.#undos.pop() ?? null;
  }

  /** Works in what somebody else wrote. @param {TextEdit} edit */
  carry(edit) {
    let theirs = edit;
    for (let index = this.#undos.length - 1; index >= 0; index -= 1) {
      const ours = this.#undos[index];
      this.#undos[index] = transform(ours, theirs, true);
      theirs = transform(theirs, ours, false);
    }
  }

  forget() {
    this.#undos = [];
  }
}
