import { tell } from "./toasts.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * Whether somebody else has written in what an undo would delete. Then it stays, which is said: taking back what is mine
 * takes nobody's words away.
 * @param {PostmortemPage} page @param {Record<string, any>} command
 */
export function holdsOthersWords(page, { remove }) {
  if (!remove || !page.texts.isShared(remove.item)) return false;
  tell(word("undoShared"), [{ said: word("undoAnyway"), act: () => page.asks?.remove(remove.item) }]);
  return true;
}
