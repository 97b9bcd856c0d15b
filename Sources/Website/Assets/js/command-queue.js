import { Acknowledged } from "./acknowledged.js";
import { Pulse } from "./pulse.js";

/**
 * @typedef {Record<string, unknown>} Command
 * @typedef {{said: string, back: Command[]}} Overwritten
 * @typedef {{revision: number, tag: string, changes: unknown[], overwritten?: Overwritten[]}} Answer
 * @typedef {{counter: number, base: string, command: Command}} Order
 * @typedef {import("./text-channel.js").KeptText} KeptText
 * @typedef {{orders: Order[], texts: KeptText[], base: string, acknowledged?: string, counter: number, seen: number}} Stored
 */

/** Why a command was not carried out, in words and by name. */
export class Refused extends Error {
  /** @param {{type?: string, title?: string, detail?: string, refusal?: string, status?: number}} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
    // What no rule of the postmortem refused has its name at the end of its type alone.
    this.refusal = problem.refusal ?? problem.type?.replace("/problems/", "") ?? "";
    this.status = problem.status ?? 0;
  }
}

/** Why nobody here knows what became of a command. @typedef {"offline" | "expired" | "restricted"} Unanswered */
/** @typedef {"idle" | "sending" | Unanswered | "otherAccount" | "stopped"} QueueState */

/**
 * What a page asks for, sent in order, each until it is answered; repeating one is safe. Kept in the browser by
 * account and client, so that a reload loses nothing.
 */
export class CommandQueue extends EventTarget {
  /** @type {{order: Order, resolve: (answer: Answer) => void, reject: (error: Error) => void}[]} */
  #waiting = [];
  #counter = 0;
  #isSending = false;
  #sendingSince = 0;
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  /** @type {Pulse | undefined} */
  #pulse;
  /** Whether the browser keeps what waits; where it is full or forbids it, the open page alone does. */
  isWritable = true;
  /** What this page wrote down last; another that took it up has written something else. @type {string | null} */
  #written = null;
  #isToKeep = false;
  #isLeft = false;
  acknowledged = new Acknowledged();
  /** What another page took up; this one sends nothing any more. @type {Stored | null} */
  takenUp = null;
  /** @type {QueueState} */
  state = "idle";
  /** What is typed and not yet an order; it is kept beside the orders. @type {() => KeptText[]} */
  texts = () => [];
  /** The revision that those texts stand on. @type {() => string} */
  base = () => "";

  /** @param {{address: string, client: string, key: string, account: string}} options */
  constructor({ address, client, key, account }) {
    super();
    this.address = address;
    this.client = client;
    this.account = account;
    this.key = `${key}/${client}`;
  }

  get count() {
    return this.#waiting.length;
  }

  /** Whether what waits has been on its way for longer than a moment, or is not. */
  get isStuck() {
    const isSlow = performance.now() - this.#sendingSince > 2_000;
    return this.count > 0 && (this.state !== "sending" || isSlow);
  }

  /** What waits, in its order. */
  get orders() {
    return this.#waiting.map(({ order }) => order);
  }

  /**
   * Sends it after all that waits. The answer comes when the server has it for good.
   * @param {Command} command @param {string} base @returns {{id: string, answer: Promise<Answer>}}
   */
  add(command, base) {
    this.#counter += 1;
    return this.#enqueue({ counter: this.#counter, base, command });
  }

  /**
   * Takes over what an earlier page of this account left behind, under the names that it had.
   * @param {Order[]} orders @param {number} counter the last that it gave away
   */
  adopt(orders, counter) {
    this.#counter = Math.max(this.#counter, counter, ...orders.map((order) => order.counter));
    return orders.map((order) => ({ order, ...this.#enqueue(order) }));
  }

  /** Tries again at once: the connection is back, or access, or somebody signed in again. */
  nudge() {
    if (this.#isSending || this.#isOver) return;
    clearTimeout(this.#retry);
    this.#failures = 0;
    this.#next();
  }

  /** @param {Order} order */
  #enqueue(order) {
    /** @type {Promise<Answer>} */
    const answer = new Promise((resolve, reject) => this.#waiting.push({ order, resolve, reject }));
    answer.catch(() => {});
    this.#keepSoon();
    if (this.state === "idle" || this.state === "sending") this.#next();
    this.#tell(this.state);
    return { id: `${this.client}:${order.counter}`, answer };
  }

  async #next() {
    const first = this.#waiting[0];
    if (!first || this.#isSending || this.#isOver || this.#pulse?.isAsleep || this.#isTakenUp()) return;
    this.#isSending = true;
    this.#sendingSince = performance.now();
    // Trying once more does not mean that the line is back.
    if (!this.#failures) this.#tell("sending");
    const outcome = await this.#send(first.order);
    this.#isSending = false;
    if (this.#isOver) return;
    if (typeof outcome === "string") return this.#later(outcome);
    if (outcome instanceof Refused && outcome.refusal === "otherAccount") {
      this.#tell("otherAccount");
      return this.release();
    }
    this.#failures = 0;
    this.#waiting.shift();
    this.keep();
    this.#tell(this.#waiting.length ? "sending" : "idle");
    if (outcome instanceof Error) first.reject(outcome);
    else {
      this.acknowledged.add(first.order, outcome);
      first.resolve(outcome);
      this.#tellOverwritten(first.order.command, outcome.overwritten ?? []);
    }
    this.#next();
  }

  /** @param {Order} order @returns {Promise<Answer | Refused | Unanswered>} */
  async #send(order) {
    try {
      const response = await fetch(this.address, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Accept: "application/json",
          "X-Account": this.account,
        },
        // Half a character, as a cut emoji leaves it, cannot be saved.
        body: JSON.stringify({ client: this.client, ...order }, whole),
        signal: AbortSignal.timeout(15_000),
      });
      if (response.ok && !response.redirected) return await response.json();
      if (response.status === 401 || response.redirected) return "expired";
      if (response.status >= 500 || response.status === 429 || response.status === 408) return "offline";
      const problem = await response.json();
      // A proxy on the way answers in words of its own, and knows nothing of the command.
      if (!problem?.type && !problem?.refusal) return "offline";
      const refused = new Refused({ status: response.status, ...problem });
      // Whoever may not read is told nothing of a command: it may be carried out already, and its answer lost.
      return refused.refusal === "restricted" ? "restricted" : refused;
    } catch {
      return "offline";
    }
  }

  /** @param {Unanswered} state */
  #later(state) {
    this.#failures += 1;
    this.#tell(state);
    const wait = Math.min(10_000, 500 * 2 ** this.#failures) * (0.5 + Math.random());
    this.#retry = setTimeout(() => this.#next(), wait);
  }

  /** @param {Command} command @param {Overwritten[]} overwritten */
  #tellOverwritten(command, overwritten) {
    if (!overwritten.length) return;
    this.dispatchEvent(new CustomEvent("overwritten", { detail: { command, overwritten } }));
  }

  /** @param {QueueState} state */
  #tell(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }

  /** Writes down what waits; a page that sends nothing any more holds nothing, so that the next one takes it up. */
  keep() {
    if (!this.#pulse?.isAsleep) this.#write(this.#isOver ? 0 : Date.now());
  }

  /** Once for all that is asked in one go: a pasted table would be written down row by row, each time with all before. */
  #keepSoon() {
    if (this.#isToKeep) return;
    this.#isToKeep = true;
    queueMicrotask(() => {
      this.#isToKeep = false;
      this.keep();
    });
  }

  get #isOver() {
    return this.state === "otherAccount" || this.state === "stopped";
  }

  /** Sends nothing any more, and listens to no answer. */
  stop() {
    clearTimeout(this.#retry);
    this.#tell("stopped");
    this.release();
  }

  /**
   * Gives everything up to the next page of this account, what was answered and never told with it.
   * @returns {boolean} whether that page will find it
   */
  handOver() {
    const untold = this.acknowledged.takeBack();
    this.#waiting.unshift(...untold.map((order) => ({ order, resolve: () => {}, reject: () => {} })));
    this.stop();
    return this.isWritable;
  }

  /** Leaves everything to the next page for good: what that has brought in by then is not written down again. */
  leave() {
    this.stop();
    this.end();
    this.#isLeft = true;
  }

  /** Gives up what is written down: whoever opens the next page of this account may send it. */
  release() {
    this.#write(0);
  }

  /** Whether another page of this browser took this one for gone, and sends what it had written down. */
  #isTakenUp() {
    if (this.#isLeft || this.#written === null || stored(this.key) === this.#written) return this.#isLeft;
    this.takenUp = JSON.parse(this.#written);
    this.#isLeft = true;
    this.stop();
    this.end();
    this.dispatchEvent(new Event("takenup"));
    return true;
  }

  /** @param {number} seen */
  #write(seen) {
    if (this.#isTakenUp()) return;
    const { orders } = this;
    const texts = this.texts();
    try {
      if (!orders.length && !texts.length) {
        this.#written = null;
        return localStorage.removeItem(this.key);
      }
      /** @type {Stored} */
      const kept = { orders, texts, base: this.base(), counter: this.#counter, seen };
      if (this.acknowledged.latest) kept.acknowledged = this.acknowledged.latest;
      const written = JSON.stringify(kept);
      localStorage.setItem(this.key, written);
      this.#written = written;
      this.isWritable = true;
    } catch {
      this.isWritable = false;
    }
  }

  /** Says every few seconds that this page lives and sends what it kept. */
  stayAlive() {
    this.#pulse = new Pulse(() => this.keep(), () => this.nudge());
  }

  /** Ends what `stayAlive` began. */
  end() {
    this.#pulse?.end();
  }
}

/** @param {string} _ @param {unknown} value */
const whole = (_, value) => typeof value === "string" ? value.toWellFormed() : value;

/** @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
