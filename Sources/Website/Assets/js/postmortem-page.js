import { Adoption } from "./adoption.js";
import { Agenda } from "./agenda.js";
import { Asks } from "./asks.js";
import { Attendance } from "./attendance.js";
import { Causes } from "./causes.js";
import { Chooser } from "./chooser.js";
import { CommandQueue } from "./command-queue.js";
import { Connection } from "./connection.js";
import { DeletedItems } from "./deleted-items.js";
import { DiscardWatch } from "./discard-watch.js";
import { Entered } from "./entered.js";
import { Explaining } from "./explaining.js";
import { Fragments } from "./fragments.js";
import { showGone } from "./gone.js";
import { keepHalfTyped } from "./half-typed.js";
import { newID } from "./ids.js";
import { Items } from "./items.js";
import { loadWhenUsed } from "./later.js";
import { Leaving } from "./leaving.js";
import { LostTexts } from "./lost-texts.js";
import { equipMargin } from "./margin.js";
import { NewEvent } from "./new-event.js";
import { tellOverwritten } from "./overwritten.js";
import { listenToKeys } from "./page-keys.js";
import { PageStream, streamAddress } from "./page-stream.js";
import { PageTexts } from "./page-texts.js";
import { Presence } from "./presence.js";
import { keepLinesWhilePressed } from "./presses.js";
import { equipQuestions } from "./questions.js";
import { jotIdea } from "./row-lines.js";
import { pushReversible } from "./reversals.js";
import { showLinked } from "./row-link.js";
import { Seen } from "./seen.js";
import { TextField } from "./text-field.js";
import { renamable } from "./title.js";
import { UndoStack } from "./undo-stack.js";
import { standing } from "./standing.js";
import { watchUnsaved } from "./unsaved.js";
import { Way } from "./way.js";
import { readWords, word } from "./words.js";

/**
 * @typedef {import("./fragments.js").Fragment} Fragment
 * @typedef {{
 *   revision: number, tag: string, by: string | null,
 *   edits: {text: string, edit: import("./text-edit.js").TextEdit}[], fragments: Fragment[], gone: string[],
 *   earlier?: LiveMessage[],
 * }} LiveMessage
 */

/** The page of a postmortem: what is asked goes up in order, what happened comes down and is brought in. */
export class PostmortemPage extends HTMLElement {
  client = newID();
  revision = 0;
  tag = "";
  undos = new UndoStack();
  /** An item that comes back and shall have the focus then. */
  awaited = "";
  texts = new PageTexts(this);
  deleted = new DeletedItems(this);
  lost = new LostTexts(this);
  entered = new Entered();
  /** Whether its reader has done something here. */
  isUsed = false;
  /** Whether its reader may not read any more. */
  isGone = false;
  #isToShow = false;

  connectedCallback() {
    readWords(this.dataset.words);
    this.revision = Number(this.dataset.revision);
    this.tag = this.dataset.tag ?? "";
    this.address = `/postmortems/${this.dataset.id}`;
    this.#listen();
    this.#equip();
    listenToKeys(this);
    /** @type {import("./left-behind.js").Lost} */
    const lost = (error, text) => void this.lost.tell(error, text);
    this.adoption = new Adoption(this.#whose, this.client, lost, () => this.#showStanding());
    this.lost.tellAgain();
    keepHalfTyped(this);
    this.adoption.onGone = () => this.#gone();
    addEventListener("pagehide", () => this.queue?.release());
    new Seen(this);
    showLinked();
    addEventListener("hashchange", showLinked);
    // What another page may have sent meanwhile, this one would not know.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  }

  get #whose() {
    return { address: this.address ?? "", key: this.storageKey, account: this.dataset.account ?? "" };
  }

  get base() {
    return `${this.revision}-${this.tag}`;
  }

  get storageKey() {
    return `nachlese/${this.dataset.account}/${this.dataset.id}`;
  }

  /** @returns {NewEvent} */
  get newEvent() {
    const row = document.querySelector("new-event");
    if (!(row instanceof NewEvent)) throw new Error("no new row");
    return row;
  }

  /**
   * Sends a command after all that waits.
   * @param {Record<string, any>} command @param {string} [base] what its asker had seen, where that was before
   */
  ask(command, base = this.base) {
    this.isUsed = true;
    if (!this.queue) throw new Error("not connected");
    const asked = this.queue.add(command, base);
    this.entered.note(command, asked.answer);
    return asked;
  }

  /** The same, as a step that can be taken back. @param {Record<string, unknown>} command @param {string} [base] */
  do(command, base) {
    const { answer } = this.ask(command, base);
    pushReversible(this, answer);
    return answer;
  }

  /**
   * A command with its way back, for the stack of undos.
   * @param {Record<string, unknown>} forth @param {Record<string, unknown>} back
   * @param {Promise<import("./command-queue.js").Answer>} asked the answer to the first of them
   */
  step(forth, back, asked) {
    return new Way(this, asked).step(forth, back);
  }

  /** Writes down what waits, what is typed with it. */
  keep() {
    this.queue?.keep();
    this.#showStanding();
  }

  /** @param {{event?: string, parent?: string}} about */
  newCause(about) {
    this.causes?.begin(about);
  }

  /** @param {Element} row */
  editText(row) {
    const field = row.querySelector("text-field");
    if (field instanceof TextField) field.edit();
  }

  /** @param {string} id */
  ideaUnder(id) {
    const row = document.getElementById(id);
    if (row) jotIdea(this, row, word("ideaPlaceholder"));
  }

  /** Loads everything as the server has it now. */
  loadAnew() {
    this.leaving?.loadAnew();
  }

  #listen() {
    this.queue = new CommandQueue({
      ...this.#whose,
      address: `${this.address}/commands`,
      client: this.client,
    });
    this.queue.base = () => this.base;
    this.queue.texts = () => this.texts.kept;
    this.queue.stayAlive();
    this.leaving = new Leaving(this, this.queue);
    tellOverwritten(this.queue, (command) => this.ask(command), this.undos);
    this.presence = new Presence({
      address: `${this.address}/presence`,
      client: this.client,
      me: this.dataset.account ?? "",
      revision: () => this.revision,
    });
    // The server takes a page that is silent for long to be looked at by nobody.
    setInterval(
      () => this.stream?.isOnline && !document.hidden && !this.isGone && this.presence?.tell(),
      30_000,
    );
    this.connection = new Connection();
    this.stream = new PageStream(() => streamAddress(this, this.queue?.acknowledged.latest ?? ""));
    this.queue.addEventListener("state", () => this.#showStanding());
    this.stream.addEventListener("online", () => this.#online());
    watchUnsaved(this, () => this.#showStanding());
    this.#hear("change", (message) => this.#change(message));
    this.#hear("presence", (present) => this.#present(present));
    this.#hear("caret", (told) => this.presence?.moved(told));
    this.#hear("reload", () => this.loadAnew());
    this.#hear("gone", () => this.#gone());
  }

  #equip() {
    this.fragments = new Fragments(this.deleted);
    const chooser = new Chooser();
    this.causes = new Causes(this, chooser);
    this.explaining = new Explaining(this);
    this.asks = new Asks(this);
    this.items = new Items(this, chooser, this.asks);
    this.discardWatch = new DiscardWatch(this);
    this.agenda = new Agenda(`${this.dataset.later}/agenda/meeting-clock.js`);
    this.attendance = new Attendance(this.dataset.account ?? "");
    renamable(this);
    equipQuestions(this);
    keepLinesWhilePressed();
    equipMargin(this);
    loadWhenUsed(this);
  }

  /** @param {string} kind @param {(data: any) => void} act */
  #hear(kind, act) {
    this.stream?.addEventListener(kind, (event) => {
      if (event instanceof MessageEvent) act(JSON.parse(event.data));
    });
  }

  #online() {
    if (this.stream?.isOnline) {
      this.queue?.nudge();
      this.adoption?.nudge();
      this.presence?.tell();
    }
    this.#showStanding();
  }

  /** @param {LiveMessage} message */
  #change(message) {
    for (const missed of message.earlier ?? []) this.#change(missed);
    // What came before this page did, or came twice, is in it already.
    if (
      message.revision < this.revision || (message.revision === this.revision && !message.fragments.length)
    ) return;
    const wasUnsaved = this.texts.kept.length > 0;
    this.revision = message.revision;
    this.tag = message.tag;
    this.queue?.acknowledged.told(message.revision);
    this.texts.receive(message);
    if (wasUnsaved || message.edits.length) this.keep();
    const isMine = message.by?.split(":")[0] === this.client;
    this.fragments?.apply(message.fragments, message.gone, isMine);
    this.entered.forget(message.gone);
    this.discardWatch?.look();
    this.presence?.wrote(message);
    this.attendance?.refresh();
    if (message.fragments.some(({ id }) => id === "agenda")) this.agenda?.refresh();
    this.items?.prepare(message);
    this.#focusAwaited();
    if (isMine) this.explaining?.goOn();
    for (const row of this.querySelectorAll(".event.is-editing")) this.items?.update(row);
  }

  #focusAwaited() {
    const found = this.awaited &&
      this.querySelector(`[data-item="${CSS.escape(this.awaited)}"]:not(.is-deleted)`);
    if (!(found instanceof HTMLElement)) return;
    this.awaited = "";
    found.focus();
  }

  /** @param {import("./presence.js").Present[]} present */
  #present(present) {
    this.presence?.show(present);
    this.attendance?.show(present);
    this.#showStanding();
  }

  #gone() {
    if (this.isGone) return;
    this.retire();
    showGone(this);
  }

  /** Hears and says nothing any more. */
  retire() {
    this.isGone = true;
    this.stream?.close();
  }

  // Once for all that happens in one go.
  #showStanding() {
    if (this.#isToShow) return;
    this.#isToShow = true;
    queueMicrotask(() => {
      this.#isToShow = false;
      this.connection?.show(standing(this));
    });
  }
}

// The page first: the others look for it as soon as they are made.
customElements.define("postmortem-page", PostmortemPage);
customElements.define("text-field", TextField);
customElements.define("new-event", NewEvent);
