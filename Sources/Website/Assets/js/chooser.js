import { element } from "./elements.js";
import { word } from "./words.js";

/** What is `isNew` is offered whatever is typed. @typedef {{value: string, text: string, isNew?: boolean}} Choice */

/** A list to choose from by typing a few letters. One on the page, shown beside whatever asks. */
export class Chooser {
  /** @type {Choice[]} */
  #choices = [];
  #at = 0;
  /** @type {((value: string, typed: string) => void) | null} */
  #chosen = null;
  /** @type {HTMLElement | null} */
  #asker = null;

  constructor() {
    const box = document.getElementById("chooser");
    const input = box?.querySelector("input");
    const list = box?.querySelector("ul");
    const none = box?.querySelector("p");
    if (!box || !input || !list || !none) throw new Error("no chooser");
    this.box = box;
    this.input = input;
    this.list = list;
    this.none = none;
    input.addEventListener("input", () => this.#show());
    input.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("li") : null;
      if (row) this.#choose(Array.from(list.children).indexOf(row));
    });
    box.addEventListener("toggle", (event) => {
      if (!(event instanceof ToggleEvent) || event.newState !== "closed") return;
      // What was chosen may have opened a line of its own by now.
      const focused = document.activeElement;
      if (!focused || focused === document.body || box.contains(focused)) {
        this.#asker?.focus({ preventScroll: true });
      }
    });
  }

  /**
   * @param {HTMLElement} asker where to show it, and where the focus returns
   * @param {Choice[]} choices @param {(value: string, typed: string) => void} chosen
   */
  ask(asker, choices, chosen) {
    this.#choices = choices;
    this.#chosen = chosen;
    this.#asker = asker;
    this.input.value = "";
    const box = asker.getBoundingClientRect();
    this.box.style.setProperty("left", `${Math.max(8, Math.min(box.left + 60, innerWidth - 500))}px`);
    this.box.style.setProperty("top", `${Math.max(8, Math.min(box.bottom + 4, innerHeight - 320))}px`);
    this.box.showPopover();
    this.input.focus();
    this.#show();
  }

  get #matching() {
    const wanted = this.input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    // What can be made anew stands last whatever is typed: the typed words are what it will say.
    return this.#choices.filter(({ text, isNew }) =>
      isNew || wanted.every((part) => text.toLocaleLowerCase().includes(part))
    );
  }

  #show() {
    this.#at = 0;
    const rows = this.#matching.map(({ text }, index) =>
      element("li", { role: "option", id: `choice-${index}`, "aria-selected": String(index === 0) }, [text])
    );
    this.list.replaceChildren(...rows);
    this.list.hidden = !rows.length;
    this.none.textContent = rows.length ? "" : word("none");
    this.input.setAttribute("aria-expanded", String(rows.length > 0));
    this.#mark();
  }

  #mark() {
    for (const [index, row] of Array.from(this.list.children).entries()) {
      row.setAttribute("aria-selected", String(index === this.#at));
      if (index === this.#at) row.scrollIntoView({ block: "nearest" });
    }
    if (this.list.hidden) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `choice-${this.#at}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = this.#matching.length;
      if (count) this.#at = (this.#at + step + count) % count;
      this.#mark();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#choose(this.#at);
    }
  }

  /** @param {number} index */
  #choose(index) {
    const [choice, typed] = [this.#matching[index], this.input.value.trim()];
    if (!choice) return;
    this.box.hidePopover();
    this.#chosen?.(choice.value, typed);
  }
}
