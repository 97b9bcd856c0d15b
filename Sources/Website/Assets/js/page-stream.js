import { StreamPlace } from "./stream-place.js";

/**
 * Where a page hears what happens after the revision that it stands on, and who it is.
 * @param {{address?: string, base: string, client: string}} page
 * @param {string} acknowledged the latest answer that it has not been told of
 */
export function streamAddress({ address, base, client }, acknowledged) {
  return `${address}/stream?after=${base}&client=${client}&acknowledged=${acknowledged}`;
}

/** Whether the server answers, whatever it says. @param {string} address */
export function isReachable(address) {
  return fetch(address, { method: "HEAD", signal: AbortSignal.timeout(5_000) }).then(() => true, () => false);
}

/**
 * What happens on the server, as it happens. Reconnects by itself, with jitter; 25 seconds of silence are taken for
 * offline. A page that nobody sees gives its stream up after half a minute, or as soon as another window needs it.
 */
export class PageStream extends EventTarget {
  /** @type {EventSource | null} */
  #source = null;
  #lastHeard = performance.now();
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isOver = false;
  #place = new StreamPlace({ begin: () => this.#open(), end: () => this.#close() });
  isOnline = false;
  /** Whether the server answers, and knows no sign-in. */
  isExpired = false;

  /** @param {() => string} address where to listen from now on */
  constructor(address) {
    super();
    this.address = address;
    setInterval(() => this.#watch(), 1_000);
    document.addEventListener("visibilitychange", () => this.#visibility());
    addEventListener("online", () => this.reconnect());
    addEventListener("offline", () => this.#lost());
    this.#visibility();
  }

  reconnect() {
    if (this.#isOver) return;
    clearTimeout(this.#timer);
    if (this.#place.isHeld) this.#open();
    else this.#place.take();
  }

  #open() {
    this.#close();
    const source = new EventSource(this.address());
    this.#source = source;
    this.#lastHeard = performance.now();
    source.onopen = () => this.#heard();
    // By itself the browser would come back to the address of its first time.
    source.onerror = () => source === this.#source && this.#later();
    for (const kind of ["change", "beat", "presence", "caret", "reload", "gone"]) {
      source.addEventListener(kind, (event) => {
        this.#heard();
        this.dispatchEvent(new MessageEvent(kind, { data: event.data }));
      });
    }
  }

  /** For good. */
  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#place.leave();
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #heard() {
    this.#lastHeard = performance.now();
    this.#failures = 0;
    this.isExpired = false;
    this.#setOnline(true);
  }

  #watch() {
    if (this.#source && performance.now() - this.#lastHeard > 25_000) this.#lost();
  }

  #lost() {
    this.#setOnline(false);
    if (this.#source) this.#later();
  }

  #later() {
    this.#close();
    this.#failures += 1;
    if (this.#failures > 1) this.#setOnline(false);
    const wait = Math.min(15_000, 400 * 2 ** this.#failures) * (0.5 + Math.random());
    this.#timer = setTimeout(() => this.reconnect(), wait);
    this.#askWhy();
  }

  // A stream does not say why it fails.
  #askWhy() {
    fetch(this.address(), { method: "HEAD" }).then(({ status, redirected }) => {
      this.isExpired = status === 401 || redirected;
      this.dispatchEvent(new Event("online"));
    }, () => {});
  }

  /** @param {boolean} isOnline */
  #setOnline(isOnline) {
    if (this.isOnline === isOnline) return;
    this.isOnline = isOnline;
    this.dispatchEvent(new Event("online"));
  }

  #visibility() {
    clearTimeout(this.#timer);
    this.#place.isSpare = document.hidden;
    if (document.hidden) {
      this.#timer = setTimeout(() => this.#place.leave(), 30_000);
    } else if (!this.#source) this.reconnect();
  }
}
