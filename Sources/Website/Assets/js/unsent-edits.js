import { compose, transform } from "./text-edit.js";

/**
 * @typedef {import("./text-edit.js").TextEdit} TextEdit
 * @typedef {{edit: TextEdit, id: string, seen?: number, settledAt?: number, expectedAt?: number}} Underway
 */

/** What was typed in one text and has not arrived: one edit under way, the rest composed behind it. */
export class UnsentEdits {
  /** @type {Underway | null} */
  underway = null;
  /** @type {TextEdit | null} */
  pending = null;

  get isEmpty() {
    return !this.underway && !this.pending;
  }

  /** @param {TextEdit} edit */
  add(edit) {
    this.pending = this.pending ? compose(this.pending, edit) : edit;
  }

  /**
   * Works in what somebody else wrote; what is left of that for the text here.
   * @param {TextEdit} edit @param {boolean} isFirst whether what stands here comes before theirs
   */
  workIn(edit, isFirst) {
    let theirs = edit;
    if (this.underway) {
      const ours = this.underway.edit;
      this.underway.edit = transform(ours, theirs, isFirst);
      theirs = transform(theirs, ours, !isFirst);
    }
    if (this.pending) {
      const ours = this.pending;
      this.pending = transform(ours, theirs, isFirst);
      theirs = transform(theirs, ours, !isFirst);
    }
    return theirs;
  }

  /** What was not taken waits before what was typed since; whether it was under way. @param {string} id */
  takeBack(id) {
    if (this.underway?.id !== id) return false;
    const { edit } = this.underway;
    this.pending = this.pending ? compose(edit, this.pending) : edit;
    this.underway = null;
    return true;
  }

  drop() {
    this.underway = null;
    this.pending = null;
  }
}
