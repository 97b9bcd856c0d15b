import { holdsOthersWords } from "../others-words.js";
import { showRefusal } from "../refusals.js";
import { offerBack } from "../toasts.js";
import { counted, readWords } from "../words.js";

/** @typedef {import("../postmortem-page.js").PostmortemPage} PostmortemPage */

/** Shows which rows were just entered together elsewhere, and how to take them back. @param {PostmortemPage} page */
async function show(page) {
  readWords(page.dataset.words);
  const stamp = new URLSearchParams(location.search).get("entered") ?? "";
  // Once: whoever loads the page anew has seen it.
  history.replaceState(history.state, "", location.pathname + location.hash);
  forget(`${page.storageKey}!lines`);
  const items = await entered(`${page.address}/revisions/${encodeURIComponent(stamp)}/reversal`);
  for (const item of items) {
    page.querySelector(`[data-item="${CSS.escape(item)}"]`)?.classList.add("is-entered");
  }
  if (!items.length) return;
  const way = { undo: () => all(page, items, "removeAll"), redo: () => all(page, items, "restoreAll") };
  offerBack(page.undos, counted("entered", items.length), way, Promise.resolve());
}

/** What was typed has arrived. @param {string} key */
function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** @param {string} address @returns {Promise<string[]>} */
async function entered(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const commands = answer.ok ? await answer.json() : [];
  return commands.flatMap((/** @type {any} */ { removeAll, remove }) =>
    removeAll?.items ?? (remove ? [remove.item] : [])
  );
}

/** @param {PostmortemPage} page @param {string[]} items @param {"removeAll" | "restoreAll"} name */
function all(page, items, name) {
  const mine = name === "restoreAll"
    ? items
    : items.filter((item) => !holdsOthersWords(page, { remove: { item } }));
  if (!mine.length) return;
  page.ask({ [name]: { items: mine } }).answer.catch((error) => showRefusal(null, error));
}

const page = /** @type {PostmortemPage | null} */ (document.querySelector("postmortem-page"));
if (page && new URLSearchParams(location.search).has("entered")) await show(page).catch(() => undefined);
