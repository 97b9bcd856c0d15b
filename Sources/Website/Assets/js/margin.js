import { within } from "./elements.js";

/** The margin beside the postmortem, and what opens a text for writing. @param {import("./postmortem-page.js").PostmortemPage} page */
export function equipMargin(page) {
  // Where the columns stand below one another, what is explained already would push the causes far down.
  if (innerWidth < 1280) {
    for (const fold of page.querySelectorAll("details.fold")) fold.removeAttribute("open");
  }
  const margin = document.getElementById("margin");
  const open = (/** @type {boolean} */ isOpen) => {
    margin?.classList.toggle("is-open", isOpen);
    const next = page.querySelector(isOpen ? "[data-close-margin]" : "[data-open-margin]");
    if (next instanceof HTMLElement) next.focus();
  };
  page.addEventListener("click", (event) => {
    const block = within(event, "[data-edit-text]")?.parentElement;
    if (within(event, "[data-open-margin]")) open(!margin?.matches(".is-open"));
    if (block) page.editText(block);
    if (within(event, "[data-close-margin]")) open(false);
  });
  margin?.addEventListener("keydown", (event) => {
    const isAnswered = event.defaultPrevented || event.isComposing || within(event, "text-field");
    if (event.key === "Escape" && margin.matches(".is-open") && !isAnswered) open(false);
  });
}
