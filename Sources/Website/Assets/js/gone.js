import { copyButton } from "./copy.js";
import { element } from "./elements.js";
import { typedIn } from "./left-behind.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** What stands typed in fields that nobody has sent off. @param {Element} page */
function inFields(page) {
  const fields = Array.from(page.querySelectorAll("input:not([type=checkbox], [type=radio]), textarea"));
  const typed = fields.filter((field) =>
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
    field.value.trim() && field.value !== field.defaultValue && !field.closest("text-field, [popover]")
  );
  // The time and the text of a new row are one line.
  const rows = Map.groupBy(typed, (field) => field.closest("new-event, form") ?? field);
  return Array.from(
    rows.values(),
    (row) => row.map((field) => "value" in field ? field.value : "").join(" "),
  );
}

/** All that was typed here and has not arrived. @param {PostmortemPage} page */
function unsent(page) {
  const orders = page.queue?.orders.filter(({ command }) => !("edit" in command)) ?? [];
  const texts = page.texts.kept.map(({ text }) => text);
  const all = [...texts, ...orders.map(({ command }) => typedIn(command)), ...inFields(page)];
  return all.filter((text) => text.trim()).join("\n\n");
}

/** @param {string} text */
function handedOver(text) {
  const area = element("textarea", { readonly: "", rows: "2", "aria-label": word("goneKept") });
  area.value = text;
  return element("div", { class: "handed-over" }, [
    element("p", {}, [word("goneKept")]),
    area,
    copyButton(() => text),
  ]);
}

/** Says that the postmortem is out of reach, and hands over what was typed and did not arrive. @param {PostmortemPage} page */
export function showGone(page) {
  const text = unsent(page);
  const isTyping = document.activeElement?.matches("input, textarea") === true;
  page.queue?.stop();
  page.classList.add("is-gone");
  const notice = element("div", { class: "notice" }, [element("p", { role: "alert" }, [word("gone")])]);
  if (text) notice.append(handedOver(text));
  document.querySelector(".lead")?.prepend(notice);
  notice.scrollIntoView({ block: "center" });
  // Whoever types on types nowhere; what is there can be copied by keyboard at once.
  if (isTyping) notice.querySelector("textarea")?.focus({ preventScroll: true });
}
