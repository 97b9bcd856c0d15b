import { copyButton } from "./copy.js";
import { element } from "./elements.js";
import { word } from "./words.js";

/**
 * What did not arrive, to be taken elsewhere.
 * @param {string} text @param {boolean} isBroughtIn whether some of it is brought in once access is back
 */
export function handedOver(text, isBroughtIn) {
  const area = element("textarea", { readonly: "", rows: "2", "aria-label": word("goneKept") });
  area.value = text;
  return element("div", { class: "handed-over" }, [
    element("p", {}, [word("goneKept")]),
    area,
    copyButton(() => text),
    ...isBroughtIn ? [element("p", {}, [word("goneLater")])] : [],
  ]);
}
