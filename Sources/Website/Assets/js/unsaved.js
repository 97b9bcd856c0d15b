/** What was not taken, and waits where it was typed or in what is said of it. */
const waiting = [
  ".refusal[data-unsaved]",
  "form + .refusal",
  "[data-item]:has(> .refusal) :is(.event-when, .event-idea-new) input",
  ".lead:has(> .refusal) .heading input",
].join(", ");

/** @param {import("./postmortem-page.js").PostmortemPage} page */
export function isAnythingUnsaved(page) {
  const stranded = page.querySelector(".refusal.deleted-said") !== null && page.texts.kept.length > 0;
  return stranded || page.querySelector(waiting) !== null;
}

/** Whether that is so, or a line that was opened to jot something down has words in it. @param {import("./postmortem-page.js").PostmortemPage} page */
export function isAnythingTyped(page) {
  const lines = page.querySelectorAll(":is(.event-idea-new, .child-cause) input");
  const isOpen = Array.from(lines).some((line) => line instanceof HTMLInputElement && line.value.trim());
  return isOpen || isAnythingUnsaved(page);
}

/** Tells whenever that may have changed. @param {HTMLElement} page @param {() => void} tell */
export function watchUnsaved(page, tell) {
  const isSaid = (/** @type {Node} */ node) =>
    node instanceof Element &&
    (node.matches(".refusal, input, form") || node.querySelector(".refusal, input"));
  new MutationObserver((records) => {
    if (records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isSaid))) tell();
  }).observe(page, { childList: true, subtree: true });
  // What is typed into a row that somebody deleted stays here.
  page.addEventListener("input", ({ target }) => {
    if (target instanceof Element && target.closest(".is-deleted")) tell();
  });
}
