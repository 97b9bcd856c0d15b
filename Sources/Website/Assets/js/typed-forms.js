import { showRefusal } from "./refusals.js";
import { typedFields } from "./unsaved.js";
import { word } from "./words.js";

/** What a form is for, whichever element it is. @param {HTMLFormElement} form */
const purpose = (form) => JSON.stringify(Object.entries(form.dataset).toSorted());

/**
 * Changes the page; what is typed in a form that went with something else goes over to the form for the same, with the
 * caret, and is said where there is none.
 * @param {Element} page @param {() => void} change
 */
export function keepingTyped(page, change) {
  const typed = typedFields(page).map((field) => {
    const { form, name, value } = field;
    return { field, form, name, value, hadFocus: field === document.activeElement };
  });
  change();
  for (const { field, form, name, value, hadFocus } of typed) {
    if (field.isConnected) continue;
    const same = form && [...page.querySelectorAll("form")].find((one) => purpose(one) === purpose(form));
    const place = same?.elements.namedItem(name);
    if (place && "value" in place && !place.value) {
      place.value = value;
      if (hadFocus && place instanceof HTMLElement) place.focus();
      continue;
    }
    const shown = showRefusal(null, new Error(word("formGone")), { text: value });
    // Else it would be on an item, where what is typed on acts.
    if (hadFocus) shown.querySelector("button")?.focus();
  }
}
