/** How often a page says that it lives, how long it may be late, and how long it takes to wake up, in milliseconds. */
const [interval, lateness, waking] = [2_000, 1_500, 1_000];

/**
 * A page's word that it lives, again and again. Without the browser's locks a page that stood still may have been taken for
 * gone; what the others wrote down then reaches it only a moment after it has woken up.
 */
export class Pulse {
  #last = Date.now();
  #wakes = 0;

  /** @param {() => void} say @param {() => void} woken */
  constructor(say, woken) {
    this.woken = woken;
    this.timer = setInterval(() => {
      this.#beat();
      say();
    }, interval);
  }

  #beat() {
    const now = Date.now();
    if (this.isAsleep && now > this.#wakes) {
      this.#wakes = now + waking;
      setTimeout(this.woken, waking + 1);
    }
    this.#last = now;
  }

  /** Whether it stood still, and has not woken up yet. */
  get isAsleep() {
    const now = Date.now();
    return !globalThis.navigator?.locks && (now - this.#last > interval + lateness || now < this.#wakes);
  }

  end() {
    clearInterval(this.timer);
  }
}
