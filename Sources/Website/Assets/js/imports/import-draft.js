/** A file on its way in: what was understood of it, what its reader corrects, and the taking over. */
export class ImportDraft {
  element = document.createElement("article");

  /**
   * @param {string} file what it is called here @param {string} path what it is known by; empty for a pasted text
   * @param {string} zone @param {string} failed
   */
  constructor(file, path, zone, failed) {
    this.file = file;
    this.path = path;
    this.zone = zone;
    this.failed = failed;
    this.element.className = "import-draft";
    this.element.setAttribute("aria-busy", "true");
    this.element.addEventListener("change", () => this.look());
    this.element.addEventListener("click", (event) => this.#click(event));
  }

  /** @type {{ text: string } | { base64: string } | null} */
  #content = null;

  /**
   * Shows what is understood of the file as it is corrected by now: an answer to an older question says nothing.
   * @param {{ text: string } | { base64: string } | null} content what is in it
   */
  async look(content = this.#content) {
    this.#content = content;
    this.element.setAttribute("aria-busy", "true");
    const question = (this.#question += 1);
    const answer = await this.#send("/imports/drafts", this.file);
    const text = answer?.ok ? await answer.text() : "";
    if (question !== this.#question) return;
    if (!answer?.ok) await this.#refuse(answer);
    else if (!this.#isTyping) this.#show(text);
    this.element.setAttribute("aria-busy", "false");
  }

  #question = 0;

  /** @param {string} text */
  #show(text) {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.name : "";
    this.element.innerHTML = text;
    this.#remember();
    const field = focused && this.element.querySelector(`[name="${CSS.escape(focused)}"]`);
    if (field instanceof HTMLElement) field.focus();
  }

  // Whoever types meanwhile is not interrupted: what they typed will be asked for when they leave the field.
  get #isTyping() {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement) || !this.element.contains(field)) return false;
    return field.value !== (this.#corrected[field.name] ?? field.dataset.shown);
  }

  /** What stood in the fields when they came: only what differs from it is a correction. */
  #remember() {
    for (const field of this.element.querySelectorAll("input")) field.dataset.shown = field.value;
    for (const [name, value] of Object.entries(this.#corrected)) {
      const field = this.element.querySelector(`[name="${CSS.escape(name)}"]`);
      if (field instanceof HTMLInputElement && field.value === value) field.dataset.shown = "";
    }
  }

  /** @type {Record<string, string>} */
  #corrected = {};

  get #order() {
    for (const field of this.element.querySelectorAll("input")) {
      if (field.value !== field.dataset.shown) this.#corrected[field.name] = field.value;
    }
    const { title = this.#title, zone, ...times } = this.#corrected;
    const byPlace = Object.entries(times).map(([name, typed]) => [name.replace("time-", ""), typed]);
    return {
      ...this.#content,
      zone: this.zone || null,
      corrections: { title, zone, times: Object.fromEntries(byPlace) },
    };
  }

  // Also where it is not corrected: a text without a heading is called what it is called here.
  get #title() {
    const field = this.element.querySelector("[name=title]");
    return field instanceof HTMLInputElement ? field.value : undefined;
  }

  /** @param {string} address @param {string} file @returns {Promise<Response | null>} */
  async #send(address, file) {
    try {
      return await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json, text/html" },
        body: JSON.stringify({ ...this.#order, file }),
      });
    } catch {
      return null;
    }
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-leave]")) this.element.remove();
    const take = target?.closest("[data-take]");
    if (take instanceof HTMLElement) this.#take(take);
  }

  /** @param {HTMLElement} button */
  async #take(button) {
    button.setAttribute("disabled", "");
    const answer = await this.#send("/api/v1/imports", this.path);
    if (!answer?.ok) {
      button.removeAttribute("disabled");
      return this.#refuse(answer);
    }
    const line = await answer.json();
    const link = document.createElement("a");
    link.href = `/postmortems/${line.id}`;
    link.textContent = line.title ?? this.file;
    const said = document.createElement("p");
    const word = line.alreadyImported ? "alreadythere" : line.changed ? "changed" : "taken";
    said.append(`${button.dataset[word] ?? ""} `, link);
    said.setAttribute("role", "status");
    this.element.replaceChildren(said);
  }

  /** @param {Response | null} answer */
  async #refuse(answer) {
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    this.say(problem.detail ?? problem.title ?? this.failed);
  }

  /** Says why nothing can be shown or taken. @param {string} why */
  say(why) {
    const said = document.createElement("p");
    said.className = "error";
    said.setAttribute("role", "alert");
    said.textContent = `${this.file}: ${why}`;
    this.element.querySelector(".error")?.remove();
    this.element.prepend(said);
    this.element.setAttribute("aria-busy", "false");
  }
}
