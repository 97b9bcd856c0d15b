import { within } from "./elements.js";
import { newID } from "./ids.js";
import { openLine } from "./row-lines.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** A question is one short line. */
const longest = 500;

/** Asks a question about a row. @param {PostmortemPage} page @param {HTMLElement} row */
export function askQuestion(page, row) {
  const event = row.id.replace("event-", "");
  const ask = (/** @type {string} */ text) => page.do({ askQuestion: { id: newID(), event, text } });
  openLine(row, word("questionPlaceholder"), ask).maxLength = longest;
}

/**
 * What the keys of a question do: R resolves it or opens it again, Esc goes back to its row.
 * @param {HTMLElement} question @param {string} key @returns {boolean} whether the key does something here
 */
export function pressQuestion(question, key) {
  if (key === "Escape") rowOfQuestion(question)?.focus();
  else if (key.toLowerCase() === "r") question.querySelector("button")?.click();
  else return false;
  return true;
}

/** @param {Element} question */
function rowOfQuestion(question) {
  const row = question.closest(".event");
  return row instanceof HTMLElement ? row : null;
}

/** The text of a question is kept to one line, and who resolves one goes on in its row. @param {HTMLElement} page */
export function equipQuestions(page) {
  page.addEventListener("edit-begin", (event) => {
    const area = within(event, ".question")?.querySelector("textarea");
    if (area) area.maxLength = longest;
  });
  page.addEventListener("beforeinput", (event) => within(event, ".question") && keepToLine(event));
  page.addEventListener("click", (event) => {
    const button = within(event, ".question [data-command]");
    if (button) rowOfQuestion(button)?.focus();
  });
}

/** @param {Event} event */
function keepToLine(event) {
  if (!(event instanceof InputEvent) || !(event.target instanceof HTMLTextAreaElement)) return;
  const isBreak = event.inputType === "insertLineBreak" || event.inputType === "insertParagraph";
  const isLines = event.data?.includes("\n") === true;
  if (!isBreak && !isLines) return;
  event.preventDefault();
  if (!isLines) return;
  const { selectionStart, selectionEnd, value } = event.target;
  const room = longest - value.length + selectionEnd - selectionStart;
  const line = (event.data ?? "").replace(/\s*\n\s*/g, " ").slice(0, Math.max(0, room));
  event.target.setRangeText(line, selectionStart, selectionEnd, "end");
  event.target.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
