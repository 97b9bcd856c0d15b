/**
 * What takes a change back and makes it again; false where others have left nothing of it to do so with.
 * @typedef {{undo: () => unknown, redo: () => unknown, text?: string}} Step
 */

/** What a key asks of what was done. @param {KeyboardEvent} event @returns {"undo" | "redo" | null} */
export function undoing(event) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "y" && !event.shiftKey) return "redo";
  if (key !== "z") return null;
  return event.shiftKey ? "redo" : "undo";
}

/** How many steps are remembered. */
const limit = 200;

/** My last changes, to be taken back one by one; never somebody else's. */
export class UndoStack {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];

  /**
   * Takes a step from the moment that it is asked for, since undo may be pressed before the answer is there; what is
   * refused was no step.
   * @param {Step} step @param {Promise<unknown>} [answer]
   */
  push(step, answer) {
    this.#done.push(step);
    this.#undone = [];
    if (this.#done.length > limit) this.#done.shift();
    answer?.catch(() => {
      this.#done = this.#done.filter((kept) => kept !== step);
    });
  }

  /** Takes back the last step, or the last of those that are meant; false where there is none. @param {(step: Step) => boolean} [isMeant] */
  undo(isMeant) {
    return moveStep("undo", this.#done, this.#undone, isMeant);
  }

  /** Makes again what was taken back last, likewise. @param {(step: Step) => boolean} [isMeant] */
  redo(isMeant) {
    return moveStep("redo", this.#undone, this.#done, isMeant);
  }
}

/** @param {"undo" | "redo"} way @param {Step[]} from @param {Step[]} to @param {(step: Step) => boolean} [isMeant] */
function moveStep(way, from, to, isMeant = () => true) {
  for (let place = from.findLastIndex(isMeant); place >= 0; place = from.findLastIndex(isMeant)) {
    const [step] = from.splice(place, 1);
    if (step[way]() === false) continue;
    to.push(step);
    return true;
  }
  return false;
}
