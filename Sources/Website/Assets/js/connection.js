import { element } from "./elements.js";
import { counted, word } from "./words.js";

/** @typedef {{isOnline: boolean, waiting: number, here: number, isExpired: boolean, isSending: boolean, isOther: boolean, isShutOut: boolean, isUnsaved: boolean, isKept: boolean}} Standing */

/** One sentence in the foot line about what the server has and what it has not. */
export class Connection {
  /** @type {Date | null} */
  #offlineSince = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #shown = "";

  /** @param {Standing} standing */
  show(standing) {
    if (standing.isOther) this.#kept("otherAccount");
    else if (standing.isShutOut) this.#kept("shutOut");
    else if (standing.isOnline && !standing.isExpired) this.#online(standing);
    else this.#offline(standing);
  }

  /** @param {Standing} standing */
  #online({ waiting, here, isSending, isUnsaved }) {
    if (this.#offlineSince && waiting) return this.#settle("back", word("back", { count: waiting }));
    this.#offlineSince = null;
    const saved = here > 1 ? `${word("saved")} · ${counted("here", here)}` : word("saved");
    if (!waiting && !isSending) {
      return isUnsaved ? this.#settle("unsaved", word("unsaved")) : this.#settle("saved", saved);
    }
    // Only what takes longer than a blink is worth a word; more that waits does not put it off.
    this.#timer ??= setTimeout(() => this.#settle("saving", word("saving")), 400);
  }

  /** @param {string} kind @param {string} text @param {string} [strong] */
  #settle(kind, text, strong) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#say(kind, text, strong);
  }

  // Somebody else signed in meanwhile, or access was taken: what was written is taken from here by nobody now.
  /** @param {string} why */
  #kept(why) {
    this.#settle("offline", word(why));
  }

  /** @param {Standing} standing */
  #offline({ waiting, isExpired, isKept }) {
    if (isExpired) return this.#settle("offline", word("expired"));
    this.#offlineSince ??= new Date();
    const time = this.#offlineSince.toTimeString().slice(0, 5);
    const keep = waiting ? counted(isKept ? "offlineKeep" : "offlineOpen", waiting) : word("offlineNothing");
    this.#settle("offline", keep, word("offline", { time }));
  }

  /** @param {string} kind @param {string} text @param {string} [strong] */
  #say(kind, text, strong) {
    const place = document.getElementById("connection");
    const words = place?.querySelector(".connection-words");
    const all = `${kind} ${strong ?? ""} ${text}`;
    if (!place || !words || this.#shown === all) return;
    this.#shown = all;
    place.className = `connection ${kind}`;
    document.body.classList.toggle("says-more", !kind.startsWith("sav"));
    words.replaceChildren(...(strong ? [element("b", {}, [strong]), " "] : []), text);
  }
}
