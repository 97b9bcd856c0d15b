import { copyButton } from "./copy.js";
import { element, fromTemplate, wordButton } from "./elements.js";
import { pageOf } from "./page-of.js";
import { fillPeople } from "./people.js";
import { word } from "./words.js";

/** A way on, and whether it was open: where not, what was typed stays. @typedef {{said: string, act: () => unknown}} Way */

/**
 * Says at a place why something was not taken, with one or two ways on. What was typed is kept: where it does not stand
 * in its field any more, in what is said, and in the browser for the page that comes after.
 * @param {Element | null} place @param {Error} error
 * @param {{text?: string, ways?: Way[], seen?: () => void}} [more] with what is told once its writer has done with it
 */
export function showRefusal(place, error, { text, ways = [], seen } = {}) {
  // What it was about may have gone meanwhile.
  const home = place?.isConnected ? place : document.querySelector(".lead");
  const reason = text ? `${error.message} ${word("refused")} „${text}“` : error.message;
  const shown = element("div", { class: "refusal", "data-local": "" }, [
    element("span", { role: "alert" }, [reason]),
  ]);
  if (home?.matches("[role=row]")) shown.setAttribute("role", "gridcell");
  if (text || ways.length) shown.setAttribute("data-unsaved", "");
  if (text) shown.append(copyButton(() => text));
  const lost = home && text && !seen ? pageOf(home)?.lost : undefined;
  const kept = lost?.add(error.message, text ?? "");
  const dismiss = () => {
    lost?.drop(kept);
    seen?.();
    shown.remove();
  };
  for (const way of ways) shown.append(wayOn(way, dismiss));
  if (!ways.length) shown.append(wordButton(word("refusedDismiss"), dismiss));
  put(shown, home);
  return shown;
}

/** @param {Way} way @param {() => void} dismiss */
function wayOn({ said, act }, dismiss) {
  return wordButton(said, () => {
    if (act() !== false) dismiss();
  });
}

/** Several stand beside each other; the same one is said once. @param {Element} shown @param {Element | null} home */
function put(shown, home) {
  const isForm = home instanceof HTMLFormElement;
  for (const said of (isForm ? home.parentElement : home)?.children ?? []) {
    if (said.matches(".refusal") && said.textContent === shown.textContent) said.remove();
  }
  const tools = home?.querySelector(":scope > .event-tools");
  if (isForm) home.after(shown);
  else if (tools) tools.before(shown);
  else home?.append(shown);
}

/**
 * An owner who is not here: the substitute, written out and ready to be taken.
 * @param {Element} action @param {string} item @param {string} name
 */
export function offerSubstitute(action, item, name) {
  const form = fromTemplate("substitute-form");
  if (!form) return;
  form.dataset.actionItem = item;
  form.dataset.from = name;
  form.setAttribute("data-local", "");
  for (const place of form.querySelectorAll("[data-name]")) place.textContent = name;
  action.querySelector(".substitute")?.remove();
  action.querySelector(".action-body")?.append(form);
  const owner = form.querySelector("select");
  if (owner) fillPeople(owner);
  form.querySelector("button")?.focus();
}
