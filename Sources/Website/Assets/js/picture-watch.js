import { within } from "./elements.js";
import { later } from "./later.js";
import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/** Where somebody writes. @typedef {{field: Element, text?: string, caret?: number}} WritingPlace */

/** The files that are carried where they are all that is: a table is copied with words, and as a picture too.
 * @param {DataTransfer | null} data */
function pictures(data) {
  const files = Array.from(data?.files ?? []);
  const text = data?.getData("text/plain") ?? "";
  return (text && text !== files[0]?.name) || data?.getData("text/html").includes("<table") ? [] : files;
}

/** Takes pictures that are pasted, dropped or chosen; what does so comes with the first of them.
 * @param {import("./postmortem-page.js").PostmortemPage} page */
export function watchPictures(page) {
  /** Where somebody wrote last. @type {WritingPlace | undefined} */
  let last;
  const place = (/** @type {Event} */ event) => {
    const text = "text-field, new-event";
    const field = within(event, text) ?? within(event, "[data-item], .blocks")?.querySelector(text);
    const area = field?.querySelector("textarea");
    if (field && area) return { field, text: area.value, caret: area.selectionEnd };
    return field && field !== last?.field ? { field } : last;
  };
  /** @param {(desk: any) => void} use @param {number} [tries] */
  const atDesk = (use, tries = 0) => {
    later(page, `pictures/picture-desk.js?${tries}`).then(() => {
      use(page.querySelector("picture-desk") ?? page.appendChild(document.createElement("picture-desk")));
    }, () => {
      const again = { said: word("picture.again"), act: () => atDesk(use, tries + 1) };
      showRefusal(null, new Error(word("picture.away")), { ways: [again] });
    });
  };
  const take = (/** @type {Event} */ event, /** @type {DataTransfer | null} */ data) => {
    const files = pictures(data);
    if (!files.length) return;
    event.preventDefault();
    event.stopPropagation();
    // A line that is no text of the postmortem yet has no room for one.
    const at = within(event, "input:not(new-event input)") ? undefined : place(event);
    atDesk((desk) => at ? desk.bring(page, word, files, at) : desk.choose(page, word));
  };
  page.addEventListener("blur", (event) => last = place(event), true);
  page.addEventListener("paste", (event) => take(event, event.clipboardData), true);
  page.addEventListener("drop", (event) => take(event, event.dataTransfer), true);
  page.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  page.addEventListener("click", (event) => {
    if (!within(event, "[data-picture]")) return;
    const at = place(event);
    atDesk((desk) => desk.choose(page, word, at));
  });
}
