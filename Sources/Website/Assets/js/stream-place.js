import { hold } from "./locks.js";

/** So many listen all the time, of all windows: HTTP/1.1 allows six connections, and what is asked needs some. */
const places = 4;
/** How long a window without a place listens when it is its turn, and how long it waits then, in milliseconds. */
const [turn, rest] = [700, 1_500];

/**
 * A window's place among those that listen to the server. Without one it listens for a moment, again and again, in turn
 * with others.
 */
export class StreamPlace {
  /** @type {import("./locks.js").Leave | null} */
  #leave = null;
  #isWanted = false;
  #isAsking = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("nachlese/streams");
  /** Whether it is held for nobody who looks: the next window that asks takes it. */
  isSpare = false;

  /** @param {{begin: () => void, end: () => void}} stream told when to listen, and when no longer */
  constructor({ begin, end }) {
    this.begin = begin;
    this.end = end;
    this.#channel?.addEventListener("message", () => this.isSpare && this.leave());
  }

  get isHeld() {
    return this.#leave !== null;
  }

  /** Asks for a place, and listens as soon as there is one. */
  async take() {
    this.#isWanted = true;
    if (this.#isAsking || this.#leave) return;
    this.#isAsking = true;
    const lasting = await this.#lasting();
    this.#leave = lasting ?? await hold("stream/turn");
    this.#isAsking = false;
    if (!this.#isWanted) return this.#giveBack();
    if (!lasting) this.#timer = setTimeout(() => this.#rest(), turn);
    this.begin();
  }

  /** @returns {Promise<import("./locks.js").Leave | null>} */
  async #lasting() {
    for (let place = 0; place < places; place++) {
      const leave = await hold(`stream/${place}`, true, () => this.#isTaken());
      if (leave) return leave;
    }
    this.#channel?.postMessage("asks");
    return null;
  }

  #rest() {
    this.end();
    this.#giveBack();
    this.#timer = setTimeout(() => this.take(), rest);
  }

  // Two windows found it free at once.
  #isTaken() {
    if (!this.#leave) return;
    this.end();
    this.#leave = null;
    this.take();
  }

  /** Listens no longer. */
  leave() {
    this.#isWanted = false;
    clearTimeout(this.#timer);
    this.end();
    this.#giveBack();
  }

  #giveBack() {
    this.#leave?.();
    this.#leave = null;
  }
}
