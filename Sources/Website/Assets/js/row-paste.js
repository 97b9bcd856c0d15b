import { addEvent } from "./added-event.js";
import { readFlags } from "./drafted-event.js";
import { newID } from "./ids.js";
import { holdsOthersWords } from "./others-words.js";
import { pastedRows } from "./pasted-rows.js";
import { showRefusal } from "./refusals.js";
import { toast } from "./toasts.js";
import { counted } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {import("./pasted-rows.js").PastedRow} PastedRow
 */

/**
 * Makes rows of a table or a chat that is pasted; any other text is left to the field.
 * @param {PostmortemPage | null} page @param {ClipboardEvent} event
 * @param {() => string | undefined} near the row that they are to stand below
 */
export function pasteRows(page, event, near) {
  const rows = pastedRows(event.clipboardData);
  if (!page || !rows || (rows.length < 2 && !rows[0]?.when)) return;
  event.preventDefault();
  add(page, rows, near());
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
  offerBack(page, items, answers);
}

/** A word at the end that flags a row is read as in one that is typed. @param {PastedRow} row */
function drafted({ when, text }) {
  const { text: said, flags, isIdea } = readFlags(text);
  return isIdea ? { when, text, flags: [] } : { when, text: said, flags };
}

/** All of them are one step. @param {PostmortemPage} page @param {Set<string>} items @param {Promise<unknown>[]} answers */
function offerBack(page, items, answers) {
  const all = (/** @type {"remove" | "restore"} */ name) => {
    const order = name === "remove" ? [...items].toReversed() : [...items];
    for (const item of order) {
      const command = { [name]: { item } };
      if (holdsOthersWords(page, command)) items.delete(item);
      else page.ask(command).answer.catch((error) => showRefusal(null, error));
    }
  };
  let hush = () => {};
  const undo = () => {
    hush();
    all("remove");
  };
  const step = { undo, redo: () => all("restore") };
  page.undos.push(step, Promise.any(answers));
  hush = toast(counted("pasted", items.size), () => page.undos.undo((one) => one === step));
}
