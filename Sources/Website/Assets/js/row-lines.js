import { element } from "./elements.js";
import { newID } from "./ids.js";
import { meanwhile } from "./meanwhile.js";
import { afterClick } from "./presses.js";
import { showRefusal } from "./refusals.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * A line under an item, to jot something down without leaving it. Enter enters, Esc or an empty line goes back. What is
 * not taken stands in its line again.
 * @param {HTMLElement} item @param {string} label @param {(text: string) => Promise<unknown>} enter
 * @param {string} [style]
 * @returns {HTMLInputElement}
 */
export function openLine(item, label, enter, style = "event-idea-new") {
  item.querySelector(`.${style}`)?.remove();
  const input = element("input", {
    maxlength: "2000",
    autocomplete: "off",
    "aria-label": label,
    placeholder: label,
  });
  const line = element("div", { class: style, "data-local": "" }, [input]);
  if (item.matches("[role=row]")) line.setAttribute("role", "gridcell");
  const before = document.activeElement;
  let isOver = false;
  const leave = () => {
    isOver = true;
    line.remove();
    item.focus();
    if (document.activeElement !== item && before instanceof HTMLElement) before.focus();
  };
  const refused = (/** @type {Error} */ error, /** @type {string} */ text) => {
    // Nobody who has gone elsewhere is called back.
    const isHere = item.isConnected && [item, before, document.body].includes(document.activeElement);
    if (isHere) openLine(item, label, enter, style).value = text;
    showRefusal(item, error, isHere ? {} : { text });
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const isLeaving = event.key === "Escape" || (event.key === "Enter" && !input.value.trim());
    if (!isLeaving && event.key !== "Enter") return;
    event.preventDefault();
    if (isLeaving) return leave();
    const text = input.value;
    const pending = element("div", { class: "line-pending", "data-local": "" }, [text]);
    if (item.matches("[role=row]")) pending.setAttribute("role", "gridcell");
    const answer = enter(text);
    meanwhile(answer, () => item.append(pending), () => pending.remove());
    answer.catch((error) => refused(error, text));
    leave();
  });
  // Taking it out blurs it as well.
  input.addEventListener("blur", () => {
    if (!isOver && !input.value.trim()) afterClick(() => input.matches(":focus") || line.remove());
  });
  item.append(line);
  input.focus();
  return input;
}

/** Jots down an idea under an event. @param {PostmortemPage} page @param {HTMLElement} row @param {string} label */
export function jotIdea(page, row, label) {
  const event = row.id.replace("event-", "");
  openLine(
    row,
    label,
    (text) => page.do({ addIdea: { id: newID(), text, kind: "actionItem", event } }),
  );
}

/** Parks a thought that came up at an event. @param {PostmortemPage} page @param {HTMLElement} row @param {string} label */
export function park(page, row, label) {
  openLine(row, label, (text) => page.do({ park: { id: newID(), text, step: "eventStorming" } }));
}
