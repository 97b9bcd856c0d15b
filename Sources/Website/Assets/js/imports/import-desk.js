import { counted, readWords, word } from "../words.js";
import { fileBytes } from "./file-bytes.js";
import { ImportDraft } from "./import-draft.js";

/**
 * `<import-desk>`: files that are dropped or chosen, or a text that is pasted, become drafts below; each is looked at,
 * corrected and taken over by itself, or all of them at once.
 */
class ImportDesk extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const files = this.querySelector("input[type=file]");
    if (!form || !(files instanceof HTMLInputElement)) return;
    readWords(this.dataset.words);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#paste();
    });
    files.addEventListener("change", () => {
      this.#read(Array.from(files.files ?? []));
      files.value = "";
    });
    this.querySelector("#import-zone")?.addEventListener("change", () => {
      for (const draft of this.#drafts) if (draft.element.isConnected) draft.inZone(this.#zone);
    });
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.classList.add("is-over");
    });
    this.addEventListener("dragleave", () => this.classList.remove("is-over"));
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      this.classList.remove("is-over");
      this.#read(Array.from(event.dataTransfer?.files ?? []));
    });
    this.addEventListener("draft-settled", () => this.#offerAll());
    this.querySelector("[data-take-all]")?.addEventListener("click", () => this.#takeAll());
    // What a wiki or an office puts on the clipboard is a page; its plain text would have lost the table.
    this.#text?.addEventListener("paste", (event) => {
      const page = event.clipboardData?.getData("text/html") ?? "";
      if (!page.includes("<table") || !this.#text) return;
      event.preventDefault();
      const { selectionStart, selectionEnd } = this.#text;
      // Beside what is typed there it is read as a page too.
      const isBehindWords = selectionStart > 0 && this.#text.value[selectionStart - 1] !== "\n";
      this.#text.setRangeText((isBehindWords ? "\n" : "") + page, selectionStart, selectionEnd, "end");
    });
  }

  /** The drafts that are here, the newest first. @type {ImportDraft[]} */
  #drafts = [];

  /** @returns {HTMLTextAreaElement | null} */
  get #text() {
    return this.querySelector("#import-text");
  }

  get #zone() {
    const zone = this.querySelector("#import-zone");
    return zone instanceof HTMLInputElement ? zone.value : "";
  }

  #paste() {
    const text = this.#text?.value ?? "";
    if (!this.#text || !text.trim()) return this.#text?.focus();
    this.#draft(word("pasted"), "").look({ text });
    this.#text.value = "";
  }

  /** One after the other: a thousand files must not ask at once. @param {File[]} files */
  async #read(files) {
    for (const file of files) await this.#look(file);
  }

  /** A file that is too large is not sent at all: it would take long to be refused. @param {File} file */
  async #look(file) {
    const draft = this.#draft(file.name, file.name);
    const [largest, tooLarge] = this.#limit(file.name.toLowerCase());
    if (file.size > largest) return draft.say(word(tooLarge));
    const base64 = await fileBytes(file).catch(() => null);
    if (base64 === null) return draft.say(word("fileUnread"));
    await draft.look({ base64 });
  }

  /**
   * How large a file of that name may be, and the word for one that is larger.
   * @param {string} name @returns {[number, string]}
   */
  #limit(name) {
    if (name.endsWith(".zip")) return [Number(this.dataset.largestZip), "zipTooLarge"];
    if (name.endsWith(".json")) return [Number(this.dataset.largestDocument), "documentTooLarge"];
    return [Number(this.dataset.largest), "fileTooLarge"];
  }

  /** @param {string} name @param {string} path */
  #draft(name, path) {
    const draft = new ImportDraft(name, path, this.#zone, (said) => this.#tell(said));
    this.#drafts.unshift(draft);
    this.querySelector(".import-drafts")?.prepend(draft.element);
    return draft;
  }

  /** @param {string} said */
  #tell(said) {
    const place = this.querySelector(".import-said");
    if (place) place.textContent = said;
  }

  get #takeable() {
    return this.#drafts.filter((draft) => draft.element.isConnected && draft.isTakeable);
  }

  #offerAll() {
    this.querySelector(".import-all")?.toggleAttribute("hidden", this.#takeable.length < 2);
  }

  /** In the order in which they came. */
  async #takeAll() {
    const taken = [];
    for (const draft of this.#takeable.reverse()) if (await draft.take()) taken.push(draft);
    this.#tell(counted("allTaken", taken.length));
    // What could not be taken shows why; without any, one goes on with the first that is there.
    if (!this.#takeable.length) taken[0]?.focus();
  }
}

customElements.define("import-desk", ImportDesk);
