import { follow } from "./follow.js";
import { counted, readWords, word } from "../words.js";

/** At so many minutes before the end of a step it is said aloud what is left. */
const announced = [10, 5];

/** By how much the server's time is ahead of this page's, in milliseconds. What comes late seems less. */
let ahead = -Infinity;

/**
 * <meeting-clock data-since="1733000000" data-taken="300" data-budget="900">: the time that the running step has left,
 * counted by the server's time, so that it is the same on every screen, whatever the clock of its machine says. All in
 * seconds; without `data-since` it stands still.
 */
class MeetingClock extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #lastLeft = Infinity;

  connectedCallback() {
    this.show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  show() {
    clearTimeout(this.#timer);
    const { since, taken = 0, budget = 0 } = this.dataset;
    const running = since ? (performance.now() + ahead) / 1_000 - Number(since) : 0;
    const spent = Number(taken) + Math.max(0, running);
    const left = Number(budget) - spent;
    this.#say(left, spent, Number(budget));
    if (since) this.#timer = setTimeout(() => this.show(), 1_000 * (left - Math.ceil(left) + 1) + 10);
  }

  /** @param {number} left @param {number} spent @param {number} budget */
  #say(left, spent, budget) {
    const shown = this.querySelector(".clock-left");
    if (shown) shown.textContent = said(left);
    const step = document.querySelector("nav li.current");
    const time = step?.querySelector(".agenda-time");
    const values = { taken: Math.floor(spent / 60), budget: Math.ceil(budget / 60) };
    if (time) time.textContent = word("clock.taken", values);
    if (step instanceof HTMLElement) step.style.setProperty("--taken", String(Math.min(1, spent / budget)));
    this.dataset.liveNear = left > Math.min(300, budget / 5) ? "" : left > 0 ? "soon" : "over";
    this.#announce(left);
    this.#lastLeft = left;
  }

  /** @param {number} left */
  #announce(left) {
    const place = this.querySelector(".clock-said");
    const passed = announced.find((minutes) => this.#lastLeft > minutes * 60 && left <= minutes * 60);
    if (!place || this.#lastLeft === Infinity) return;
    if (passed) place.textContent = counted("clock.left", passed);
    else if (this.#lastLeft > 0 && left <= 0) place.textContent = word("clock.isOver");
  }
}

/** @param {number} left */
function said(left) {
  if (left > 60) return word("clock.minutes", { count: Math.ceil(left / 60) });
  if (left > 0) return word("clock.seconds", { count: Math.ceil(left) });
  return word("clock.over", { count: Math.floor(-left / 60) });
}

/** @param {number} now the server's time, in milliseconds since 1970 @param {number} heard when that was, here */
function hear(now, heard) {
  // The earliest word counts, and a little of it goes with time: machines do not count alike.
  ahead = Math.max(ahead - 20, now - heard);
}

const page = /** @type {(HTMLElement & {stream?: EventTarget}) | null} */ (
  document.querySelector("[data-now]")
);
readWords(page?.dataset.words);
const [loading] = performance.getEntriesByType("navigation");
hear(Number(page?.dataset.now), loading instanceof PerformanceNavigationTiming ? loading.responseStart : 0);
page?.stream?.addEventListener("beat", (event) => {
  if (event instanceof MessageEvent) hear(JSON.parse(event.data).now, performance.now());
});
customElements.define("meeting-clock", MeetingClock);
const along = document.querySelector(".foot-follow");
if (along instanceof HTMLElement) follow(along);
