import { compose, inverse, isEmpty, transform } from "./text-edit.js";

/** @typedef {import("./text-edit.js").TextEdit} TextEdit */

/** Typing without a pause is one run, taken back at once. */
const pauseBetweenRuns = 800;

/** Edits of one text, the last one to be made first. Each is made on what the one above it leaves. */
class Stack {
  /** @type {TextEdit[]} */
  edits = [];

  /** @param {TextEdit} edit */
  push(edit) {
    this.edits.push(edit);
    if (this.edits.length > 100) this.edits.shift();
  }

  /** The last one that still does anything: what others have deleted since is passed over. */
  pop() {
    for (;;) {
      const edit = this.edits.pop();
      if (!edit || !isEmpty(edit)) return edit ?? null;
    }
  }

  /** Works in what somebody else wrote. @param {TextEdit} edit */
  carry(edit) {
    let theirs = edit;
    for (let index = this.edits.length - 1; index >= 0; index -= 1) {
      const ours = this.edits[index];
      this.edits[index] = transform(ours, theirs, true);
      theirs = transform(theirs, ours, false);
    }
  }
}

/** How what was typed in one text is taken back and made again, run by run, whatever others write in between. */
export class TypingRuns {
  #undos = new Stack();
  #redos = new Stack();
  #lastTyped = -Infinity;

  /** Whether that begins a run. @param {TextEdit} undo what takes back what was just typed */
  remember(undo) {
    const now = performance.now();
    const last = now - this.#lastTyped < pauseBetweenRuns ? this.#undos.edits.pop() : undefined;
    this.#undos.push(last ? compose(undo, last) : undo);
    this.#redos = new Stack();
    this.#lastTyped = now;
    return last === undefined;
  }

  /** What takes back the last run. @param {string} text as it is now */
  undo(text) {
    return this.#move(text, this.#undos, this.#redos);
  }

  /** What makes again what was taken back last. @param {string} text as it is now */
  redo(text) {
    return this.#move(text, this.#redos, this.#undos);
  }

  /** @param {string} text @param {Stack} from @param {Stack} to */
  #move(text, from, to) {
    const edit = from.pop();
    if (edit) to.push(inverse(text, edit));
    // What is typed next is a run of its own.
    this.#lastTyped = -Infinity;
    return edit;
  }

  /** Works in what somebody else wrote. @param {TextEdit} edit */
  carry(edit) {
    this.#undos.carry(edit);
    this.#redos.carry(edit);
  }

  forget() {
    this.#undos = new Stack();
    this.#redos = new Stack();
  }
}
