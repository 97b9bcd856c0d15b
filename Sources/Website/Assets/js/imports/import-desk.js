import { fileBytes } from "./file-bytes.js";
import { ImportDraft } from "./import-draft.js";

/**
 * `<import-desk>`: files that are dropped or chosen, or a text that is pasted, become drafts below; each is looked at,
 * corrected and taken over by itself.
 */
class ImportDesk extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const files = this.querySelector("input[type=file]");
    if (!form || !(files instanceof HTMLInputElement)) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#paste();
    });
    files.addEventListener("change", () => {
      this.#read(Array.from(files.files ?? []));
      files.value = "";
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
    // What a wiki or an office puts on the clipboard is a page; its plain text would have lost the table.
    this.#text?.addEventListener("paste", (event) => {
      const page = event.clipboardData?.getData("text/html") ?? "";
      if (!page.includes("<table") || !this.#text) return;
      event.preventDefault();
      this.#text.value = page;
    });
  }

  get #text() {
    return this.querySelector("textarea");
  }

  get #zone() {
    const zone = this.querySelector("#import-zone");
    return zone instanceof HTMLInputElement ? zone.value : "";
  }

  #paste() {
    const text = this.#text?.value ?? "";
    if (!this.#text || !text.trim()) return this.#text?.focus();
    this.#draft(this.dataset.pasted ?? "", "").look({ text });
    this.#text.value = "";
  }

  /** One after the other: a thousand files must not ask at once. @param {File[]} files */
  async #read(files) {
    for (const file of files) await this.#look(file);
  }

  /** A file that is too large is not sent at all: it would take long to be refused. @param {File} file */
  async #look(file) {
    const draft = this.#draft(file.name, file.name);
    if (file.size > Number(this.dataset.largest)) return draft.say(this.dataset.toolarge ?? "");
    const base64 = await fileBytes(file).catch(() => null);
    if (base64 === null) return draft.say(this.dataset.unread ?? "");
    await draft.look({ base64 });
  }

  /** @param {string} name @param {string} path */
  #draft(name, path) {
    const draft = new ImportDraft(name, path, this.#zone, this.dataset.failed ?? "");
    this.querySelector(".import-drafts")?.prepend(draft.element);
    return draft;
  }
}

customElements.define("import-desk", ImportDesk);
