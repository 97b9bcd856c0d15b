import { apply, diff, inverse, isEmpty } from "./text-edit.js";
import { TypingRuns } from "./typing-runs.js";
import { UnsentEdits } from "./unsent-edits.js";

/**
 * @typedef {import("./text-edit.js").TextEdit} TextEdit
 * @typedef {{
 *   client: string, base: string, revision: number, keep?(): void,
 *   ask(command: Record<string, unknown>): {id: string, answer: Promise<{revision: number, changes: unknown[]}>},
 * }} Sender
 * @typedef {import("./unsent-edits.js").Underway} Underway
 * @typedef {{field: string, text: string, underway: Underway | null, pending: TextEdit | null}} KeptText
 */

/** How long a field waits between two edits: at most five a second. */
const editPause = 200;

/**
 * One text that this page writes in: one edit under way, the rest composed behind it, and what others write worked in.
 */
export class TextChannel {
  #unsent = new UnsentEdits();
  #runs = new TypingRuns();
  #lastSent = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {{edit: TextEdit, by: string | null}[] | null} */
  #held = null;
  /** @type {string | null} */
  #composed = null;
  #isStranded = false;
  #isRefused = false;
  /** Whether anything was typed here. */
  isWritten = false;
  /** Whether what was refused waits for its writer. */
  #isWaiting = false;
  /** What was under way when its item came back: sent before, it may be refused still. */
  #freed = "";
  /** Told when the server said that the item of the text is deleted. @type {(() => void) | null} */
  onStranded = null;
  /** Told of each remote edit, as it applies to the text here. @type {((edit: TextEdit) => void) | null} */
  onRemote = null;
  /** Told when the stream has passed by what an answer said was written: the database was put back. @type {(() => void) | null} */
  onContradicted = null;
  /** Told when the server refused what was typed; it stays here. @type {((error: Error, text: string) => void) | null} */
  onRefused = null;
  /** Told when a run of typing begins, which is a step to take back. @type {(() => void) | null} */
  onRun = null;
  /** Told when what was refused is taken after all. @type {(() => void) | null} */
  onTaken = null;

  /** @param {Sender} sender @param {string} field @param {string} text */
  constructor(sender, field, text) {
    this.sender = sender;
    this.field = field;
    this.text = text;
  }

  /** Whether everything typed here has arrived. */
  get isSettled() {
    return this.#unsent.isEmpty && this.#composed === null;
  }

  /** What the field says while a character is being put together: it is no edit yet, and would be lost with the page. @param {string} text */
  compose(text) {
    this.#composed = text.toWellFormed();
    this.sender.keep?.();
  }

  /** Whether anything typed here goes up by itself: what waits for its writer does not. */
  get isOnItsWay() {
    return !this.isSettled && !this.#isStranded && !this.#isWaiting;
  }

  /** Sends what is typed without the pause that typing makes. */
  hurry() {
    clearTimeout(this.#timer);
    this.#send();
  }

  /** What a later page needs to go on where this one stopped; null where everything has arrived. */
  get kept() {
    const [text, unsent] = this.#worked();
    if (unsent.isEmpty) return null;
    return { field: this.field, text, underway: unsent.underway, pending: unsent.pending };
  }

  /** The text and what is unsent in it on all that the page has seen, also on what is held back here. */
  #worked() {
    let [text, unsent] = [this.text, this.#unsent];
    if (!this.isSettled && this.#held) unsent = Object.assign(new UnsentEdits(), structuredClone(unsent));
    if (this.#composed !== null && this.#composed !== text) {
      unsent.add(diff(text, this.#composed));
      text = this.#composed;
    }
    for (const { edit, by } of unsent.isEmpty ? [] : this.#held ?? []) {
      if (by && by === unsent.underway?.id) unsent.underway = null;
      else text = apply(text, unsent.workIn(edit, this.#isBefore(by)));
    }
    return /** @type {const} */ ([text, unsent]);
  }

  /** Whether what is typed here stands before what somebody else typed at one spot. @param {string | null} by */
  #isBefore(by) {
    return this.sender.client < (by?.split(":")[0] ?? "");
  }

  /**
   * Goes on where an earlier page stopped.
   * @param {KeptText} kept @param {Promise<{revision: number, changes: unknown[]}>} [answer] to what is under way
   */
  resume({ text, underway, pending }, answer) {
    this.text = text;
    Object.assign(this.#unsent, { underway, pending });
    if (underway && answer) this.#await(underway.id, answer);
    else this.#schedule();
  }

  /** Takes over what the field says now. @param {string} text @param {number} [caret] */
  change(text, caret) {
    this.#composed = null;
    const edit = diff(this.text, text.toWellFormed(), caret);
    if (isEmpty(edit)) return;
    const isRun = this.#runs.remember(inverse(this.text, edit));
    this.#make(edit);
    if (isRun) this.onRun?.();
  }

  /** Takes back the last run of typing; the edit to show, or null. */
  undo() {
    return this.#step(this.#runs.undo(this.text));
  }

  /** Makes again what was taken back last; the edit to show, or null. */
  redo() {
    return this.#step(this.#runs.redo(this.text));
  }

  /** @param {TextEdit | null} edit */
  #step(edit) {
    if (edit) this.#make(edit);
    return edit;
  }

  /** Holds back what others write, and what is to be sent, while a character is being composed. */
  hold() {
    this.#held ??= [];
  }

  release() {
    for (const { edit, by } of this.#held ?? []) this.#workIn(edit, by);
    // Only now may anything go out: it stands on all that the page has seen.
    this.#held = null;
    this.reached(this.sender.revision);
    this.#schedule();
  }

  /** Whether its item is deleted: what is typed stays here. */
  get isStranded() {
    return this.#isStranded;
  }

  /** Gives up what is typed here and has not arrived. */
  drop() {
    this.#unsent.drop();
    this.#isRefused = false;
    this.#runs.forget();
    this.sender.keep?.();
  }

  /** Keeps what is typed, and sends nothing while its item is deleted. */
  strand() {
    this.#isStranded = true;
  }

  /** The item is back, and with it the text as it was: sends what was typed meanwhile. */
  free() {
    this.#isStranded = false;
    this.#isWaiting = false;
    this.#freed = this.#unsent.underway?.id ?? "";
    this.#schedule();
  }

  /** What the server says was written, in its order. @param {TextEdit} edit @param {string | null} by */
  receive(edit, by) {
    // Its own edit too: what came before that has to be worked in before it.
    if (this.#held) this.#held.push({ edit, by });
    else this.#workIn(edit, by);
  }

  /** @param {TextEdit} edit @param {string | null} by */
  #workIn(edit, by) {
    if (by && by === this.#unsent.underway?.id) return this.#arrived();
    const theirs = this.#unsent.workIn(edit, this.#isBefore(by));
    this.text = apply(this.text, theirs);
    this.#runs.carry(theirs);
    this.onRemote?.(theirs);
  }

  /** The page has come to this revision. @param {number} revision */
  reached(revision) {
    if (this.#held) return;
    const { settledAt, expectedAt } = this.#unsent.underway ?? {};
    if (settledAt !== undefined && revision >= settledAt) this.#arrived();
    // What is written there was told before this, under its name: this is somebody else's.
    else if (expectedAt !== undefined && revision >= expectedAt) this.onContradicted?.();
  }

  /** @param {TextEdit} edit */
  #make(edit) {
    this.text = apply(this.text, edit);
    this.#unsent.add(edit);
    this.isWritten = true;
    this.#isWaiting = false;
    this.#schedule();
    this.sender.keep?.();
  }

  #arrived() {
    this.#unsent.underway = null;
    this.#taken();
    this.#schedule();
  }

  /** What was refused is part of what is sent next: with that it is taken, or it was taken back. */
  #taken() {
    if (!this.#isRefused) return;
    this.#isRefused = false;
    this.onTaken?.();
  }

  get #isHeldBack() {
    return this.#unsent.underway !== null || this.#held !== null || this.#isStranded || this.#isWaiting;
  }

  #schedule() {
    if (!this.#unsent.pending || this.#isHeldBack) return;
    clearTimeout(this.#timer);
    const wait = this.#lastSent + editPause - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.#send(), wait);
    else this.#send();
  }

  #send() {
    if (!this.#unsent.pending || this.#isHeldBack) return;
    const edit = this.#unsent.pending;
    this.#unsent.pending = null;
    if (isEmpty(edit)) {
      this.sender.keep?.();
      return this.#taken();
    }
    this.#lastSent = performance.now();
    const { id, answer } = this.sender.ask({ edit: { text: this.field, edit } });
    this.#unsent.underway = { edit, id, seen: this.sender.revision };
    this.sender.keep?.();
    this.#await(id, answer);
  }

  /** @param {string} id @param {Promise<{revision: number, changes: unknown[]}>} answer */
  #await(id, answer) {
    answer.then(
      ({ revision, changes }) => {
        if (this.#unsent.underway?.id !== id) return;
        // Where nothing was left to do, no message will tell of it.
        this.#unsent.underway[changes.length ? "expectedAt" : "settledAt"] = revision;
        this.reached(this.sender.revision);
        this.sender.keep?.();
      },
      (error) => {
        if (error.refusal === "removed" && this.onStranded) return this.#putBack(id);
        this.#refused(id, error);
      },
    );
  }

  /** Its writer decides: what they type next goes out together with it. @param {string} id @param {Error} error */
  #refused(id, error) {
    if (!this.#unsent.takeBack(id)) return;
    if (!this.onRefused) return this.drop();
    this.#isRefused = true;
    this.#isWaiting = true;
    this.sender.keep?.();
    this.onRefused(error, this.text);
  }

  /** @param {string} id */
  #putBack(id) {
    const seen = this.#unsent.underway?.seen ?? 0;
    if (!this.#unsent.takeBack(id)) return;
    // The item may be back, and only the answer late: it is asked once more where this page has seen more since.
    const isNews = !this.#isStranded && this.sender.revision > seen;
    if (this.#freed === id || isNews) return this.#schedule();
    this.strand();
    this.sender.keep?.();
    this.onStranded?.();
  }
}
