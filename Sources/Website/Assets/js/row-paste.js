import { addEvent } from "./added-event.js";
import { readFlags } from "./drafted-event.js";
import { newID } from "./ids.js";
import { later } from "./later.js";
import { holdsOthersWords } from "./others-words.js";
import { showRefusal } from "./refusals.js";
import { offerBack } from "./toasts.js";
import { counted } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {import("./pasted-rows.js").PastedRow} PastedRow
 */

/** Cells of a table, or several lines with a clock time among them. */
const mayBeRows = /\t|\d[:.]\d\d[^]*\n|\n[^]*\d[:.]\d\d/;

/**
 * Makes rows of a table or a chat that is pasted; any other text is left to the field.
 * @param {PostmortemPage | null} page @param {ClipboardEvent} event
 * @param {() => string | undefined} near the row that they are to stand below
 */
export function pasteRows(page, event, near) {
  const [text, html] = ["text/plain", "text/html"].map((kind) => event.clipboardData?.getData(kind) ?? "");
  const field = event.target;
  // What surely is a text does not wait.
  if (!page || !(mayBeRows.test(text) || html.includes("<td"))) return;
  event.preventDefault();
  later(page, "pasted-rows.js")
    .then(({ pastedRows }) => pastedRows(text, html), () => null)
    .then((/** @type {PastedRow[] | null} */ rows) => {
      if (rows && (rows.length > 1 || rows[0]?.when)) add(page, rows, near());
      else insert(field, text);
    });
}

/** As the browser would have. @param {EventTarget | null} field @param {string} text */
function insert(field, text) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

/** @param {PostmortemPage} page @param {PastedRow[]} rows @param {string | undefined} near */
function add(page, rows, near) {
  /** @type {Set<string>} */
  const items = new Set();
  let above = near;
  const answers = rows.map((row) => {
    const id = newID();
    const item = `event/${id}`;
    items.add(item);
    const added = addEvent(page, { id, ...drafted(row), near: above });
    above = id;
    return added.catch((error) => {
      items.delete(item);
      showRefusal(page.newEvent, error, { text: `${row.when} ${row.text}`.trim() });
      throw error;
    });
  });
  const way = { undo: () => all(page, items, "remove"), redo: () => all(page, items, "restore") };
  offerBack(page.undos, counted("pasted", items.size), way, Promise.any(answers));
}

/** A word at the end that flags a row is read as in one that is typed. @param {PastedRow} row */
function drafted({ when, text }) {
  const { text: said, flags, isIdea } = readFlags(text);
  return isIdea ? { when, text, flags: [] } : { when, text: said, flags };
}

/** @param {PostmortemPage} page @param {Set<string>} items @param {"remove" | "restore"} name */
function all(page, items, name) {
  for (const item of name === "remove" ? [...items].toReversed() : [...items]) {
    const command = { [name]: { item } };
    if (holdsOthersWords(page, command)) items.delete(item);
    else page.ask(command).answer.catch((error) => showRefusal(null, error));
  }
}
