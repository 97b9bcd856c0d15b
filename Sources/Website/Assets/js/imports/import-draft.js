import { morph } from "../morph.js";
import { word } from "../words.js";
import { Corrections } from "./corrections.js";

/** A file on its way in: what was understood of it, what its reader corrects, and the taking over. */
export class ImportDraft {
  element = document.createElement("article");

  /**
   * @param {string} file what it is called here @param {string} path what it is known by; empty for a pasted text
   * @param {string} zone @param {(said: string) => void} tell says aloud what happened
   */
  constructor(file, path, zone, tell) {
    this.file = file;
    this.path = path;
    this.zone = zone;
    this.tell = tell;
    this.element.className = "import-draft";
    this.element.setAttribute("aria-busy", "true");
    this.element.addEventListener("change", (event) => this.#correct(event.target));
    this.element.addEventListener("click", (event) => this.#click(event));
  }

  /** @type {{ text: string } | { base64: string } | null} */
  #content = null;
  #corrections = new Corrections();
  #question = 0;

  /** Whether it can be taken over as it is. */
  get isTakeable() {
    return this.element.querySelector("[data-take]:not([data-own])") !== null;
  }

  /** @param {EventTarget | null} field */
  #correct(field) {
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    if (!isField) return;
    this.#corrections.note(field);
    this.look();
  }

  /**
   * Shows what is understood of the file as it is corrected by now: an answer to an older question says nothing.
   * @param {{ text: string } | { base64: string } | null} content what is in it
   */
  async look(content = this.#content) {
    const isNew = this.#content === null;
    this.#content = content;
    this.element.setAttribute("aria-busy", "true");
    const question = (this.#question += 1);
    const answer = await this.#send("/imports/drafts", this.path);
    const text = answer?.ok ? await answer.text() : "";
    if (question !== this.#question) return;
    if (answer?.ok) this.#show(text, isNew);
    else await this.#refuse(answer);
    this.element.setAttribute("aria-busy", "false");
  }

  /** Keeps the focus, what is being typed, and what is unfolded. @param {string} text @param {boolean} isNew */
  #show(text, isNew) {
    const next = this.element.cloneNode(false);
    if (!(next instanceof HTMLElement)) return;
    next.innerHTML = text;
    morph(this.element, next);
    for (const field of this.element.querySelectorAll("textarea")) {
      if (field !== document.activeElement) field.value = field.defaultValue;
    }
    if (isNew) this.tell(`${this.file}: ${this.#facts}`);
    this.#settled();
  }

  get #facts() {
    const facts = this.element.querySelectorAll(".notice, .import-facts li");
    return Array.from(facts, (fact) => fact.textContent?.trim() ?? "").join(", ");
  }

  #settled() {
    this.element.dispatchEvent(new CustomEvent("draft-settled", { bubbles: true }));
  }

  get #order() {
    const corrections = this.#corrections.order;
    // Also where it is not corrected: a text without a heading is called what it is called here.
    const field = this.element.querySelector("[name=title]");
    const title = field instanceof HTMLInputElement ? field.value : corrections.title;
    return {
      ...this.#content,
      name: this.file,
      zone: this.zone || null,
      corrections: { ...corrections, title },
    };
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
  async #click(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-leave]")) return this.#leave();
    const take = target?.closest("[data-take]");
    if (take && (await this.take(take.hasAttribute("data-own")))) this.focus();
  }

  #leave() {
    const next = this.element.nextElementSibling ?? this.element.previousElementSibling;
    const place = next?.querySelector("a, input, button") ?? document.getElementById("import-files");
    this.#settled();
    this.element.remove();
    if (place instanceof HTMLElement) place.focus();
  }

  /** Puts the focus on the way to what came of it. */
  focus() {
    this.element.querySelector("a")?.focus();
  }

  /**
   * Takes it over; false where it could not be, and says why.
   * @param {boolean} isOwn whether it is to be another one beside that which is here under its name
   */
  async take(isOwn = false) {
    const button = this.element.querySelector("[data-take]");
    button?.setAttribute("disabled", "");
    const answer = await this.#send("/api/v1/imports", isOwn ? "" : this.path);
    button?.removeAttribute("disabled");
    if (!answer?.ok) {
      this.#showWhy(await this.#refuse(answer));
      return false;
    }
    const line = await answer.json();
    if (line.changed) {
      await this.look();
      this.tell(`${this.file}: ${this.#facts}`);
      return false;
    }
    this.#taken(line);
    return true;
  }

  /** @param {{ id: string, title: string | null, alreadyImported: boolean }} line */
  #taken(line) {
    const link = document.createElement("a");
    link.href = `/postmortems/${line.id}`;
    link.textContent = line.title ?? this.file;
    const said = document.createElement("p");
    said.append(`${word(line.alreadyImported ? "alreadyThere" : "taken")} `, link);
    said.setAttribute("role", "status");
    this.element.replaceChildren(said);
    this.#settled();
  }

  /** @param {Response | null} answer @returns {Promise<string>} the field that it is about, where it is about one */
  async #refuse(answer) {
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    const detail = String(problem.detail ?? problem.title ?? word("failed"));
    const [, field, why] = /^corrections\.(\w+):\s*(.*)$/s.exec(detail) ?? [];
    this.say(why ?? detail);
    return field ?? "";
  }

  /** In a long draft what went wrong is out of sight. @param {string} field */
  #showWhy(field) {
    const place = field && this.element.querySelector(`[name="${CSS.escape(field)}"]`);
    const shown = place instanceof HTMLElement ? place : this.element.querySelector(".error");
    shown?.scrollIntoView({ block: "center" });
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  }

  /** The zone of times for which the file states none. @param {string} zone */
  inZone(zone) {
    this.zone = zone;
    const isBusy = this.element.getAttribute("aria-busy") === "true";
    if (this.#content && (isBusy || this.isTakeable)) this.look();
  }

  /** Says why nothing can be shown or taken. @param {string} why */
  say(why) {
    const said = document.createElement("p");
    said.className = "error";
    said.setAttribute("role", "alert");
    said.textContent = `${this.file}: ${why}`;
    this.element.querySelector(".error")?.remove();
    this.element.prepend(said);
    if (!this.element.querySelector("[data-leave]")) this.element.append(leaving());
    this.element.setAttribute("aria-busy", "false");
    this.#settled();
  }
}

function leaving() {
  const leave = document.createElement("button");
  leave.type = "button";
  leave.className = "word";
  leave.dataset.leave = "";
  leave.textContent = word("leave");
  return leave;
}
