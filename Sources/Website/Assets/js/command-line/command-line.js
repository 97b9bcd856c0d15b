import { readWords, word } from "../words.js";

/**
 * @typedef {import("../postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {{text: string, act: () => void}} Way
 */

/** @param {string} selector @param {ParentNode} [place] */
const seen = (selector, place = document) =>
  Array.from(place.querySelectorAll(selector)).filter((one) => one instanceof HTMLElement)
    .filter((one) => one.checkVisibility());

/** What an element is called. @param {Element} one */
const named = (one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").replace(/\s+/g, " ").trim();

/** @param {Element | null} place */
function goTo(place) {
  if (!(place instanceof HTMLElement)) return;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

/** The steps: for whoever runs the meeting they move it, for all others this page alone. @returns {Way[]} */
function steps() {
  return seen("#agenda a").map((link) => {
    const number = link.querySelector(".agenda-number")?.textContent ?? "";
    const name = link.querySelector(".agenda-name")?.textContent ?? "";
    const mover = Array.from(document.querySelectorAll("body.runs #agenda [data-command=moveAgenda]"))
      .find((button) => named(button).includes(number));
    const act = () => (mover instanceof HTMLElement ? mover : link).click();
    return { text: word("step", { number, name }), act };
  });
}

/** The closed fold that hides an element, if one does; no summary is hidden by its own. @param {Element} one */
const foldOf = (one) =>
  (one.matches("summary") ? one.parentElement : one)?.parentElement?.closest("details:not([open])") ?? null;

/**
 * Whether an element is there to be pressed, also where it is folded away: whoever looks for it need not know where.
 * @param {Element} one @returns {boolean}
 */
function isThere(one) {
  if (one.checkVisibility()) return true;
  const fold = foldOf(one);
  for (let part = one; fold && part !== fold; part = part.parentElement ?? fold) {
    if (getComputedStyle(part).display === "none") return false;
  }
  return fold !== null && isThere(fold);
}

/** Opens what it is folded away in, presses it, and goes to what is asked then. @param {HTMLElement} one */
function press(one) {
  for (let fold = foldOf(one); fold; fold = foldOf(fold)) fold.toggleAttribute("open", true);
  one.click();
  const asked = one.matches("summary")
    ? one.parentElement?.querySelector("input, select, textarea, button")
    : null;
  if (asked instanceof HTMLElement) asked.focus();
}

/** What can be pressed for the meeting and for the page. @returns {Way[]} */
function buttons() {
  const places = "#agenda, #presenting, #rules, #attendance, .timeline-ways, .foot";
  return seen(places).flatMap((place) => Array.from(place.querySelectorAll("button, a[href^='/'], summary")))
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => named(one) && isThere(one))
    .filter((one) => !one.matches("[data-command=moveAgenda][data-from]:not(:first-of-type)"))
    .map((one) => {
      const [shown, name] = [(one.textContent ?? "").trim(), named(one)];
      return { text: shown && shown !== name ? `${shown} · ${name}` : name, act: () => press(one) };
    });
}

/** What the keys of a row do. @param {HTMLElement | null} row @returns {Way[]} */
function ofRow(row) {
  const tools = document.getElementById("event-tools");
  if (!row || !(tools instanceof HTMLTemplateElement)) return [];
  return Array.from(tools.content.querySelectorAll("[data-key]")).map((tool) => {
    const key = tool.getAttribute("data-key") ?? "";
    const act = () => {
      row.focus();
      row.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    };
    return { text: tool.getAttribute("title") ?? named(tool).replace(/^\S+ /, ""), act };
  });
}

/** The rows of the timeline, to find and to go to. @returns {Way[]} */
function rows() {
  return seen("#timeline-rows > .event").map((row) => {
    const [when, text] = [".event-when", "text-field"].map((part) => row.querySelector(part));
    return {
      text: [when, text].map((part) => part ? named(part) : "").join(" ").trim(),
      act: () => goTo(row),
    };
  });
}

/** The people who are here, and where they stand in the list. @returns {Way[]} */
function people() {
  return seen("#attendance li[data-name]").map((one) => ({
    text: one.dataset.name ?? "",
    act: () => goTo(one.querySelector("input, button")),
  }));
}

/**
 * Asks for a few letters of anything that can be done or found here, and does it.
 * @param {PostmortemPage} page @param {HTMLElement} asker where the focus is
 */
export function open(page, asker) {
  readWords(page.dataset.words);
  const row = asker.closest(".event[data-item]");
  const all = [
    ...ofRow(row instanceof HTMLElement ? row : null),
    ...steps(),
    ...buttons(),
    ...people(),
    ...rows(),
  ];
  const choices = all.map(({ text }, place) => ({ value: String(place), text }));
  page.items?.chooser.ask(asker, choices, (chosen) => all[Number(chosen)]?.act());
}
