/** @typedef {import("./text-edit.js").TextEdit} TextEdit */

/**
 * Where somebody's caret stands in a text, as a page says it: on the text of that revision.
 * @typedef {{client: string, field?: string | null, caret?: number | null, revision?: number | null}} Whereabouts
 */

/** How many edits are remembered, for carets told of a revision that has passed. */
const memory = 200;

/** Where a place is after an edit; what is inserted right there stands behind it. @param {number} place @param {TextEdit} edit */
export function carried(place, edit) {
  let [at, moved] = [0, place];
  for (const step of edit) {
    if (typeof step === "string") moved += at < place ? step.length : 0;
    else {
      const end = at + Math.abs(step);
      if (step < 0) moved -= Math.max(0, Math.min(place, end) - at);
      at = end;
    }
  }
  return moved;
}

/** Where an edit leaves the caret of whoever makes it. @param {TextEdit} edit */
export function leftAt(edit) {
  let [at, last] = [0, 0];
  for (const step of edit) {
    if (typeof step === "string") at += step.length;
    if (typeof step !== "number" || step < 0) last = at;
    else at += step;
  }
  return last;
}

/**
 * Where carets stand, moved along with what is written. Whoever writes says nothing of their caret: it is behind what
 * they wrote.
 */
export class Carets {
  /** @type {{revision: number, text: string, edit: TextEdit, client: string}[]} */
  #edits = [];
  /** @type {Map<string, {field: string, place: number, said: string}>} */
  #standing = new Map();

  /** Where a client's caret is by now. @param {string} client */
  of(client) {
    return this.#standing.get(client) ?? null;
  }

  /** Takes over where somebody says to be; what they said before, and nobody else moved, stays. @param {Whereabouts} told */
  told({ client, field, caret, revision }) {
    if (!field || typeof caret !== "number" || typeof revision !== "number") {
      return void this.#standing.delete(client);
    }
    const said = `${field} ${caret} ${revision}`;
    if (this.of(client)?.said === said) return;
    const standing = { field, place: caret, said };
    for (const edit of this.#edits) if (edit.revision > revision) move(client, standing, edit);
    this.#standing.set(client, standing);
  }

  /** What has been written. @param {{revision: number, by: string | null, edits: {text: string, edit: TextEdit}[]}} message */
  wrote({ revision, by, edits }) {
    const client = by?.split(":")[0] ?? "";
    for (const { text, edit } of edits) {
      const made = { revision, text, edit, client };
      this.#edits.push(made);
      for (const [whose, standing] of this.#standing) move(whose, standing, made);
    }
    this.#edits.splice(0, this.#edits.length - memory);
  }
}

/**
 * @param {string} whose @param {{field: string, place: number}} standing
 * @param {{text: string, edit: TextEdit, client: string}} made
 */
function move(whose, standing, { text, edit, client }) {
  if (text !== standing.field) return;
  standing.place = whose === client ? leftAt(edit) : carried(standing.place, edit);
}
