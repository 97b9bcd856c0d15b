import { copyButton } from "./copy.js";
import { element, isText, wordButton } from "./elements.js";
import { focusNeighbour } from "./kept-focus.js";
import { morph } from "./morph.js";
import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** How long what another person deleted stands there, struck out. */
const stay = 30_000;

/** @param {Element} item @returns {HTMLElement[]} */
const fieldsOf = (item) =>
  Array.from(item.querySelectorAll("text-field")).filter((one) => one instanceof HTMLElement);

/**
 * Items that somebody deleted while they are shown here: struck out for a while, with a way back. Where somebody types,
 * or typed what has not arrived, the text stays until its writer has decided.
 */
export class DeletedItems {
  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
    page.addEventListener(
      "bring-back",
      (event) => event.target instanceof Element && this.bringBack(event.target),
    );
    page.addEventListener("text-removed", (event) => this.#refused(event));
  }

  /**
   * Items of this page where somebody types, or where something has not arrived or was not taken; of those that I
   * delete myself, the one where I type.
   * @param {boolean} [isMine]
   */
  held(isMine = false) {
    const active = isText(document.activeElement) ? document.activeElement : null;
    const others = isMine ? ".is-editing" : ".is-editing, [data-item] .refusal:not(.deleted-said)";
    const unsent = isMine
      ? []
      : Array.from(this.page.querySelectorAll("text-field")).filter((field) => this.#isUnsent(field));
    const items = [active, ...this.page.querySelectorAll(others), ...unsent].map((place) =>
      place?.closest("[data-item]")
    );
    return new Set(items.filter((item) => item instanceof HTMLElement));
  }

  /** Whether somebody types in it, or in a question below it. @param {HTMLElement} item */
  #holds(item) {
    return Array.from(this.held()).some((held) => item.contains(held));
  }

  /** @param {Element} field */
  #isUnsent(field) {
    return this.page.texts.known(field.getAttribute("data-text") ?? "")?.isSettled === false;
  }

  /** Strikes an item out. @param {HTMLElement} item @param {boolean} [isMine] */
  strike(item, isMine = false) {
    if (item.matches(".is-deleted")) return;
    item.classList.add("is-deleted");
    // What the server sends next knows nothing of it, and leaves it where it is.
    item.setAttribute("data-local", "");
    const texts = fieldsOf(item).map(({ dataset }) => this.page.texts.known(dataset.text ?? ""));
    for (const text of texts) text?.strand();
    const isHeld = this.#holds(item);
    item.append(isHeld ? this.#offer(item, isMine) : this.#wayBack(item));
    setTimeout(() => this.#expire(item), stay);
  }

  /** @param {HTMLElement} item */
  #wayBack(item) {
    return element("span", { class: "event-said deleted-said", "data-local": "" }, [
      `${word("deleted")} `,
      wordButton(word("bringBack"), () => this.bringBack(item)),
    ]);
  }

  /** @param {HTMLElement} item @param {boolean} isMine */
  #offer(item, isMine) {
    const said = word(isMine ? "deletedKept" : "deletedMeanwhile");
    const text = () => fieldsOf(item).map((field) => this.#textOf(field)).join("\n");
    const back = wordButton(word("bringBack"), () => this.bringBack(item));
    back.prepend(element("kbd", {}, ["↵"]), " ");
    const offer = element("div", { class: "refusal deleted-said", "data-local": "" }, [
      element("span", { role: "alert" }, [said]),
      back,
      copyButton(text),
      wordButton(word("letGo"), () => this.#letGo(item)),
    ]);
    if (item.matches("[role=row]")) offer.setAttribute("role", "gridcell");
    // Pressing one must not take the caret out of the text that it is about.
    offer.addEventListener("pointerdown", (event) => event.preventDefault());
    return offer;
  }

  /** @param {HTMLElement} field */
  #textOf(field) {
    const known = this.page.texts.known(field.dataset.text ?? "");
    return known?.text ?? field.dataset.source ?? field.textContent ?? "";
  }

  /** Asks for an item that was struck out; what was typed there goes with it. @param {Element} place */
  bringBack(place) {
    const item = place.closest(".is-deleted[data-item]");
    if (!(item instanceof HTMLElement)) return;
    this.page.ask({ restore: { item: item.dataset.item } }).answer.catch((error) => {
      // Somebody else was faster.
      if (error.refusal !== "notRemoved") showRefusal(item, error);
    });
  }

  /** @param {HTMLElement} item */
  #letGo(item) {
    for (const field of fieldsOf(item)) this.page.texts.forget(field.dataset.text ?? "");
    this.page.keep();
    this.#away(item);
  }

  /** @param {HTMLElement} item */
  #expire(item) {
    if (!item.isConnected || !item.matches(".is-deleted")) return;
    const isNeeded = item.contains(document.activeElement) || this.#holds(item);
    if (isNeeded) setTimeout(() => this.#expire(item), 1_000);
    else this.#away(item);
  }

  /** @param {HTMLElement} item */
  #away(item) {
    const shell = item.closest(".was-band");
    focusNeighbour(item);
    shell?.remove();
  }

  // The server knew sooner than this page that the item is gone.
  /** @param {Event} event */
  #refused(event) {
    const item = event.target instanceof Element ? event.target.closest("[data-item]") : null;
    if (item instanceof HTMLElement) this.strike(item);
  }

  /**
   * Brings together what a change of the page left apart: a held item that stands elsewhere by now goes there, one that
   * stands nowhere is struck out, and what came back is as it was.
   * @param {Set<HTMLElement>} spared what was taken out of its place @param {boolean} isMine
   */
  settle(spared, isMine) {
    for (const item of new Set([...spared, ...this.#struck()])) {
      const same = this.page.querySelectorAll(`[id="${CSS.escape(item.id)}"]`);
      const fresh = Array.from(same).find((one) => one !== item);
      if (fresh) this.#replace(fresh, item);
      else if (!item.matches(".is-deleted")) this.strike(item, isMine);
    }
    for (const item of this.#struck()) if (!item.hasAttribute("data-local")) revive(item);
    for (const item of this.#struck()) item.classList.toggle("is-day-below", isDayBelow(item));
    this.page.texts.free();
  }

  #struck() {
    const struck = Array.from(this.page.querySelectorAll(".is-deleted[data-item]"));
    return struck.filter((item) => item instanceof HTMLElement);
  }

  /** @param {Element} fresh @param {HTMLElement} item */
  #replace(fresh, item) {
    const shell = item.closest(".was-band");
    morph(item, fresh);
    fresh.replaceWith(item);
    if (!shell?.querySelector("[data-item]")) shell?.remove();
  }
}

/** Whether the day of a struck-out row stands at the next one by now: it is printed once. @param {Element} row */
function isDayBelow(row) {
  let next = row.nextElementSibling;
  while (next?.matches(".is-deleted")) next = next.nextElementSibling;
  const [day, below] = [row, next].map((one) => one?.querySelector(".event-day")?.textContent?.trim());
  return Boolean(day) && day === below;
}

/** @param {HTMLElement} item */
function revive(item) {
  item.classList.remove("is-deleted", "is-day-below");
  for (const said of item.querySelectorAll(".deleted-said")) said.remove();
}
