import { element } from "./elements.js";
import { meanwhile } from "./meanwhile.js";
import { word } from "./words.js";

/** @type {Record<string, string>} */
const names = { feedsCause: "flag.cause", slowedRepair: "flag.slowed", wentWell: "flag.well" };

/** A flag that the server knows nothing of yet. @param {string} flag */
export function flagChip(flag) {
  return element("span", { class: `flag ${flag}` }, [word(names[flag] ?? "")]);
}

/**
 * Shows a flag of a row as it will be, until the server has said so.
 * @param {HTMLElement} row @param {string} flag @param {boolean} isSet @param {Promise<unknown>} answer
 */
export function flagMeanwhile(row, flag, isSet, answer) {
  const place = row.querySelector(".event-flags");
  const chip = isSet ? flagChip(flag) : place?.querySelector(`[data-flag="${flag}"]`);
  if (!chip) return;
  if (!isSet) {
    return meanwhile(
      answer,
      () => chip.classList.add("is-leaving"),
      () => chip.classList.remove("is-leaving"),
    );
  }
  chip.classList.add("is-pending");
  for (const name of ["data-flag", "data-local"]) chip.setAttribute(name, flag);
  meanwhile(answer, () => place?.append(chip), () => chip.remove());
}
