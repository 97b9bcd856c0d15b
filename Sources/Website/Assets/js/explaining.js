import { within } from "./elements.js";

const ways = ".explained :is([data-new-cause], [data-choose=cause], [data-no-cause=true])";

/** Where an event still has to be explained, the first button that does it. @param {string} event */
const toExplain = (event) =>
  document.querySelector(`.explained[data-event="${CSS.escape(event)}"] [data-new-cause]`);

/** Takes whoever has explained one flagged event on to the next. */
export class Explaining {
  /** The event that somebody explains here, and those that come after it. @type {string[]} */
  #events = [];

  /** @param {HTMLElement} page */
  constructor(page) {
    page.addEventListener("click", (event) => this.#begin(within(event, ways)));
  }

  /** @param {HTMLElement | null} way */
  #begin(way) {
    const row = way?.closest(".explained");
    if (!row) return;
    const all = Array.from(document.querySelectorAll(".explained:has([data-new-cause])"));
    const at = all.indexOf(row);
    this.#events = [...all.slice(at), ...all.slice(0, at)].map((one) => one.getAttribute("data-event") ?? "");
  }

  /** What this page asked for has been brought in; nobody who has gone elsewhere is called back. */
  goOn() {
    const [event, ...others] = this.#events;
    if (!event || toExplain(event)) return;
    this.#events = [];
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.closest("#unexplained")) return;
    const next = others.map(toExplain).find(Boolean);
    if (next instanceof HTMLElement) next.focus();
  }
}
