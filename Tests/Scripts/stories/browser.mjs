import { Clock } from "./clock.mjs";

/** @typedef {{client: string, counter: number, base: string, command: unknown}} Sent */

/** As much of a browser window as the scripts need that bring in what is typed. */
export class BrowserWindow {
  clock = new Clock();
  /** What has been sent and not yet been looked at. @type {Sent[]} */
  sent = [];
  /** @type {Map<string, {resolve: (response: unknown) => void, reject: (error: Error) => void}>} */
  #requests = new Map();
  /** @type {Map<string, EventTarget>} */
  #streams = new Map();
  /** @type {Map<string, (() => void)[]>} */
  #listeners = new Map();

  install() {
    this.clock.install();
    const listen = (/** @type {string} */ kind, /** @type {() => void} */ act) =>
      this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), act]);
    const document = { hidden: false, addEventListener() {}, getElementById: () => null };
    const streams = this.#streams;
    /** The stream of whoever the address names, which is alive as long as nothing is said of it. */
    class EventSource extends EventTarget {
      static CLOSED = 2;
      readyState = 1;
      /** @param {string} address */
      constructor(address) {
        super();
        streams.set(new URLSearchParams(address.split("?")[1]).get("client") ?? "", this);
        setInterval(() => this.dispatchEvent(new MessageEvent("beat", { data: "{}" })), 10_000);
      }
      close() {}
    }
    const put = (/** @type {string} */ name, /** @type {unknown} */ value) =>
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    put("localStorage", storage());
    put("document", document);
    put("EventSource", EventSource);
    put("BroadcastChannel", undefined);
    // One window is alone in its browser.
    put("navigator", {
      locks: {
        request: (
          /** @type {string} */ _name,
          /** @type {any} */ options,
          /** @type {any} */ act = options,
        ) => act({}),
      },
    });
    put("CSS", { escape: (/** @type {string} */ name) => name });
    put("addEventListener", listen);
    put(
      "fetch",
      (/** @type {string} */ _address, /** @type {RequestInit} */ request) => this.#fetch(request),
    );
    AbortSignal.timeout = () => new AbortController().signal;
  }

  /** @param {RequestInit} request */
  #fetch(request) {
    const order = JSON.parse(String(request.body));
    this.sent.push(order);
    return new Promise((resolve, reject) =>
      this.#requests.set(`${order.client}:${order.counter}`, { resolve, reject })
    );
  }

  /** Answers what was sent; without a reply it was lost. @param {string} name @param {any} [reply] */
  answer(name, reply) {
    const request = this.#requests.get(name);
    if (!request) throw new Error(`nothing was sent as ${name}`);
    if (!reply) return request.reject(new Error("lost"));
    const isTaken = reply.revision !== undefined;
    const response = {
      ok: isTaken,
      status: isTaken ? 200 : 409,
      redirected: false,
      json: async () => await reply,
    };
    request.resolve(response);
  }

  /** Says something on the stream of a client. @param {string} client @param {string} kind @param {unknown} data */
  tell(client, kind, data) {
    const stream = this.#streams.get(client);
    if (!stream) throw new Error(`${client} does not listen`);
    stream.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  /** The page is left; where its browser ends, without a word. @param {boolean} isCrash */
  leave(isCrash) {
    if (!isCrash) { for (const act of this.#listeners.get("pagehide") ?? []) act(); }
    this.#listeners.clear();
    this.#requests.clear();
    this.#streams.clear();
    this.clock.clear();
  }
}

/** What a browser keeps: its keys can be gone through. */
function storage() {
  const methods = {
    getItem: (/** @type {string} */ name) => kept[name] ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void (kept[name] = value),
    removeItem: (/** @type {string} */ name) => void delete kept[name],
  };
  /** @type {Record<string, string>} */
  const kept = Object.create(methods);
  return kept;
}
