import { Adoption } from "../../../Sources/Website/Assets/js/adoption.js";
import { CommandQueue } from "../../../Sources/Website/Assets/js/command-queue.js";
import { PageTexts } from "../../../Sources/Website/Assets/js/page-texts.js";
import { UndoStack } from "../../../Sources/Website/Assets/js/undo-stack.js";

const account = { address: "/postmortems/p1", key: "nachlese/lena/p1", account: "lena" };

/** What the page of a postmortem does besides showing it: the same parts, put together as there. */
export class Page {
  /** Fields of items that somebody deleted, and of those that this page deleted itself. @type {Set<string>} */
  struckOut = new Set();
  /** @type {Set<string>} */
  hidden = new Set();
  /** What was shown as not saved. @type {string[]} */
  lost = [];
  undos = new UndoStack();
  revision = 0;
  tag = "";

  /** @param {string} client @param {string} base */
  constructor(client, base) {
    this.client = client;
    this.#seen(base);
    // @ts-ignore: as far as the texts of a page look at it, this is one
    this.texts = new PageTexts(this);
    this.queue = new CommandQueue({ ...account, address: `${account.address}/commands`, client });
    this.queue.base = () => this.base;
    this.queue.texts = () => this.texts.kept;
    this.queue.stayAlive();
    this.adoption = new Adoption(account, client, (_error, text) => this.lost.push(text), () => {});
    this.adoption.onGone = () => this.gone();
    addEventListener("pagehide", () => this.queue.release());
  }

  /** @param {string} base */
  #seen(base) {
    [this.revision, this.tag] = [Number(base.split("-")[0]), base.split("-")[1]];
  }

  get base() {
    return `${this.revision}-${this.tag}`;
  }

  /** @param {Record<string, unknown>} command */
  ask(command) {
    return this.queue.add(command, this.base);
  }

  /** Nobody points at anything here, and no picture is pasted. */
  addEventListener() {}

  keep() {
    this.queue.keep();
  }

  loadAnew() {
    this.queue.handOver();
  }

  /** Its reader may not read any more. */
  gone() {
    this.queue.leave();
    this.adoption.leave();
  }

  /** Where a text is shown. @param {string} selector */
  querySelector(selector) {
    const field = selector.match(/"(.*)"/)?.[1] ?? "";
    if (this.hidden.has(field)) return null;
    return {
      matches: () => true,
      closest: () => this.struckOut.has(field) ? {} : null,
      dispatchEvent: () => this.#strike(field),
    };
  }

  /** @param {string} field */
  #strike(field) {
    this.struckOut.add(field);
    this.texts.known(field)?.strand();
  }

  /** @param {string} field @param {string} before */
  channel(field, before) {
    const channel = this.texts.channel(field, before);
    // What was refused stands there until its writer types on.
    channel.onRefused = () => {};
    return channel;
  }

  /** @param {any} message */
  hear(message) {
    for (const missed of message.earlier ?? []) this.hear(missed);
    if (message.revision < this.revision) return;
    const wasUnsaved = this.texts.kept.length > 0;
    [this.revision, this.tag] = [message.revision, message.tag];
    this.queue.acknowledged.told(message.revision);
    this.texts.receive(message);
    if (wasUnsaved || message.edits.length) this.keep();
  }

  /** Brings together what became of items. @param {string[]} gone @param {string[]} back @param {boolean} isMine */
  settle(gone, back, isMine) {
    for (const field of gone.filter((field) => !this.hidden.has(field))) {
      if (isMine) this.hidden.add(field);
      else if (!this.struckOut.has(field)) this.#strike(field);
    }
    for (const field of back) {
      this.hidden.delete(field);
      this.struckOut.delete(field);
    }
    this.texts.free();
  }

  nudge() {
    this.queue.nudge();
    this.adoption.nudge();
  }
}
