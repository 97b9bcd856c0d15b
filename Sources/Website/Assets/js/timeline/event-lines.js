import { element, wordButton } from "../elements.js";
import { morph } from "../morph.js";
import { keptUnder } from "../stored.js";
import { readWords, word } from "../words.js";

// <event-lines data-key="nachlese/…!lines">: many events as lines. What stands there survives until it is entered, and
// what it would become is shown while it is typed.

/** How long somebody stops who wants to see what is understood, in milliseconds. */
const pause = 600;

class EventLines extends HTMLElement {
  /** Which answer is waited for. */
  #question = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  connectedCallback() {
    readWords(this.dataset.words);
    const [form, text] = [this.querySelector("form"), this.querySelector("textarea")];
    if (!form || !text) return;
    this.form = form;
    this.text = text;
    this.#recall();
    text.addEventListener("input", () => this.#changed());
    form.addEventListener("change", () => this.#changed());
    form.addEventListener("submit", () => clearTimeout(this.#timer));
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#goOn(event);
    });
  }

  get #key() {
    return this.dataset.key ?? "";
  }

  /** Puts back what was left here, where the server shows nothing. */
  #recall() {
    const kept = keptUnder(this.#key);
    if (!this.text || this.text.value || typeof kept !== "string" || !kept) return;
    this.text.value = kept;
    const discard = wordButton(word("leave"), () => {
      if (!this.text) return;
      this.text.value = "";
      said?.replaceChildren();
      this.#changed();
      this.text.focus();
    });
    const said = this.querySelector(".lines-kept");
    said?.replaceChildren(element("span", {}, [word("kept")]), " ", discard);
    this.#look();
  }

  #changed() {
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  #keep() {
    try {
      if (this.text?.value.trim()) localStorage.setItem(this.#key, JSON.stringify(this.text.value));
      else localStorage.removeItem(this.#key);
    } catch {
      // It lives as long as the page.
    }
  }

  /** Ctrl and Enter are the button that is next. @param {Event} event */
  #goOn(event) {
    event.preventDefault();
    const next = this.querySelector("[name=step][value=add]") ?? this.querySelector("[name=step]");
    if (next instanceof HTMLButtonElement) this.form?.requestSubmit(next);
  }

  /** Shows what the lines would become; an answer to an older question says nothing. */
  async #look() {
    const preview = this.querySelector("#lines-preview");
    if (!this.form || !preview) return;
    const question = (this.#question += 1);
    const fields = [...new FormData(this.form)].map(([name, value]) => [name, String(value)]);
    const body = new URLSearchParams([...fields, ["step", "check"]]);
    // Without a line the button says why.
    const answer = await fetch(this.form.action, { method: "POST", body }).catch(() => null);
    const shown = await answer?.text();
    if (question !== this.#question || !shown || !answer?.headers.get("Content-Type")?.includes("html")) {
      return;
    }
    const next = new DOMParser().parseFromString(shown, "text/html").getElementById("lines-preview");
    if (next) morph(preview, next);
  }
}

customElements.define("event-lines", EventLines);
