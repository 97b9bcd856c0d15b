import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/** A text that was not taken: it stays where it was typed, beside it the reason and the two ways on. */
export class FieldRefusal {
  /** @type {HTMLElement | null} */
  #shown = null;
  #reason = "";

  /** @param {import("./text-field.js").TextField} field */
  constructor(field) {
    this.field = field;
  }

  /** Whether the text that is shown is not the server's. */
  get stands() {
    return this.#shown !== null;
  }

  /** @param {Error} error @param {() => void} goBack to what the server has */
  show(error, goBack) {
    if (this.#shown?.isConnected && this.#reason === error.message) return;
    this.#shown?.remove();
    this.#reason = error.message;
    this.#shown = showRefusal(this.field.item ?? this.field.parentElement, error, {
      ways: [{ said: word("refusedEdit"), act: () => this.#goOn() }, {
        said: word("refusedBack"),
        act: () => {
          this.end();
          goBack();
        },
      }],
    });
    this.mark();
  }

  /** Says of the open editor that its text was not taken, and why. */
  mark() {
    const area = this.field.querySelector("textarea");
    const reason = this.#shown?.firstElementChild;
    if (!reason || !area) return;
    reason.id = `refused-${this.field.field.replaceAll("/", "-")}`;
    area.setAttribute("aria-invalid", "true");
    area.setAttribute("aria-describedby", reason.id);
  }

  #goOn() {
    this.field.edit();
    return false;
  }

  /** It was taken after all, or given up. */
  end() {
    this.#shown?.remove();
    this.#shown = null;
    const area = this.field.querySelector("textarea");
    area?.removeAttribute("aria-invalid");
    area?.removeAttribute("aria-describedby");
  }
}
