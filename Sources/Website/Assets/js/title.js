import { element, within } from "./elements.js";
import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/** The title is changed where it stands. @param {import("./postmortem-page.js").PostmortemPage} page */
export function renamable(page) {
  page.addEventListener("click", (event) => {
    const button = within(event, "[data-rename]");
    if (button) rename(page, button);
  });
}

/** @param {import("./postmortem-page.js").PostmortemPage} page @param {HTMLElement} button
 * @param {string} [typed] what was not taken before */
function rename(page, button, typed) {
  const before = button.dataset.rename ?? "";
  const { base } = page;
  const input = element("input", {
    maxlength: "500",
    autocomplete: "off",
    "data-local": "",
    "aria-label": button.title,
  });
  input.defaultValue = typed ?? before;
  button.hidden = true;
  button.after(input);
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
  let isOver = false;
  const finish = (isByKey = false) => {
    if (isOver) return;
    isOver = true;
    const title = input.value.trim();
    input.remove();
    button.hidden = false;
    if (isByKey) button.focus();
    if (!title || title === before) return;
    button.textContent = title;
    page.do({ rename: { title } }, base).catch((error) => {
      button.textContent = before;
      const again = () => rename(page, button, title);
      const lead = document.querySelector(".lead");
      // Nobody who has gone elsewhere is called back.
      const isHere = document.activeElement === button;
      if (isHere) again();
      if (isHere) showRefusal(lead, error);
      else showRefusal(lead, error, { text: title, ways: [{ said: word("refusedEdit"), act: again }] });
    });
  };
  input.addEventListener("blur", () => finish());
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
    // The button that has the focus then would be pressed by the same key.
    event.preventDefault();
    finish(true);
  });
}
