import { showRefusal } from "./refusals.js";
import { keptUnder } from "./stored.js";
import { word } from "./words.js";

/** @typedef {{id: string, said: string, text: string, place?: string}} Lost */
/** @typedef {import("./text-channel.js").KeptText} KeptText */
/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * What was typed and not taken, and has no other place: kept in the browser until its writer has done with it, so that
 * it outlives this page and those after it.
 */
export class LostTexts {
  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
  }

  get #key() {
    return `${this.page.storageKey}!lost`;
  }

  /** @param {string} said @param {string} text @param {string} [id] */
  #show(said, text, id) {
    const seen = () => this.drop(id);
    return showRefusal(this.page.querySelector(".lead"), new Error(said), { text, seen });
  }

  /** @returns {Lost[]} */
  get all() {
    return [keptUnder(this.#key) ?? []].flat().filter((one) => one?.text);
  }

  /** Shows it, and keeps it until that is dismissed. @param {Error} error @param {string} text */
  tell({ message }, text) {
    return this.#show(message, text, text ? this.add(message, text) : undefined);
  }

  /** Shows what earlier pages left. */
  tellAgain() {
    const lost = this.all.filter(({ text, place }) => !place || !this.page.texts.stands(place, text));
    this.#write(lost);
    for (const { id, said, text } of lost) this.#show(said, text, id);
  }

  /** Keeps it for the next page. @param {string} said @param {string} text
   * @param {string} [place] the text or the item by which that page may have it anyway */
  add(said, text, place) {
    const known = this.all.find((one) => one.said === said && one.text === text);
    if (known) return known.id;
    const id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.#write([...this.all, { id, said, text, place }]);
    return id;
  }

  /** Its writer has done with it. @param {string} [id] */
  drop(id) {
    if (id) this.#write(this.all.filter((one) => one.id !== id));
  }

  /**
   * Another window took this one for gone and sends what it had kept: what was typed since is in no other place.
   * @param {KeptText[]} now @param {KeptText[]} kept
   */
  rescue(now, kept) {
    const known = new Map(kept.map(({ field, text }) => [field, text]));
    for (const { field, text } of now) if (known.get(field) !== text) this.add(word("takenUp"), text);
  }

  /** @param {Lost[]} all */
  #write(all) {
    try {
      if (all.length) localStorage.setItem(this.#key, JSON.stringify(all));
      else localStorage.removeItem(this.#key);
    } catch {
      // Storage is full or forbidden: it is shown on this page alone.
    }
  }
}
