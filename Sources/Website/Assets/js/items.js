import { isText, shown, within } from "./elements.js";
import { editTime } from "./event-time.js";
import { EventRow } from "./event-row.js";
import { fillPeople } from "./people.js";
import { afterClick } from "./presses.js";
import { pressQuestion } from "./questions.js";
import { jotIdea } from "./row-lines.js";
import { TextField } from "./text-field.js";
import { word } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {import("./chooser.js").Chooser} Chooser
 * @typedef {import("./asks.js").Asks} Asks
 */

/** The row whose own text it is about, and no question's in it. @param {Event} event */
function rowOf(event) {
  return within(event, ".question") ? null : within(event, ".event");
}

const lists = "#timeline-rows, .band-causes, .actions, .ideas, .parking-lot, .questions";

/** The items of the page as places for the keyboard: single keys act while an item, not a text, has the focus. */
export class Items {
  /** @param {PostmortemPage} page @param {Chooser} chooser @param {Asks} asks */
  constructor(page, chooser, asks) {
    this.page = page;
    this.chooser = chooser;
    this.asks = asks;
    page.addEventListener("keydown", (event) => this.#key(event));
    page.addEventListener("click", (event) => this.#click(event));
    page.addEventListener("focusin", (event) => this.#focused(event));
    page.addEventListener("edit-begin", (event) => this.#begun(event));
    page.addEventListener("edit-end", (event) => this.#ended(event));
    page.addEventListener("edit-left", (event) => this.#left(event));
    this.prepare();
  }

  /**
   * Every list of items has one that the Tab key reaches.
   * @param {Pick<import("./postmortem-page.js").LiveMessage, "fragments" | "gone">} [message] what changed, if not all:
   *   a large page has some thousand lists
   */
  prepare(message) {
    const places = message?.gone.length === 0
      ? message.fragments.map(({ id }) => document.getElementById(id))
      : [this.page];
    for (const select of document.querySelectorAll(".substitute select")) {
      if (select instanceof HTMLSelectElement && !select.options.length) fillPeople(select);
    }
    for (const place of places) {
      for (const list of [place?.closest(lists), ...place?.querySelectorAll(lists) ?? []]) {
        if (list?.querySelector(":scope > [data-item][tabindex='0']")) continue;
        list?.querySelector(":scope > [data-item]")?.setAttribute("tabindex", "0");
      }
    }
  }

  /** @param {HTMLElement} row */
  #row(row) {
    return new EventRow(this.page, this.chooser, row);
  }

  /** @param {Event} event */
  #focused(event) {
    const item = within(event, "[data-item]");
    if (!item || item.tabIndex === 0) return;
    for (const other of item.parentElement?.children ?? []) other.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
  }

  /** @param {Event} event */
  #begun(event) {
    const row = rowOf(event);
    if (!row) return;
    row.classList.add("is-mine", "is-editing");
    this.#row(row).showTools();
  }

  /** What changed in a row that is edited shows in its tools as well. @param {Element} row */
  update(row) {
    if (row instanceof HTMLElement) this.#row(row).updateTools();
  }

  /** @param {Event} event */
  #ended(event) {
    const row = rowOf(event);
    if (!row) return;
    row.classList.remove("is-mine", "is-editing");
    afterClick(() => row.matches(".is-editing") || this.#row(row).hideTools());
  }

  /** @param {Event} event */
  #left(event) {
    const item = within(event, "[data-item]");
    if (!item || !(event instanceof CustomEvent)) return;
    item.setAttribute("tabindex", "0");
    item.focus();
    if (event.detail === "next" && !item.matches(".question")) this.#step(item, 1);
    if (event.detail === "idea" && item.matches(".event")) jotIdea(this.page, item, word("ideaPlaceholder"));
  }

  /** @param {Event} event */
  #click(event) {
    const tool = within(event, ".event-tools [data-key]");
    const row = within(event, ".event[data-item]");
    if (tool && row) return this.#press(row, tool.dataset.key ?? "", event);
    if (row?.matches(":not(.is-deleted)") && within(event, ".event-when") && !within(event, "input")) {
      editTime(this.page, row);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = within(event, "[data-item]");
    if (!item || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target !== item && !(event.target instanceof Element && event.target.matches("[role=gridcell]"))
    ) return;
    if (isText(event.target)) return;
    // `G` and a digit are one word: the digit flags nothing then.
    if (this.page.agenda?.key(event)) return event.preventDefault();
    if (item.matches(".event") && this.#cells(item, event)) return event.preventDefault();
    if (this.#press(item, event.key, event)) event.preventDefault();
  }

  /** @param {HTMLElement} item @param {string} key @param {Event} event @returns {boolean} */
  #press(item, key, event) {
    const isShifted = event instanceof KeyboardEvent && event.shiftKey;
    const moves = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (moves && isShifted && item.matches(".event")) this.#row(item).move(moves < 0 ? -1 : 1);
    else if (moves) this.#step(item, moves < 0 ? -1 : 1);
    else if (key === "Home" || key === "End") this.#edge(item, key);
    else if (item.matches(".is-deleted")) return this.#isBroughtBack(item, key);
    else if (key === "Enter" || key === "F2") this.#edit(item);
    else if (key === "Delete" || key === "Backspace") this.#remove(item, event);
    else if (item.matches(".question")) return pressQuestion(item, key);
    else if (!item.matches(".event")) return false;
    else if (key.toLowerCase() === "n") this.page.newEvent.begin(item.id.replace("event-", ""));
    else return this.#row(item).press(key);
    return true;
  }

  /** What is struck out can be brought back, and nothing else. @param {HTMLElement} item @param {string} key */
  #isBroughtBack(item, key) {
    if (key !== "Enter") return false;
    this.page.deleted.bringBack(item);
    return true;
  }

  /** Enter on the cell of a time edits the time, else the text; on the button of a row that is edited it is done.
   * @param {HTMLElement} item */
  #edit(item) {
    const field = item.querySelector("text-field");
    if (document.activeElement?.matches(".event-when")) editTime(this.page, item);
    else if (field instanceof TextField && field.isEditing) {
      field.rest();
      item.focus();
    } else if (field instanceof TextField) field.edit();
  }

  /** @param {HTMLElement} item @param {Event} event */
  #remove(item, event) {
    // A key that is held takes one row, and what is on its way out already is not taken twice.
    if ((event instanceof KeyboardEvent && event.repeat) || item.matches(".is-leaving")) return;
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    this.asks.remove(item.dataset.item ?? "");
    if (neighbour instanceof HTMLElement && neighbour.dataset.item) neighbour.focus();
  }

  /** @param {HTMLElement} item @param {-1 | 1} direction */
  #step(item, direction) {
    const selector = `.${item.classList[0]}[data-item]`;
    const all = shown(document, selector);
    const next = all[all.indexOf(item) + direction];
    if (next instanceof HTMLElement) next.focus();
    else if (direction > 0 && item.matches(".event")) this.page.newEvent.begin();
  }

  /** @param {HTMLElement} item @param {string} key */
  #edge(item, key) {
    const all = shown(item.parentElement ?? item, ":scope > [data-item]");
    const edge = all[key === "Home" ? 0 : all.length - 1];
    if (edge instanceof HTMLElement) edge.focus();
  }

  /** @param {HTMLElement} row @param {KeyboardEvent} event */
  #cells(row, event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const isCell = event.target !== row;
    if (event.key === "Escape" && isCell) row.focus();
    else if (!step) return false;
    else {
      const cells = Array.from(row.querySelectorAll(".event-when, .event-kind, .event-text, .event-flags"));
      const at = isCell && event.target instanceof Element ? cells.indexOf(event.target) : -1;
      const cell = cells[at + step];
      if (cell instanceof HTMLElement) {
        cell.tabIndex = -1;
        cell.focus();
      } else if (step < 0) row.focus();
    }
    return true;
  }
}
