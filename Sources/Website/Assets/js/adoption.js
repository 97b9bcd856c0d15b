import { LeftBehind } from "./left-behind.js";
import { hold } from "./locks.js";
import { tellOverwritten } from "./overwritten.js";
import { storedUnder } from "./stored.js";

/**
 * @typedef {import("./command-queue.js").Stored} Stored
 * @typedef {import("./left-behind.js").Whose} Whose
 * @typedef {import("./left-behind.js").Lost} Lost
 */

/** A page says every 2 s that it holds what it wrote down. Longer than this without a word, it is asked for. */
const patience = 4_000;

/**
 * Takes up what earlier pages of this account left unsent: at once where they said that they end, else as soon as no
 * living one answers for it.
 */
export class Adoption {
  /** @type {Map<string, LeftBehind>} */
  #adopted = new Map();
  /** Clients whose page answered, and when. @type {Map<string, number>} */
  #living = new Map();
  #orphans = 0;
  /** @type {ReturnType<typeof setInterval>} */
  #watch;
  /** Told when one of them hears that its account may not read any more. @type {(() => void) | null} */
  onGone = null;
  #channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("nachlese/pages");

  /** @param {Whose} whose @param {string} client @param {Lost} lost @param {() => void} changed */
  constructor(whose, client, lost, changed) {
    this.whose = whose;
    this.client = client;
    this.lost = lost;
    this.changed = changed;
    this.#channel?.addEventListener("message", ({ data }) => this.#hear(data));
    // Held until the page is gone, also while a question of the browser's holds up everything else in it.
    hold(`page/${client}`);
    this.look();
    this.#watch = setInterval(() => this.look(), 1_000);
    addEventListener("pagehide", () => this.#release());
  }

  /** How much of earlier pages has not arrived. */
  get count() {
    return Array.from(this.#adopted.values()).reduce((sum, one) => sum + one.count, this.#orphans);
  }

  /** Whether somebody else has signed in meanwhile. */
  get isOther() {
    return Array.from(this.#adopted.values()).some((one) => one.queue.state === "otherAccount");
  }

  /** Whether what was typed there waits for access. */
  get isShutOut() {
    return Array.from(this.#adopted.values()).some((one) => one.queue.state === "restricted");
  }

  /** All that was typed there and has not arrived. */
  get unsent() {
    return Array.from(this.#adopted.values()).flatMap((one) => one.unsent);
  }

  /** Leaves all of it to the next page of this account. */
  leave() {
    clearInterval(this.#watch);
    for (const one of this.#adopted.values()) one.leave();
  }

  /** Tries again at once. */
  nudge() {
    for (const one of this.#adopted.values()) one.queue.nudge();
  }

  look() {
    for (const [client, one] of this.#adopted) if (one.count === 0) this.#adopted.delete(client);
    const found = storedUnder(this.whose.key).filter(({ client }) =>
      client !== this.client && !this.#adopted.has(client)
    );
    this.#orphans = 0;
    for (const { client, stored } of found) {
      // Also one that seems to have lived later than now: clocks are set back.
      const isSilent = Math.abs(Date.now() - stored.seen) >= patience;
      const isFree = stored.seen === 0 || (isSilent && !this.#lives(client));
      if (isFree) this.#adopt(client, stored);
      if (!this.#adopted.has(client) && !this.#lives(client)) this.#orphans += stored.orders.length || 1;
      if (stored.seen !== 0) this.#channel?.postMessage({ asks: client });
    }
    this.changed();
  }

  /** @param {string} client */
  #lives(client) {
    return Date.now() - (this.#living.get(client) ?? -Infinity) < patience;
  }

  /** @param {string} client @param {Stored} stored */
  async #adopt(client, stored) {
    if (stored.seen === 0) return this.#begin(client, stored);
    const leave = await hold(`page/${client}`, true);
    if (!leave) return;
    // Nobody else has taken it up meanwhile, and it has not come to life again.
    const still = storedUnder(this.whose.key).find((one) => one.client === client);
    if (still?.stored.seen === stored.seen && !this.#adopted.has(client)) this.#begin(client, still.stored);
    leave();
  }

  /** @param {string} client @param {Stored} stored */
  #begin(client, stored) {
    const one = new LeftBehind(this.whose, client, stored, this.lost);
    this.#adopted.set(client, one);
    one.onGone = () => this.onGone?.();
    one.queue.addEventListener("state", () => this.changed());
    tellOverwritten(one.queue, (command) => one.ask(command));
    one.begin();
  }

  /** @param {{asks?: string, lives?: string}} said */
  #hear({ asks, lives }) {
    if (lives) this.#living.set(lives, Date.now());
    if (asks && (asks === this.client || this.#adopted.has(asks))) {
      this.#channel?.postMessage({ lives: asks });
    }
  }

  #release() {
    for (const one of this.#adopted.values()) one.queue.release();
  }
}
