import { isText } from "./elements.js";
import { later } from "./later.js";
import { showRefusal } from "./refusals.js";
import { undoing } from "./undo-stack.js";

/** The keys that act wherever on the page no text has the focus. @param {import("./postmortem-page.js").PostmortemPage} page */
export function listenToKeys(page) {
  // Texts keep their keys to themselves.
  addEventListener("keydown", (event) => event.key === "F8" && openCommandLine(page, event), true);
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
    else if (event.key === "/" && (event.target === document.body || isInRow(event.target))) {
      openCommandLine(page, event);
    } else if (event.key === "?" && (event.target === document.body || isInRow(event.target))) {
      document.getElementById("keys")?.togglePopover();
    }
  });
}

/** @param {import("./postmortem-page.js").PostmortemPage} page @param {KeyboardEvent} event */
function openCommandLine(page, event) {
  event.preventDefault();
  // A text that loses the focus rests: the row is left to come back to.
  const item = document.activeElement?.closest("[data-item], #page button, #page a");
  const asker = item ?? document.querySelector(".foot");
  if (!(asker instanceof HTMLElement)) return;
  later(page, "command-line/command-line.js").then(({ open }) => open(page, asker))
    .catch((error) => showRefusal(null, error));
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
