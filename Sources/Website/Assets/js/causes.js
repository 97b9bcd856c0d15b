import { within } from "./elements.js";
import { newID } from "./ids.js";
import { openLine } from "./row-lines.js";
import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {import("./chooser.js").Chooser} Chooser
 */

/** @param {string} selector @param {string} prefix @param {string} number */
function choices(selector, prefix, number) {
  return Array.from(document.querySelectorAll(selector), (item) => ({
    value: item.id.slice(prefix.length),
    text: `${item.querySelector(number)?.textContent ?? ""} ${
      item.querySelector("text-field")?.textContent ?? ""
    }`,
  }));
}

/** New causes, and what is linked to them by choosing. */
export class Causes {
  /** @param {PostmortemPage} page @param {Chooser} chooser */
  constructor(page, chooser) {
    this.page = page;
    this.chooser = chooser;
    page.addEventListener("click", (event) => {
      const asker = within(event, "[data-new-cause]");
      if (asker) this.begin(asker.dataset, asker);
      const choose = within(event, "[data-choose]");
      if (choose) this.#choose(choose);
    });
  }

  /**
   * Asks for a cause: below another one as the answer to its question, or of an event.
   * @param {{parent?: string, event?: string}} about @param {HTMLElement} [asker]
   */
  begin({ parent, event }, asker) {
    const place = (parent && document.getElementById(`cause-${parent}`)) || asker?.closest("li") ||
      document.querySelector(".new-cause");
    if (!(place instanceof HTMLElement)) return;
    const events = event ? [event] : [];
    const enter = (/** @type {string} */ text) =>
      this.page.do({ addCause: { id: newID(), text, parent, events } });
    place.scrollIntoView({ block: "nearest" });
    openLine(place, parent ? word("causeQuestion") : word("causePlaceholder"), enter, "child-cause");
  }

  /** @param {HTMLElement} asker */
  #choose(asker) {
    const { choose, cause, event, actionItem } = asker.dataset;
    const causes = choices(".cause", "cause-", ".cause-number");
    const events = choices("#timeline-rows > .event", "event-", ".event-when");
    if (choose === "event") this.#ask(asker, events, (chosen) => ({ linkCause: { cause, event: chosen } }));
    if (choose === "cause") this.#ask(asker, causes, (chosen) => ({ linkCause: { cause: chosen, event } }));
    if (choose === "actionCause") {
      this.#ask(asker, causes, (chosen) => ({ linkActionItemToCause: { actionItem, cause: chosen } }));
    }
    if (choose === "parent") {
      const others = causes.filter((one) => one.value !== cause);
      this.#ask(asker, [{ value: "", text: word("toTop") }, ...others], (chosen) => ({
        setCauseParent: { cause, parent: chosen || null },
      }));
    }
  }

  /**
   * @param {HTMLElement} asker @param {{value: string, text: string}[]} among
   * @param {(chosen: string) => Record<string, unknown>} command
   */
  #ask(asker, among, command) {
    this.chooser.ask(asker, among, (chosen) => {
      this.page.do(command(chosen)).catch((error) => showRefusal(asker.closest("[data-item]"), error));
    });
  }
}
