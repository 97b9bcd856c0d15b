import { showPending } from "./pending-row.js";

/**
 * A row as it is sent. @typedef {{id: string, when: string, text: string, flags: string[], near: string | undefined}} NewRow
 */

/**
 * Adds a row, which is seen at once. What is refused is not shown any more.
 * @param {import("./postmortem-page.js").PostmortemPage} page @param {NewRow} event
 */
export async function addEvent(page, event) {
  const shown = showPending(event);
  try {
    return await page.ask({ addEvent: event }).answer;
  } catch (error) {
    // What was typed into it since went nowhere either.
    const typed = page.texts.known(`event/${event.id}`);
    if (typed && error instanceof Error) page.lost.tell(error, typed.text);
    page.texts.forget(`event/${event.id}`);
    shown.remove();
    throw error;
  }
}
