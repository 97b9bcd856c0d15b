/** A clock that goes on only when it is told to, in place of the browser's own. */
export class Clock {
  now = 0;
  #next = 1;
  /** @type {Map<number, {at: number, every: number, act: () => void}>} */
  #timers = new Map();

  /** Puts itself in the place of the browser's timers and its chance. */
  install() {
    const add = (/** @type {() => void} */ act, /** @type {number} */ delay, every = 0) => {
      this.#timers.set(this.#next, { at: this.now + Math.max(0, delay), every, act });
      return this.#next++;
    };
    const drop = (/** @type {number} */ timer) => void this.#timers.delete(timer);
    Object.assign(globalThis, {
      setTimeout: (/** @type {() => void} */ act, delay = 0) => add(act, delay),
      setInterval: (/** @type {() => void} */ act, delay = 0) => add(act, delay, delay),
      clearTimeout: drop,
      clearInterval: drop,
    });
    performance.now = () => this.now;
    Date.now = () => this.now;
    Math.random = () => 0.5;
  }

  /** Forgets what was planned: the page that planned it is gone. */
  clear() {
    this.#timers.clear();
  }

  /** Goes on to a moment, that moment's own timers included. @param {number} time */
  async advance(time) {
    for (let due = this.#first(time); due; due = this.#first(time)) {
      const [number, timer] = due;
      this.now = timer.at;
      if (timer.every) timer.at += timer.every;
      else this.#timers.delete(number);
      timer.act();
      await settled();
    }
    this.now = time;
  }

  /** @param {number} time */
  #first(time) {
    const due = [...this.#timers].filter(([, { at }]) => at <= time);
    return due.sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settled() {
  for (let turn = 0; turn < 12; turn += 1) await null;
}
