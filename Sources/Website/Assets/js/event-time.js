import { element } from "./elements.js";
import { showRefusal } from "./refusals.js";
import { pushReversible } from "./reversals.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * Edits the time of a row where it stands. Enter and leaving take it over; Tab goes on to the text.
 * @param {PostmortemPage} page @param {HTMLElement} row @param {string} [typed] what was not taken before
 */
export function editTime(page, row, typed) {
  const cell = row.querySelector(".event-when");
  const shown = cell?.querySelector("event-time");
  if (!(cell instanceof HTMLElement) || !shown || cell.querySelector("input")) return;
  const before = shown.textContent ?? "";
  const { base } = page;
  const input = element("input", { maxlength: "200", autocomplete: "off", "data-local": "" });
  input.defaultValue = typed ?? before;
  input.setAttribute(
    "aria-label",
    row.dataset.timeLabel ?? document.querySelector("new-event input")?.ariaLabel ?? "",
  );
  shown.setAttribute("hidden", "");
  row.classList.add("is-mine");
  cell.append(input);
  input.select();
  input.focus();
  let isOver = false;
  const finish = () => {
    if (isOver) return;
    isOver = true;
    input.remove();
    shown.removeAttribute("hidden");
    row.classList.remove("is-mine");
    if (input.value !== before) setTime(page, row, { shown, before, base }, input.value);
  };
  input.addEventListener("blur", finish);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing || !["Enter", "Escape", "Tab", "F2"].includes(event.key)) return;
    event.preventDefault();
    finish();
    if (event.key === "Tab" && !event.shiftKey) page.editText(row);
    else row.focus();
  });
}

/**
 * @param {PostmortemPage} page @param {HTMLElement} row
 * @param {{shown: Element, before: string, base: string}} seen as editing began @param {string} when
 */
function setTime(page, row, { shown, before, base }, when) {
  shown.textContent = when;
  const event = row.id.replace("event-", "");
  const { answer } = page.ask({ setEventTime: { event, when } }, base);
  pushReversible(page, answer);
  answer.catch((error) => {
    shown.textContent = before;
    const again = () => editTime(page, row, when);
    // Nobody who has gone elsewhere is called back.
    const isHere = document.activeElement === row && !row.matches(".is-deleted");
    if (isHere) again();
    if (isHere) showRefusal(row, error);
    else showRefusal(row, error, { text: when, ways: [{ said: word("refusedEdit"), act: again }] });
  });
}
