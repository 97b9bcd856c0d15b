import { addEvent } from "./added-event.js";
import { Draft } from "./draft.js";
import { isComplete, joinsTime, readFlags } from "./drafted-event.js";
import { flagChip } from "./flag-chip.js";
import { newID } from "./ids.js";
import { pageOf } from "./page-of.js";
import { freshen, lastStanding, stands } from "./pending-row.js";
import { showRefusal } from "./refusals.js";
import { pasteRows } from "./row-paste.js";
import { undoing } from "./undo-stack.js";
import { word } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {{when: string, typed: string}} Written
 */

/** More words than any time has that names no hour. */
const mostWords = 6;

/** Whether the page has no row yet and nothing else to go to; a touch alone would not have opened a keyboard. */
function isToBegin() {
  const isFree = document.activeElement === document.body && !location.hash;
  // Whoever joins a meeting is where the others are.
  return isFree && matchMedia("(pointer: fine)").matches &&
    !document.querySelector("#timeline-rows > .event, .agenda.runs-now");
}

/** The always-open last row: its writer's draft until Enter, seen by nobody. */
export class NewEvent extends HTMLElement {
  /** @type {string | null} */
  #near = null;
  /** What was entered here last, until one goes elsewhere: what comes next goes on from there. @type {string | null} */
  #own = null;
  /** @type {Draft<{when: string, text: string}> | null} */
  #draft = null;
  /** Why what stands in the row was not taken. @type {HTMLElement | null} */
  #refusal = null;

  connectedCallback() {
    const [time, text] = [this.querySelector("input"), this.querySelector("textarea")];
    if (!time || !text) return;
    if (this.#page) this.#draft = new Draft(this.#page, "draft");
    this.time = time;
    this.text = text;
    time.addEventListener("keydown", (event) => this.#timeKey(event));
    text.addEventListener("keydown", (event) => this.#textKey(event));
    time.addEventListener("input", () => this.#leadOn());
    text.addEventListener("input", () => this.#joinTime());
    this.addEventListener("input", () => this.#keep());
    this.addEventListener("paste", (event) => pasteRows(this.#page, event, () => this.#above()));
    this.querySelector(".enter")?.addEventListener("click", () => this.enter());
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(/** @type {Node} */ (relatedTarget))) this.#own = null;
    });
    this.#recall();
    if (isToBegin()) this.begin();
  }

  /** Begins a row, below another one where that is given. @param {string} [near] */
  begin(near) {
    this.#near = near ?? null;
    this.time?.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  /** Whether what is typed here outlives the page. */
  get isKept() {
    return this.#draft?.isKept !== false;
  }

  get #page() {
    return pageOf(this);
  }

  #keep() {
    const [when, text] = [this.time?.value ?? "", this.text?.value ?? ""];
    this.#draft?.keep(when || text ? { when, text } : null);
    this.#showFlags();
  }

  async #recall() {
    const drafted = await this.#draft?.recall();
    if (drafted) this.#takesBack({ when: drafted.when, typed: drafted.text });
  }

  #showFlags() {
    const place = this.querySelector(".event-drafted-flags");
    const { flags } = readFlags(this.text?.value ?? "");
    place?.replaceChildren(...flags.map(flagChip));
  }

  /** @param {KeyboardEvent} event */
  #timeKey(event) {
    event.stopPropagation();
    if (event.isComposing || !this.time || this.#undo(event)) return;
    if (
      event.key === " " && isComplete(this.time.value) && this.time.selectionStart === this.time.value.length
    ) {
      event.preventDefault();
      this.text?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.text?.value.trim()) this.enter();
      else this.text?.focus();
    } else this.#leaveKey(event);
  }

  /** @param {KeyboardEvent} event */
  #textKey(event) {
    event.stopPropagation();
    if (event.isComposing || !this.text || !this.time || this.#undo(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.enter(event.ctrlKey || event.metaKey);
    } else if (event.key === "Backspace" && this.text.selectionEnd === 0 && this.text.selectionStart === 0) {
      event.preventDefault();
      this.time.focus();
    } else this.#leaveKey(event);
  }

  // Where nothing is typed here, what is taken back is the last change to the page.
  /** @param {KeyboardEvent} event @returns {boolean} */
  #undo(event) {
    const way = undoing(event);
    if (!way || this.time?.value || this.text?.value) return false;
    event.preventDefault();
    this.#page?.undos[way]();
    return true;
  }

  /** @param {KeyboardEvent} event */
  #leaveKey(event) {
    const last = document.getElementById(`event-${this.#own}`) ??
      document.querySelector("#timeline-rows > .event:last-child");
    const isLeaving = event.key === "Escape" || (event.key === "ArrowUp" && this.text?.selectionStart === 0);
    if (!isLeaving || !(last instanceof HTMLElement)) return;
    event.preventDefault();
    last.focus();
  }

  // Nobody says when in so many words: whoever begins to tell goes on in the text.
  #leadOn() {
    const { time, text } = this;
    if (!time || !text || text.value || /\d[:.]\d\d/.test(time.value)) return;
    if (time.value.trim().split(/\s+/).length < mostWords) return;
    const caret = time.selectionStart ?? 0;
    [text.value, time.value] = [time.value, ""];
    text.focus();
    text.setSelectionRange(caret, caret);
  }

  // "14:30 Uhr" and "2:30 PM": a word that belongs to the time goes back to it.
  #joinTime() {
    const found = /^([–-]\s*~?\d\S*|\S+)\s/.exec(this.text?.value ?? "");
    if (!found || !this.text || !this.time || !joinsTime(found[1]) || !isComplete(this.time.value)) return;
    this.time.value = `${this.time.value.trim()} ${found[1]}`;
    this.text.value = this.text.value.slice(found[0].length);
  }

  /** The row that the next one is entered below. */
  #above() {
    const near = [this.#near, this.#own].find(stands) ?? lastStanding();
    this.#near = null;
    return near;
  }

  /** Enters the row and opens the next. @param {boolean} [withIdea] */
  enter(withIdea = false) {
    const page = this.#page;
    if (!page || !this.time || !this.text) return;
    const [when, typed] = [this.time.value.trim(), this.text.value];
    const { text, flags, isIdea } = readFlags(typed);
    if (!when && !text) return;
    const near = this.#above();
    this.#refusal?.remove();
    this.time.value = "";
    this.text.value = "";
    this.#keep();
    this.time.focus();
    // Other windows that are closed by now may have left something too.
    this.#recall();
    const written = { when, typed };
    if (isIdea) return this.#sendIdea(page, [when, text].filter(Boolean).join(": "), near, written);
    this.#send(page, { id: newID(), when, text, flags, near }, written, withIdea);
  }

  /**
   * @param {PostmortemPage} page @param {string} text @param {string | undefined} event @param {Written} written
   */
  #sendIdea(page, text, event, written) {
    const answer = page.do({ addIdea: { id: newID(), text, event } });
    answer.catch((error) => this.#refused(error, written));
  }

  /**
   * @param {PostmortemPage} page
   * @param {import("./added-event.js").NewRow} event
   * @param {Written} written @param {boolean} withIdea
   */
  #send(page, event, written, withIdea) {
    const item = `event/${event.id}`;
    const added = addEvent(page, event);
    this.#own = event.id;
    page.undos.push(page.step({ restore: { item } }, { remove: { item } }, added), added);
    added.then(
      () => {
        freshen(`event-${event.id}`);
        if (withIdea) page.ideaUnder(`event-${event.id}`);
      },
      (error) => this.#refused(error, written),
    );
  }

  /**
   * What was not taken stands in the row again; where that is in use by now, beside it.
   * @param {Error} error @param {Written} written
   */
  #refused(error, written) {
    if (this.#takesBack(written)) {
      this.#refusal = showRefusal(this, error);
      this.#refusal.setAttribute("data-unsaved", "");
      return;
    }
    const retry = () => {
      const isTaken = this.#takesBack(written);
      this.text?.focus();
      return isTaken;
    };
    const text = `${written.when} ${written.typed}`.trim();
    showRefusal(this, error, { text, ways: [{ said: word("refusedRetry"), act: retry }] });
  }

  /** @param {Written} written @returns {boolean} whether the row was free for it */
  #takesBack({ when, typed }) {
    if (!this.time || !this.text || this.time.value || this.text.value) return false;
    this.time.value = when;
    this.text.value = typed;
    this.#keep();
    // Nobody who has gone elsewhere is called back.
    if (document.activeElement === this.time) this.text.focus();
    return true;
  }
}
