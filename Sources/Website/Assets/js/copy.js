import { wordButton } from "./elements.js";
import { word } from "./words.js";

/** Where browsers offer no clipboard, over plain HTTP: what is copied is said to the one who asks. @param {string} text */
function copyByEvent(text) {
  let isTaken = false;
  const say = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    isTaken = true;
  };
  addEventListener("copy", say, { capture: true });
  const isDone = document.execCommand("copy");
  removeEventListener("copy", say, { capture: true });
  return isDone && isTaken;
}

/** Copies a text, in a secure context or not; whether that worked. @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** A word that copies, and says so. @param {() => string} text */
export function copyButton(text) {
  const button = wordButton(word("copy"), async () => {
    if (await copyText(text())) button.textContent = word("copied");
  });
  button.classList.add("copy");
  return button;
}
