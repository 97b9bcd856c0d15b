import { isText } from "./elements.js";

/** The keys that act wherever on the page no text has the focus. @param {import("./postmortem-page.js").PostmortemPage} page */
export function listenToKeys(page) {
  addEventListener("keydown", (event) => {
    if (event.isComposing || isText(event.target)) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (isUndo) {
      event.preventDefault();
      if (event.shiftKey) page.undos.redo();
      else page.undos.undo();
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.target === document.body && page.agenda?.key(event)) event.preventDefault();
    else if (event.key === "?" && (event.target === document.body || isInRow(event.target))) {
      document.getElementById("keys")?.togglePopover();
    }
  });
}

/** @param {EventTarget | null} target */
function isInRow(target) {
  return target instanceof Element && target.closest("[data-item]") !== null;
}
