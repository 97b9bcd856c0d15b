import { element, wordButton } from "./elements.js";
import { word } from "./words.js";

/**
 * Says what was just destroyed, with a way back. Stays ten seconds, and while it has the focus.
 * @param {string} text @param {(() => void) | null} undo
 */
export function toast(text, undo) {
  const place = document.getElementById("toasts");
  if (!place) return () => {};
  const shown = element("div", { class: "toast" }, [element("span", {}, [text])]);
  const away = () => shown.matches(":focus-within, :hover") ? setTimeout(away, 1_000) : shown.remove();
  if (undo) {
    const button = wordButton(word("undo"), () => {
      shown.remove();
      undo();
    });
    shown.append(button, element("kbd", { "aria-hidden": "true" }, ["Ctrl Z"]));
  }
  place.replaceChildren(shown);
  setTimeout(away, 10_000);
  return () => shown.remove();
}
