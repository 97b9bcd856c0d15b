/**
 * A change to a text, counted in UTF-16 code units: a positive number keeps, a string inserts, a negative number
 * deletes. What is left behind the last step is kept. The same as on the server; both run the same vectors.
 * @typedef {(number | string)[]} TextEdit
 */

/** @param {string} text @param {number} at */
function cuts(text, at) {
  if (at <= 0 || at >= text.length) return false;
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}

/**
 * Appends a step, joined with the one before where they are of a kind; an insertion stands before a deletion.
 * @param {TextEdit} edit @param {number | string} step
 */
function append(edit, step) {
  if (step === 0 || step === "") return;
  const last = edit.at(-1);
  const end = edit.length - 1;
  if (typeof step === "number" && typeof last === "number" && step > 0 === last > 0) {
    edit[end] = last + step;
  } else if (typeof step === "string" && typeof last === "string") {
    edit[end] = last + step;
  } else if (typeof step === "string" && typeof last === "number" && last < 0) {
    edit.pop();
    append(edit, step);
    edit.push(last);
  } else {
    edit.push(step);
  }
}

/** @param {TextEdit} steps @returns {TextEdit} */
export function normal(steps) {
  /** @type {TextEdit} */
  const edit = [];
  for (const step of steps) append(edit, step);
  return edit;
}

/** Whether it changes nothing. @param {TextEdit} edit */
export function isEmpty(edit) {
  return edit.every((step) => typeof step === "number" && step >= 0);
}

/**
 * The text after the edit; throws where it reaches past the end or would cut a surrogate pair.
 * @param {string} text @param {TextEdit} edit
 */
export function apply(text, edit) {
  let [result, at] = ["", 0];
  for (const step of edit) {
    if (typeof step === "string") {
      if (cuts(text, at)) throw new RangeError("editCutsCharacter");
      result += step;
      continue;
    }
    const end = at + Math.abs(step);
    if (end > text.length) throw new RangeError("editDoesNotFit");
    if (step > 0) result += text.slice(at, end);
    else if (cuts(text, at) || cuts(text, end)) throw new RangeError("editCutsCharacter");
    at = end;
  }
  return result + text.slice(at);
}

/** Reads the steps of an edit from the front, whole or in parts. */
class Steps {
  /** @param {TextEdit} edit */
  constructor(edit) {
    this.rest = edit.slice();
    /** @type {number | string | undefined} */
    this.head = this.rest.shift();
  }

  drop() {
    this.head = this.rest.shift();
  }

  get size() {
    return typeof this.head === "string" ? this.head.length : Math.abs(this.head ?? 0);
  }

  /** @param {number} count */
  take(count) {
    const { head } = this;
    if (head === undefined || this.size <= count) return this.drop();
    if (typeof head === "string") this.head = head.slice(count);
    else this.head = head > 0 ? head - count : head + count;
  }
}

/** Takes from both as much as the shorter head covers. @param {Steps} a @param {Steps} b */
function takeBoth(a, b) {
  const count = Math.min(a.size, b.size);
  a.take(count);
  b.take(count);
  return count;
}

/**
 * `ours` as it reads once `theirs`, made on the same text, has been applied before it. Inserts at one spot stand in
 * the order of their client ids: `first` says whether ours is the lower.
 * @param {TextEdit} ours @param {TextEdit} theirs @param {boolean} first @returns {TextEdit}
 */
export function transform(ours, theirs, first) {
  /** @type {TextEdit} */
  const result = [];
  const [a, b] = [new Steps(ours), new Steps(theirs)];
  while (a.head !== undefined) {
    if (typeof a.head === "string" && (first || typeof b.head !== "string")) {
      append(result, a.head);
      a.drop();
    } else if (typeof b.head === "string") {
      append(result, b.head.length);
      b.drop();
    } else if (b.head === undefined) {
      append(result, a.head);
      a.drop();
    } else if (b.head < 0) {
      takeBoth(a, b);
    } else {
      const keeps = typeof a.head === "number" && a.head > 0;
      const count = takeBoth(a, b);
      append(result, keeps ? count : -count);
    }
  }
  return result;
}

/**
 * One edit that does what `before` and then `after` do.
 * @param {TextEdit} before @param {TextEdit} after @returns {TextEdit}
 */
export function compose(before, after) {
  /** @type {TextEdit} */
  const result = [];
  const [a, b] = [new Steps(before), new Steps(after)];
  while (a.head !== undefined || b.head !== undefined) {
    if (typeof a.head === "number" && a.head < 0) {
      append(result, a.head);
      a.drop();
    } else if (typeof b.head === "string") {
      append(result, b.head);
      b.drop();
    } else if (a.head === undefined || b.head === undefined) {
      append(result, a.head ?? b.head ?? 0);
      (a.head === undefined ? b : a).drop();
    } else {
      const [text, deletes] = [a.head, b.head < 0];
      const count = takeBoth(a, b);
      if (typeof text === "string") append(result, deletes ? "" : text.slice(0, count));
      else append(result, deletes ? -count : count);
    }
  }
  return result;
}

/**
 * The edit that leads from one text to another: what lies between their common beginning and end, never cutting a
 * surrogate pair. Of two equal letters it is the one before the caret that was typed.
 * @param {string} before @param {string} after @param {number} [caret] in the text after it
 * @returns {TextEdit}
 */
export function diff(before, after, caret = after.length) {
  const shorter = Math.min(before.length, after.length);
  const isSameEnd = (/** @type {number} */ end) => before.at(-1 - end) === after.at(-1 - end);
  let end = 0;
  while (end < Math.min(shorter, after.length - caret) && isSameEnd(end)) end += 1;
  if (cuts(before, before.length - end) || cuts(after, after.length - end)) end -= 1;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start += 1;
  if (cuts(before, start) || cuts(after, start)) start -= 1;
  while (end < shorter - start && isSameEnd(end)) end += 1;
  if (cuts(before, before.length - end) || cuts(after, after.length - end)) end -= 1;
  return normal([start, after.slice(start, after.length - end), start + end - before.length]);
}

/**
 * The edit that takes `edit`, applied to `text`, back.
 * @param {string} text @param {TextEdit} edit @returns {TextEdit}
 */
export function inverse(text, edit) {
  /** @type {TextEdit} */
  const result = [];
  let at = 0;
  for (const step of edit) {
    if (typeof step === "string") append(result, -step.length);
    else if (step > 0) append(result, step);
    else append(result, text.slice(at, at - step));
    if (typeof step === "number") at += Math.abs(step);
  }
  return result;
}
