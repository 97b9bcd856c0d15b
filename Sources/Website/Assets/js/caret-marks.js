import { element } from "./elements.js";
import { TextField } from "./text-field.js";

/** @typedef {{field: string, place: number, name: string}} Mark */
/** @typedef {{left: number, top: number, height: number}} Spot */

/** What decides where a letter of a text area stands. */
const looks = ["font", "letterSpacing", "lineHeight", "textIndent", "wordSpacing", "tabSize", "textAlign"];

/** A letter's place in a text area, found in a copy of it. @param {HTMLTextAreaElement} area @param {number} place */
function inArea(area, place) {
  const [style, box] = [getComputedStyle(area), area.getBoundingClientRect()];
  const mark = element("span", {}, ["\u200b"]);
  const mirror = element("div", { class: "caret-mirror" }, [area.value.slice(0, place), mark]);
  // A word that is broken at the end of a line is broken for what stands behind it.
  mirror.append(area.value.slice(place));
  for (const look of looks) mirror.style.setProperty(kebab(look), style.getPropertyValue(kebab(look)));
  mirror.style.width = `${box.width}px`;
  document.body.append(mirror);
  const [outer, inner] = [mirror.getBoundingClientRect(), mark.getBoundingClientRect()];
  mirror.remove();
  return {
    left: box.left + inner.left - outer.left - area.scrollLeft,
    top: box.top + inner.top - outer.top - area.scrollTop,
    height: inner.height,
  };
}

const kebab = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A letter's place in a text that is shown as it was typed. @param {Element} field @param {number} place @returns {Spot | null} */
function inText(field, place) {
  const walk = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let rest = place;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest <= length) return besideLetter(node, rest);
    rest -= length;
  }
  return null;
}

/** @param {Node} node @param {number} place */
function besideLetter(node, place) {
  const range = document.createRange();
  range.setStart(node, Math.max(0, place - 1));
  range.setEnd(node, place);
  const box = Array.from(range.getClientRects()).at(-1);
  return box ? { left: place ? box.right : box.left, top: box.top, height: box.height } : null;
}

/** Where nothing more exact is known. @param {Element} field */
function atEdge(field) {
  const { left, top, height } = field.getBoundingClientRect();
  return { left: left - 4, top, height: Math.min(height, 20) };
}

/** @param {TextField} field @param {number} place @returns {Spot} */
function spot(field, place) {
  const area = field.querySelector("textarea");
  if (area) return inArea(area, place);
  const isAsTyped = field.dataset.source === undefined && !field.hasAttribute("data-empty");
  return (isAsTyped && inText(field, place)) || atEdge(field);
}

/** Thin lines where others write, in the open text area as in the text at rest. */
export class CaretMarks {
  #isDue = false;

  /** @param {() => Mark[]} marks */
  constructor(marks) {
    this.marks = marks;
    for (const kind of ["resize", "input", "focusin", "focusout"]) addEventListener(kind, () => this.draw());
  }

  /** Before the next picture, once for all that happens until then. */
  draw() {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      for (const old of [...document.getElementsByClassName("other-caret")]) old.remove();
      for (const mark of this.marks()) this.#place(mark);
    });
  }

  /** @param {Mark} mark */
  #place({ field, place, name }) {
    const shown = document.querySelector(`text-field[data-text="${CSS.escape(field)}"]`);
    if (!(shown instanceof TextField)) return;
    const mark = element("span", { class: "other-caret", "data-local": "", "aria-hidden": "true" }, [
      element("span", {}, [name]),
    ]);
    // It takes no click from the text that it stands in.
    mark.addEventListener("pointerdown", (event) => event.preventDefault());
    mark.addEventListener("click", () => shown.edit(place));
    const { left, top, height } = spot(shown, place);
    shown.after(mark);
    const box = mark.getBoundingClientRect();
    mark.style.translate = `${left - box.left}px ${top - box.top}px`;
    mark.style.height = `${height}px`;
  }
}
