import { Draft } from "./draft.js";
import { typedFields } from "./unsaved.js";
import { word } from "./words.js";

/** How often a page looks what stands half typed in its forms, in milliseconds. */
const pulse = 1_000;

/** Keeps what is half typed in the forms of a page, and shows what an earlier page left so. @param {import("./postmortem-page.js").PostmortemPage} page */
export async function keepHalfTyped(page) {
  /** @type {Draft<string[]>} */
  const draft = new Draft(page, "typed");
  const keep = () => {
    const texts = typedFields(page).map(({ value }) => value);
    draft.keep(texts.length ? texts : null);
  };
  addEventListener("pagehide", keep, { capture: true });
  setInterval(keep, pulse);
  for (let texts = await draft.recall(); texts; texts = await draft.recall()) {
    for (const text of texts) page.lost.tell(new Error(word("halfTyped")), text);
  }
}
