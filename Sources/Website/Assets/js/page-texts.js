import { watchPictures } from "./picture-watch.js";
import { TextChannel } from "./text-channel.js";

/** How often a page looks whether its texts have arrived, in milliseconds. */
const lookEvery = 50;

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/** The texts that this page writes in, each with its channel. */
export class PageTexts {
  /** @type {Map<string, TextChannel>} */
  #channels = new Map();
  /** The texts that others have written in since this page was opened. @type {Set<string>} */
  #shared = new Set();

  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
    watchPictures(page);
  }

  /**
   * Where the page shows a text.
   * @param {string} field @returns {import("./text-field.js").TextField | null}
   */
  #shown(field) {
    return this.page.querySelector(`text-field[data-text="${CSS.escape(field)}"]`);
  }

  /** The channel of a text, begun with what the page shows. @param {string} field @param {string} text */
  channel(field, text) {
    const known = this.#channels.get(field);
    if (known && (!known.isSettled || this.#shown(field)?.matches(".is-editing"))) return known;
    const channel = known ?? new TextChannel(this.page, field, text);
    channel.text = text;
    channel.onStranded = () =>
      this.#shown(field)?.dispatchEvent(new CustomEvent("text-removed", { bubbles: true }));
    channel.onRun = () => this.#run(field, channel);
    channel.onContradicted = () => this.page.loadAnew();
    this.#channels.set(field, channel);
    return channel;
  }

  /** Typing is a step among the others, as long as its text is there. @param {string} field @param {TextChannel} channel */
  #run(field, channel) {
    const move = (/** @type {"undo" | "redo"} */ way) => {
      const shown = this.#shown(field);
      const edit = shown && !shown.closest(".is-deleted") ? channel[way]() : null;
      if (!edit) return false;
      shown?.step(edit, channel.text);
      return true;
    };
    this.page.undos.push({ text: field, undo: () => move("undo"), redo: () => move("redo") });
  }

  /** The channel of a text that was written in here. @param {string} field */
  known(field) {
    return this.#channels.get(field);
  }

  /** Gives a channel up, and what has not arrived in it. @param {string} field */
  forget(field) {
    this.#channels.get(field)?.drop();
    this.#channels.delete(field);
  }

  /** Whether others have written in it, or in what belongs to it. @param {string} item */
  isShared(item) {
    return [...this.#shared].some((field) => `${field}/`.startsWith(`${item}/`));
  }

  /** Whether a text stands in its field, or an item anywhere. @param {string} place @param {string} text */
  stands(place, text) {
    const item = this.page.querySelector(`[data-item$="/${CSS.escape(place)}"]`);
    return item !== null || this.#shown(place)?.source === text;
  }

  /** What was written here and has arrived. */
  get written() {
    const channels = Array.from(this.#channels.values());
    return channels.filter(({ field, isWritten, isSettled }) => isWritten && isSettled && this.#shown(field));
  }

  /** Sends what was stranded and has its place in the page again. */
  free() {
    for (const [field, channel] of this.#channels) {
      if (channel.isStranded && this.#shown(field)?.closest(".is-deleted") === null) channel.free();
    }
  }

  /** What has not arrived yet; what went with an item that I deleted waits for nobody but undo. */
  get kept() {
    const channels = Array.from(this.#channels.entries());
    const waiting = channels.filter(([field, channel]) => !channel.isStranded || this.#shown(field));
    return waiting.flatMap(([, channel]) => channel.kept ?? []);
  }

  /** The texts of which something goes up by itself. */
  get onTheirWay() {
    return [...this.#channels.values()].filter((channel) => channel.isOnItsWay);
  }

  /** Until all that is typed has arrived or waits for its writer; it goes out at once. */
  async arrived() {
    for (let some = this.onTheirWay; some.length; some = this.onTheirWay) {
      for (const channel of some) channel.hurry();
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  }

  /** What others wrote, and how far the page has come. @param {import("./postmortem-page.js").LiveMessage} message */
  receive({ edits, by, revision }) {
    for (const { text, edit } of edits) {
      this.#channels.get(text)?.receive(edit, by);
      if (by?.split(":")[0] !== this.page.client) this.#shared.add(text);
    }
    for (const channel of this.#channels.values()) channel.reached(revision);
  }
}
