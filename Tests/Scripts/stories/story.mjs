import assert from "node:assert/strict";
import { typedIn } from "../../../Sources/Website/Assets/js/typed-in.js";
import { BrowserWindow } from "./browser.mjs";
import { settled } from "./clock.mjs";
import { Page } from "./page.mjs";

/** @typedef {Record<string, any> & {at: number, kind: string}} StoryEvent */

/** Goes through what once happened in a window, and holds against it what the scripts do. */
export class Story {
  window = new BrowserWindow();
  /** @type {Page | null} */
  page = null;
  /** @type {string[]} */
  lost = [];
  /** @type {unknown} */
  #error = null;

  /** @param {StoryEvent[]} events */
  constructor(events) {
    this.events = events;
  }

  async run() {
    this.window.install();
    for (const event of this.events) {
      await this.window.clock.advance(event.at);
      this.#happens(event);
      await settled();
      if (this.#error) throw this.#error;
    }
    assert.deepEqual(this.window.sent, [], "more was sent than in the story");
  }

  /** A script broke. @param {unknown} error */
  breaks(error) {
    this.#error ??= error;
  }

  get #open() {
    assert.ok(this.page, "no page is open");
    return this.page;
  }

  /** @param {StoryEvent} event */
  #happens(event) {
    const { kind, client, field, before, text, counter } = event;
    switch (kind) {
      case "begin":
        return;
      case "open":
        this.page = new Page(client, event.base);
        this.page.lost = this.lost;
        return;
      case "leave":
      case "crash":
        this.page = null;
        return this.window.leave(kind === "crash");
      case "type":
        return this.#type(this.#open.channel(field, before), before, text);
      case "hold":
        return this.#open.channel(field, before).hold();
      case "release":
        return this.#open.texts.known(field)?.release();
      case "ask":
        return this.#ask(event.command);
      case "send":
        return this.#sent(event);
      case "answer":
        return this.window.answer(`${client}:${counter}`, event.reply);
      case "fail":
        return this.window.answer(`${client}:${counter}`);
      case "hear":
        return this.#hear(event);
      case "reload":
        return client === this.page?.client ? this.page?.loadAnew() : this.window.tell(client, "reload", {});
      case "gone":
        return client === this.page?.client ? this.page?.gone() : this.window.tell(client, "gone", {});
      case "nudge":
        return this.#open.nudge();
      case "shows":
        return this.#shows(event);
      case "end":
        return this.#end(event);
    }
  }

  /** What is refused stands in its form again, or is said. @param {Record<string, unknown>} command */
  #ask(command) {
    this.#open.ask(command).answer.catch(() => this.lost.push(typedIn(command)));
  }

  /** @param {import("../../../Sources/Website/Assets/js/text-channel.js").TextChannel} channel
   * @param {string} before @param {string} text */
  #type(channel, before, text) {
    assert.equal(channel.text, before, `what ${channel.field} says`);
    channel.change(text);
  }

  /** @param {StoryEvent} event */
  #sent({ client, counter, base, command }) {
    const index = this.window.sent.findIndex((sent) => sent.client === client);
    assert.ok(index >= 0, `nothing was sent by ${client}`);
    const [sent] = this.window.sent.splice(index, 1);
    assert.deepEqual(sent, { client, counter, base, command });
  }

  /** @param {StoryEvent} event */
  #hear({ client, messages, gone, back, isMine }) {
    const isPage = client === this.page?.client;
    const [last, ...earlier] = messages.toReversed().map((/** @type {any} */ message) => ({
      by: null,
      fragments: [],
      gone: [],
      ...message,
    }));
    const message = { ...last, earlier: earlier.toReversed() };
    if (isPage) this.#open.hear(message);
    else this.window.tell(client, "change", message);
    if (isPage) this.#open.settle(gone, back, isMine);
  }

  /** @param {StoryEvent} event */
  #shows({ client, field, text, isSettled }) {
    if (client !== this.page?.client) return;
    const channel = this.#open.texts.known(field);
    assert.equal(channel?.text, text, `what ${field} says in the end`);
    assert.equal(channel?.isSettled, isSettled, `whether ${field} has arrived`);
  }

  /** @param {StoryEvent} event */
  #end({ text }) {
    const shown = new Set(this.lost.join(""));
    for (const letter of text) assert.ok(shown.has(letter), "something is neither saved nor shown");
  }
}
