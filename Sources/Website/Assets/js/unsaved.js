/** What was not taken, and waits where it was typed or in what is said of it. */
const waitingPlaces = [
  ".refusal[data-unsaved]",
  "form + .refusal",
  "[data-item]:has(> .refusal) :is(.event-when, .event-idea-new, .child-cause) input",
  ".lead:has(> .refusal) .heading input",
].join(", ");

/** @param {import("./postmortem-page.js").PostmortemPage} page */
export function isAnythingUnsaved(page) {
  // Asked for each letter that is typed: the browser knows without a walk through the page that nothing was refused.
  if (!page.getElementsByClassName("refusal").length) return false;
  const stranded = page.querySelector(".refusal.deleted-said") && page.texts.kept.length > 0;
  return stranded || page.querySelector(waitingPlaces) !== null;
}

/** Whether that is so, or something is typed that nobody has sent off. @param {import("./postmortem-page.js").PostmortemPage} page */
export function isAnythingTyped(page) {
  return typedFields(page).length > 0 || isAnythingUnsaved(page);
}

/**
 * What stands typed in fields that nobody has sent off; a row that is drafted is kept elsewhere.
 * @param {Element} page @returns {(HTMLInputElement | HTMLTextAreaElement)[]}
 */
export function typedFields(page) {
  const fields = page.querySelectorAll("input:not([type=checkbox], [type=radio]), textarea:not([readonly])");
  return Array.from(fields).flatMap((field) =>
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.value.trim() && field.value !== field.defaultValue &&
      !field.closest("text-field, new-event, [popover]")
      ? [field]
      : []
  );
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
