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
 * Says what was just done, with its way back, which is a step on the stack of undos too: the last such thing alone, as
 * the keys take back that one.
 * @param {import("./undo-stack.js").UndoStack} undos @param {string} said
 * @param {{undo: () => void, redo: () => void}} way @param {Promise<unknown>} answer
 */
export function offerBack(undos, said, { undo, redo }, answer) {
  for (const old of document.querySelectorAll(".toast:has(kbd)")) old.remove();
  const step = {
    redo,
    undo: () => {
      shown.remove();
      undo();
    },
  };
  undos.push(step, answer);
  const shown = tell(said, [{ said: word("undo"), act: () => undos.undo((one) => one === step) }]);
  shown.append(element("kbd", { "aria-hidden": "true" }, [word("undoKeys")]));
}
