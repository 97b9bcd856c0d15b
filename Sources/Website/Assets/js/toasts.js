import { element, wordButton } from "./elements.js";
import { word } from "./words.js";

/** @typedef {{said: string, act: () => void}} Way */

/**
 * Says something beside what was said before, with ways on. Stays ten seconds, while it has the focus, and until the page
 * is looked at.
 * @param {string} text @param {Way[]} ways
 */
export function tell(text, ways) {
  const shown = element("div", { class: "toast" }, [element("span", {}, [text])]);
  for (const { said, act } of ways) {
    const take = () => {
      shown.remove();
      act();
    };
    shown.append(wordButton(said, take));
  }
  const isRead = () => !document.hidden && !shown.matches(":focus-within, :hover");
  const away = () => isRead() ? shown.remove() : setTimeout(away, document.hidden ? 10_000 : 1_000);
  document.getElementById("toasts")?.append(shown);
  setTimeout(away, 10_000);
  return shown;
}

/**
 * Says what was just done, with a way back: the last such thing alone, as the keys take back that one.
 * @param {string} text @param {() => void} undo
 */
export function toast(text, undo) {
  for (const old of document.querySelectorAll(".toast:has(kbd)")) old.remove();
  const shown = tell(text, [{ said: word("undo"), act: undo }]);
  shown.append(element("kbd", { "aria-hidden": "true" }, ["Ctrl Z"]));
  return () => shown.remove();
}
