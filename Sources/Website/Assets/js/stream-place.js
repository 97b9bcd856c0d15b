/** So many listen all the time, of all windows: HTTP/1.1 allows six connections, and what is asked needs some. */
const places = navigator.locks ? 4 : 1;
/** How long a window without a place listens when it is its turn, and how long it waits then, in milliseconds. */
const [turn, pause] = [700, 1_500];

/** Gives back a place. @typedef {() => void} Leave */

/** Those who wait for a place of this page, where the browser knows none of all windows. @type {Map<string, Promise<unknown>>} */
const held = new Map();

/**
 * A place by its name; null where somebody else holds it and it is not to be waited for.
 * @param {string} name @param {{ifAvailable?: boolean}} options @returns {Promise<Leave | null>}
 */
async function hold(name, { ifAvailable = false }) {
  if (navigator.locks) return await lock(name, { ifAvailable });
  const before = held.get(name);
  if (before && ifAvailable) return null;
  const { promise, resolve } = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  const mine = Promise.resolve(before).then(() => promise);
  held.set(name, mine);
  await before;
  return () => {
    resolve();
    if (held.get(name) === mine) held.delete(name);
  };
}

/** @param {string} name @param {{ifAvailable: boolean}} options @returns {Promise<Leave | null>} */
function lock(name, options) {
  return new Promise((resolve) => {
    navigator.locks.request(`nachlese/stream/${name}`, options, (lock) => {
      if (!lock) return resolve(null);
      return new Promise((/** @type {(value?: unknown) => void} */ leave) => resolve(leave));
    });
  });
}

/**
 * A window's place among those that listen to the server. Without one it listens for a moment, again and again, in turn
 * with others. Where a browser offers no locks (outside a secure context), each window sees to its own streams alone.
 */
export class StreamPlace {
  /** @type {Leave | null} */
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
    this.#leave = lasting ?? await hold("turn", {});
    this.#isAsking = false;
    if (!this.#isWanted) return this.#giveBack();
    if (!lasting) this.#timer = setTimeout(() => this.#pause(), turn);
    this.begin();
  }

  /** @returns {Promise<Leave | null>} */
  async #lasting() {
    for (let place = 0; place < places; place++) {
      const leave = await hold(String(place), { ifAvailable: true });
      if (leave) return leave;
    }
    this.#channel?.postMessage("asks");
    return null;
  }

  #pause() {
    this.end();
    this.#giveBack();
    this.#timer = setTimeout(() => this.take(), pause);
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
