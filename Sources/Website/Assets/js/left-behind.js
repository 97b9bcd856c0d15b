import { CommandQueue } from "./command-queue.js";
import { PageStream, streamAddress } from "./page-stream.js";
import { TextChannel } from "./text-channel.js";
import { typedIn, unsentIn } from "./typed-in.js";
import { word } from "./words.js";

/**
 * @typedef {import("./command-queue.js").Stored} Stored
 * @typedef {import("./postmortem-page.js").LiveMessage} LiveMessage
 * @typedef {{address: string, key: string, account: string}} Whose
 * @typedef {(error: Error, text: string) => void} Lost
 */

/** A page that is gone, going on under its name until all that it left behind has arrived. */
export class LeftBehind {
  /** @type {TextChannel[]} */
  #channels = [];
  /** @type {PageStream | null} */
  #stream = null;
  #isOver = false;
  revision = 0;
  tag = "";
  /** Told when its account may not read any more. @type {(() => void) | null} */
  onGone = null;

  /** @param {Whose} whose @param {string} client @param {Stored} stored @param {Lost} lost */
  constructor(whose, client, stored, lost) {
    this.client = client;
    this.address = whose.address;
    this.stored = stored;
    this.lost = lost;
    const [revision, tag] = (stored.base ?? "").split("-");
    this.revision = Number(revision);
    this.tag = tag;
    this.queue = new CommandQueue({ ...whose, address: `${whose.address}/commands`, client });
    this.queue.base = () => this.base;
    this.queue.texts = () => this.#channels.flatMap((channel) => channel.kept ?? []);
    this.queue.addEventListener("takenup", () => this.end());
  }

  get base() {
    return `${this.revision}-${this.tag}`;
  }

  /** How much of it has not arrived. */
  get count() {
    return this.#isOver ? 0 : Math.max(this.queue.count, this.queue.texts().length);
  }

  /** @param {Record<string, unknown>} command */
  ask(command) {
    return this.queue.add(command, this.base);
  }

  keep() {
    this.queue.keep();
    if (this.count === 0) this.end();
  }

  begin() {
    const { orders = [], texts = [], counter = 0 } = this.stored;
    // Before the first order goes out, what is typed behind it stands in the store again.
    this.#channels = texts.map(({ field, text }) => new TextChannel(this, field, text));
    const given = Math.max(counter, ...texts.map(({ underway }) => Number(underway?.id.split(":")[1] ?? 0)));
    const waiting = Array.from(
      texts.entries(),
      ([index, kept]) => ({ kept, channel: this.#channels[index] }),
    );
    this.queue.texts = () => texts;
    const sent = this.queue.adopt(orders, given);
    for (const { kept, channel } of waiting) {
      // Shown with its text, it waits no longer; and what others write does not fit it any more.
      channel.onRefused = (error, text) => {
        this.lost(error, text);
        this.#channels = this.#channels.filter((one) => one !== channel);
        channel.drop();
      };
      channel.onContradicted = () => this.#giveUp();
      channel.resume(kept, sent.find(({ id }) => id === kept.underway?.id)?.answer);
    }
    this.queue.texts = () => this.#channels.flatMap((channel) => channel.kept ?? []);
    const underway = new Set(texts.map((kept) => kept.underway?.id));
    for (const { id, order, answer } of sent) {
      answer.then(
        () => this.keep(),
        (error) => {
          if (!underway.has(id)) this.lost(error, typedIn(order.command));
          this.keep();
        },
      );
    }
    this.queue.stayAlive();
    if (texts.length) this.#listen();
  }

  // The edits of others since that page ended, so that what was typed there is worked into them.
  #listen() {
    const stream = new PageStream(() =>
      streamAddress(this, this.queue.acknowledged.latest || this.stored.acknowledged || "")
    );
    this.#stream = stream;
    stream.addEventListener("change", (event) => {
      if (event instanceof MessageEvent) this.#change(JSON.parse(event.data));
    });
    stream.addEventListener("reload", () => this.#giveUp());
    stream.addEventListener("gone", () => this.onGone?.());
  }

  /** @param {LiveMessage} message */
  #change(message) {
    for (const missed of message.earlier ?? []) this.#change(missed);
    if (message.revision <= this.revision) return;
    this.revision = message.revision;
    this.tag = message.tag;
    for (const { text, edit } of message.edits) {
      this.#channels.find(({ field }) => field === text)?.receive(edit, message.by);
    }
    this.queue.acknowledged.told(message.revision);
    for (const channel of this.#channels) channel.reached(message.revision);
    this.keep();
  }

  // That history is not there any more: the texts are shown as they were.
  #giveUp() {
    for (const { text } of this.queue.texts()) this.lost(new Error(word("baseGone")), text);
    this.#channels = [];
    this.keep();
  }

  /** All that was typed in it and has not arrived. */
  get unsent() {
    return unsentIn({ orders: this.queue.orders, texts: this.queue.texts() });
  }

  /** Leaves what has not arrived to the next page of this account. */
  leave() {
    this.queue.leave();
    this.end();
  }

  end() {
    this.#isOver = true;
    this.queue.end();
    this.#stream?.close();
  }
}
