import { element, wordButton } from "./elements.js";
import { focusNeighbour, keepingFocus } from "./kept-focus.js";
import { morph } from "./morph.js";
import { keepingTyped } from "./typed-forms.js";
import { counted, word } from "./words.js";

/** @typedef {{id: string, in: string | null, after: string | null, html: string}} Fragment */

/** Brings what changed into the page, without moving the line that somebody looks at. */
export class Fragments {
  /** @param {import("./deleted-items.js").DeletedItems} deleted */
  constructor(deleted) {
    this.deleted = deleted;
    /** @type {Set<Element>} */
    this.unseen = new Set();
    addEventListener("scroll", () => this.#tellUnseen(), { passive: true });
  }

  /**
   * @param {Fragment[]} fragments @param {string[]} gone @param {boolean} isMine
   */
  apply(fragments, gone, isMine) {
    const held = this.deleted.held(isMine);
    /** @type {Set<HTMLElement>} */
    const spared = new Set();
    const spare = (/** @type {Node} */ node) => {
      const isHeld = node instanceof HTMLElement && held.has(node);
      if (isHeld) spared.add(node);
      return isHeld;
    };
    const change = () => {
      for (const id of gone) this.#remove(id, spare, isMine);
      for (const fragment of fragments) this.#bring(fragment, spare, isMine);
      this.deleted.settle(spared, isMine);
    };
    this.#keepingLine(() => keepingTyped(this.deleted.page, () => keepingFocus(change)));
    this.#tellUnseen();
  }

  /** @param {() => void} change */
  #keepingLine(change) {
    const line = lineInView();
    const before = line?.getBoundingClientRect().top ?? 0;
    change();
    const after = line?.isConnected ? line.getBoundingClientRect().top : before;
    if (Math.abs(after - before) >= 1) scrollBy({ top: after - before, behavior: "instant" });
  }

  /** @param {Fragment} fragment @param {(node: Node) => boolean} spare @param {boolean} isMine */
  #bring(fragment, spare, isMine) {
    const holder = document.createElement("template");
    holder.innerHTML = fragment.html;
    const next = holder.content.firstElementChild;
    if (!next) return;
    const old = document.getElementById(fragment.id);
    const isWalkedTo = old && old.matches(".presented") !== next.matches(".presented");
    if (old) morph(old, next, spare);
    const shown = old ?? document.importNode(next, true);
    const parent = fragment.in ? document.getElementById(fragment.in) : null;
    if (parent) place(shown, parent, fragment.after);
    if (isMine || isWalkedTo || !shown.isConnected || !shown.matches(".event")) return;
    justIn(shown);
    if (!old) this.unseen.add(shown);
  }

  /** @param {string} id @param {(node: Node) => boolean} spare @param {boolean} isMine */
  #remove(id, spare, isMine) {
    const old = document.getElementById(id);
    if (!old) return;
    if (!old.matches("[data-item]")) {
      if (hollow(old, spare)) old.classList.add("was-band");
      else focusNeighbour(old);
    } else if (isMine && !spare(old)) focusNeighbour(old);
    else if (old instanceof HTMLElement) this.deleted.strike(old, isMine);
  }

  #tellUnseen() {
    const news = document.getElementById("news");
    if (!news) return;
    for (const row of this.unseen) if (!row.isConnected || isInView(row)) this.unseen.delete(row);
    const above = Array.from(this.unseen).filter((row) => row.getBoundingClientRect().top < 0);
    const below = Array.from(this.unseen).filter((row) => row.getBoundingClientRect().top > 0);
    const text = [
      above.length && counted("newAbove", above.length),
      below.length && counted("newBelow", below.length),
    ];
    const said = text.filter(Boolean).join(", ");
    if (news.textContent === said) return;
    const first = above[0] ?? below[0];
    news.replaceChildren(
      ...(said
        ? [wordButton(said, () => first.scrollIntoView({ block: "center", behavior: "smooth" }))]
        : []),
    );
  }
}

/** The row of whoever reads here: the one with the focus, else the first in view. */
function lineInView() {
  const focused = document.activeElement?.closest("[data-item], .event, form, text-field");
  if (focused && focused !== document.body && isInView(focused)) return focused;
  const lines = document.querySelectorAll(".event, .cause, .action, .outcome, .step-title");
  return Array.from(lines).find((line) => line.getBoundingClientRect().top >= 60) ?? null;
}

/** @param {Element} shown */
function isInView(shown) {
  const box = shown.getBoundingClientRect();
  return box.bottom > 50 && box.top < innerHeight - 40;
}

/**
 * Takes out of an element all but what is spared, and its names; whether anything is left.
 * @param {Element} old @param {(node: Node) => boolean} spare @returns {boolean}
 */
function hollow(old, spare) {
  const isLeft = [...old.children].map((child) => spare(child) || hollow(child, spare) || child.remove());
  if (!isLeft.some(Boolean)) return false;
  old.removeAttribute("id");
  old.setAttribute("data-local", "");
  return true;
}

/** @param {Element} row */
function justIn(row) {
  if (row.querySelector(".just-in-word") || row.contains(document.activeElement)) return;
  row.classList.add("just-in");
  const said = element("span", { class: "just-in-word", "data-local": "" }, [word("justIn")]);
  row.querySelector(".event-text")?.append(said);
  setTimeout(() => {
    row.classList.remove("just-in");
    said.remove();
  }, 6_000);
}

/**
 * Puts an element behind the one it stands after. One that has the focus stays in the page: it is moved without
 * being taken out where the browser can, else the others move around it.
 * @param {Element} shown @param {Element} parent @param {string | null} after
 */
function place(shown, parent, after) {
  const above = after ? document.getElementById(after) : null;
  if (shown.parentElement === parent && standingAbove(shown) === above) return;
  const before = above?.parentElement === parent ? above.nextElementSibling : parent.firstElementChild;
  if (!shown.isConnected || !shown.contains(document.activeElement)) {
    parent.insertBefore(shown, before);
  } else if ("moveBefore" in parent && typeof parent.moveBefore === "function") {
    parent.moveBefore(shown, before);
  } else {
    moveOthers(shown, parent, before);
  }
}

/** What stands above it and is not struck out. @param {Element} shown */
function standingAbove(shown) {
  let above = shown.previousElementSibling;
  while (above?.matches(".is-deleted")) above = above.previousElementSibling;
  return above;
}

/** @param {Element} shown @param {Element} parent @param {Element | null} before */
function moveOthers(shown, parent, before) {
  const rows = Array.from(parent.children).filter((row) => row !== shown);
  const index = before ? rows.indexOf(before) : rows.length;
  for (const row of rows.slice(0, index)) parent.insertBefore(row, shown);
  let last = shown;
  for (const row of rows.slice(index)) {
    last.after(row);
    last = row;
  }
}
