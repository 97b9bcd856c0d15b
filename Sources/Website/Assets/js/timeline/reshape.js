import { newID } from "../ids.js";

/**
 * @typedef {import("../postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {HTMLElement & {edit(caret?: number): void, rest(): void}} Field
 */

/** @param {Element} row */
const idOf = (row) => row.id.replace("event-", "");

/** Puts a row into the one above it. @param {PostmortemPage} page @param {HTMLElement} row */
export async function merge(page, row) {
  const above = nextAbove(row);
  if (!above) return;
  await page.texts.arrived();
  const answer = page.do({ mergeEvents: { event: idOf(above), with: idOf(row) } });
  above.focus();
  await answer;
}

/** @param {HTMLElement} row */
function nextAbove(row) {
  let above = row.previousElementSibling;
  while (above && !(above.matches(".event:not(.is-deleted)") && above.checkVisibility())) {
    above = above.previousElementSibling;
  }
  return above instanceof HTMLElement ? above : null;
}

/**
 * Makes a row of its own of what stands behind the caret; where there is none yet, the row is edited so that it can be put.
 * @param {PostmortemPage} page @param {HTMLElement} row
 */
export async function split(page, row) {
  const field = /** @type {Field | null} */ (row.querySelector("text-field"));
  const area = field?.querySelector("textarea");
  if (!field || !area) return void field?.edit();
  const rest = area.value.slice(area.selectionStart);
  if (!rest.trim() || !area.value.slice(0, area.selectionStart).trim()) return;
  await page.texts.arrived();
  const id = newID();
  field.rest();
  page.awaited = `event/${id}`;
  await page.do({ splitEvent: { event: idOf(row), id, text: rest } });
}
