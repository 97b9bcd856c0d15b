/** @typedef {{undo: () => void, redo: () => void}} Step */

/** What a key asks of what was done. @param {KeyboardEvent} event @returns {"undo" | "redo" | null} */
export function undoing(event) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "y" && !event.shiftKey) return "redo";
  if (key !== "z") return null;
  return event.shiftKey ? "redo" : "undo";
}

/** My last changes other than typing, to be taken back one by one; never somebody else's. */
export class UndoStack {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];

  /**
   * Takes a step from the moment that it is asked for, since undo may be pressed before the answer is there; what is
   * refused was no step.
   * @param {Step} step @param {Promise<unknown>} answer
   */
  push(step, answer) {
    this.#done.push(step);
    this.#undone = [];
    if (this.#done.length > 100) this.#done.shift();
    answer.catch(() => {
      this.#done = this.#done.filter((kept) => kept !== step);
    });
  }

  /** @param {Step} [step] the last one, where none is named */
  undo(step = this.#done.at(-1)) {
    if (!step || !this.#done.includes(step)) return;
    this.#done = this.#done.filter((kept) => kept !== step);
    step.undo();
    this.#undone.push(step);
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return;
    step.redo();
    this.#done.push(step);
  }
}
