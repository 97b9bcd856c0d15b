import { isText } from "./elements.js";
import { undoing } from "./undo-stack.js";

/** The keys that act wherever on the page no text has the focus. @param {import("./postmortem-page.js").PostmortemPage} page */
export function listenToKeys(page) {
  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const way = undoing(event);
    // In a field where nothing is typed there is nothing else to take back.
    if (isText(event.target) && !(way && isUntouched(event.target))) return;
    if (way) {
      event.preventDefault();
      page.undos[way]();
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.target === document.body && page.agenda?.key(event)) event.preventDefault();
    else if (event.key === "?" && (event.target === document.body || isInRow(event.target))) {
      document.getElementById("keys")?.togglePopover();
    }
  });
}

/** @param {EventTarget | null} target */
function isUntouched(target) {
  return target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.value === target.defaultValue);
}

/** @param {EventTarget | null} target */
function isInRow(target) {
  return target instanceof Element && target.closest("[data-item]") !== null;
}
