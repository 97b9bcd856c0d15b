import { element } from "./elements.js";
import { handedOver } from "./handed-over.js";
import { unsentIn } from "./typed-in.js";
import { typedFields } from "./unsaved.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** What stands typed in fields that nobody has sent off. @param {Element} page */
function inFields(page) {
  const drafted = Array.from(page.querySelectorAll("new-event :is(input, textarea)"));
  const typed = [...typedFields(page), ...drafted.filter((field) => "value" in field && field.value)];
  // The time and the text of a new row are one line.
  const rows = Map.groupBy(typed, (field) => field.closest("new-event, form") ?? field);
  return Array.from(
    rows.values(),
    (row) => row.map((field) => "value" in field ? field.value : "").join(" "),
  );
}

/** What goes into the postmortem by itself once access is back. @param {PostmortemPage} page */
function onItsWay(page) {
  const ours = unsentIn({ orders: page.queue?.orders ?? [], texts: page.texts.kept });
  return [...ours, ...page.adoption?.unsent ?? []];
}

/**
 * Says what did not arrive before the postmortem was discarded, and keeps it: where it was typed nothing can be copied.
 * @param {PostmortemPage} page
 */
export function handOverDiscarded(page) {
  const text = [...onItsWay(page), ...inFields(page)].join("\n\n");
  const isTyping = document.activeElement?.matches("input, textarea") === true;
  if (!text) return;
  const shown = page.lost.tell(new Error(word("discardedKept")), text);
  if (isTyping) shown.querySelector("button")?.focus();
}

/** Says that the postmortem is out of reach, and hands over what was typed and did not arrive. @param {PostmortemPage} page */
export function showGone(page) {
  const waiting = onItsWay(page);
  const text = [...waiting, ...inFields(page)].join("\n\n");
  const isTyping = document.activeElement?.matches("input, textarea") === true;
  page.queue?.leave();
  page.adoption?.leave();
  page.classList.add("is-gone");
  const notice = element("div", { class: "notice" }, [element("p", { role: "alert" }, [word("gone")])]);
  if (text) notice.append(handedOver(text, waiting.length > 0));
  document.querySelector(".lead")?.prepend(notice);
  notice.scrollIntoView({ block: "center" });
  // Whoever types on types nowhere; what is there can be copied by keyboard at once.
  if (isTyping) notice.querySelector("textarea")?.focus({ preventScroll: true });
}
