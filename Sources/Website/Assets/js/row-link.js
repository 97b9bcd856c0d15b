import { copyText } from "./copy.js";
import { tell } from "./toasts.js";
import { word } from "./words.js";

/** Copies the address of a row. @param {HTMLElement} row */
export async function copyLink(row) {
  const address = new URL(`#${row.id}`, location.href).href;
  if (await copyText(address)) tell(word("linkCopied"), []);
  else tell(`${word("linkNotCopied")} ${address}`, []);
  row.focus();
}

/** Goes to the row that the address names, or says that it is gone. */
export function showLinked() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id.startsWith("event-")) return;
  const row = document.getElementById(id);
  if (!row) return void tell(word("linkedGone"), []);
  row.scrollIntoView({ block: "center" });
  row.focus({ preventScroll: true });
}
