/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * Takes the focus to what a command is about that takes something back, as soon as that is on the page.
 * @param {PostmortemPage} page @param {Record<string, any>} command
 */
export function goToUndone(page, command) {
  if (command.restore) page.awaited = command.restore.item;
  const leaving = page.querySelector(`.is-leaving[data-item="${CSS.escape(command.restore?.item ?? "")}"]`);
  leaving?.classList.remove("is-leaving");
  for (const [kind, id] of Object.entries(Object.values(command)[0])) {
    const item = CSS.escape(kind === "item" ? id : `${kind}/${id}`);
    const found = page.querySelector(`[data-item="${item}"]:not(.is-deleted)`);
    if (found instanceof HTMLElement) return found.focus();
  }
}
