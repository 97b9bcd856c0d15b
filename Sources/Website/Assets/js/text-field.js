import { caretAt } from "./caret.js";
import { FieldRefusal } from "./field-refusal.js";
import { isPageChanging } from "./kept-focus.js";
import { pageOf } from "./page-of.js";
import { pasteRows } from "./row-paste.js";
import { isEmpty } from "./text-edit.js";
import { undoing } from "./undo-stack.js";

/** @typedef {import("./text-edit.js").TextEdit} TextEdit */

/**
 * A text that people write together. At rest it is rendered; edited, it is a text area over the same place, and every
 * stroke is on its way.
 */
export class TextField extends HTMLElement {
  /** @type {HTMLTextAreaElement | null} */
  #area = null;
  #restedHTML = "";
  #restedText = "";
  #refusal = new FieldRefusal(this);

  constructor() {
    super();
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("keydown", (event) => {
      if (event.target !== this || !["Enter", "F2"].includes(event.key)) return;
      event.preventDefault();
      this.edit();
    });
  }

  get field() {
    return this.dataset.text ?? "";
  }

  get isEditing() {
    return this.#area !== null;
  }

  /** What was typed, as the server has it. */
  get source() {
    if (this.isEditing) return this.#restedText;
    if (this.dataset.source !== undefined) return this.dataset.source;
    return this.hasAttribute("data-empty") ? "" : this.textContent ?? "";
  }

  get isRow() {
    return this.dataset.lines === "row";
  }

  get item() {
    const item = this.closest("[data-item]");
    return item instanceof HTMLElement ? item : null;
  }

  /** Begins to edit, with the caret at the end or where it was clicked. @param {number} [caret] */
  edit(caret) {
    if (this.#area) return this.#area.focus();
    const page = pageOf(this);
    if (!page || this.item?.classList.contains("is-deleted")) return;
    if (!this.#refusal.stands) this.#keepRested(this.source, this.innerHTML);
    const channel = page.texts.channel(this.field, this.#restedText);
    const area = this.#makeArea(channel.text);
    this.#area = area;
    this.replaceChildren(area);
    this.classList.add("is-editing");
    this.#refusal.mark();
    channel.onRemote = (edit) => this.#show(edit);
    channel.onRefused = (error) => this.#refusal.show(error, () => this.#goBack());
    channel.onTaken = () => this.#refusal.end();
    area.focus({ preventScroll: true });
    const place = caret ?? area.value.length;
    area.setSelectionRange(place, place);
    this.dispatchEvent(new CustomEvent("edit-begin", { bubbles: true }));
    page.presence?.move(this.field, () => this.#caret(channel));
  }

  /** Where the caret is, once what is typed here has arrived. @param {import("./text-channel.js").TextChannel} channel */
  #caret(channel) {
    if (!this.#area || !channel.isSettled || channel.text !== this.#area.value) return null;
    const { selectionDirection, selectionStart, selectionEnd } = this.#area;
    return selectionDirection === "backward" ? selectionStart : selectionEnd;
  }

  /** @param {string} text @param {string} html */
  #keepRested(text, html) {
    this.#restedText = text;
    this.#restedHTML = html;
  }

  /** Ends editing; what was typed is already on its way. */
  rest() {
    const area = this.#area;
    if (!area) return;
    const page = pageOf(this);
    const channel = page?.texts.channel(this.field, area.value);
    channel?.release();
    channel?.change(area.value);
    this.#area = null;
    this.classList.remove("is-editing");
    if (area.value === this.#restedText) this.innerHTML = this.#restedHTML;
    else this.#showPlain(area.value);
    this.dispatchEvent(new CustomEvent("edit-end", { bubbles: true }));
    page?.presence?.move(null);
  }

  /**
   * A newer rendering has come. While somebody edits, or what they wrote is on its way or was refused, it is kept for
   * later.
   * @param {Element} next @returns {boolean} whether this element has dealt with it
   */
  takeOver(next) {
    const channel = pageOf(this)?.texts.known(this.field);
    const isUnsettled = channel?.isSettled === false;
    if (!(this.#area || this.#refusal.stands || isUnsettled) || !(next instanceof HTMLElement)) return false;
    const text = next.dataset.source ?? (next.hasAttribute("data-empty") ? "" : next.textContent ?? "");
    this.#keepRested(text, next.innerHTML);
    if (!this.#area) {
      this.#showPlain(channel?.text ?? text);
      return true;
    }
    this.toggleAttribute("data-empty", next.hasAttribute("data-empty"));
    if (next.dataset.source === undefined) delete this.dataset.source;
    else this.dataset.source = next.dataset.source;
    return true;
  }

  /** @param {string} text */
  #showPlain(text) {
    this.textContent = text;
    this.toggleAttribute("data-empty", text === "");
    if (text) this.dataset.source = text;
    else delete this.dataset.source;
  }

  /** @param {string} text */
  #makeArea(text) {
    const area = document.createElement("textarea");
    area.rows = 1;
    area.value = text;
    area.setAttribute("aria-label", this.dataset.label ?? "");
    area.placeholder = this.dataset.placeholder ?? "";
    const page = pageOf(this);
    area.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) this.#changed(area);
      else page?.texts.channel(this.field, area.value).compose(area.value);
    });
    area.addEventListener("compositionstart", () => page?.texts.channel(this.field, area.value).hold());
    area.addEventListener("compositionend", () => {
      this.#changed(area);
      page?.texts.channel(this.field, area.value).release();
    });
    const row = this.isRow && this.item?.matches(".event") ? this.item : null;
    if (row) area.addEventListener("paste", (event) => pasteRows(page, event, () => row.id.slice(6)));
    area.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    area.addEventListener("keydown", (event) => this.#key(event));
    area.addEventListener("blur", () => isPageChanging() || this.rest());
    return area;
  }

  /** @param {HTMLTextAreaElement} area */
  #changed(area) {
    pageOf(this)?.texts.channel(this.field, area.value).change(area.value, area.selectionEnd);
  }

  // The browser's own undo knows nothing of what others wrote in between.
  /** @param {InputEvent} event */
  #beforeInput(event) {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    this.#takeBack(event.inputType === "historyUndo" ? "undo" : "redo");
  }

  // What was done here last; where nothing was, what was done anywhere.
  /** @param {"undo" | "redo"} way */
  #takeBack(way) {
    const undos = pageOf(this)?.undos;
    if (!undos?.[way]((step) => step.text === this.field)) undos?.[way]();
  }

  /** Shows what was taken back or made again here. @param {TextEdit} edit @param {string} text what it leaves */
  step(edit, text) {
    if (this.#area) return this.#show(edit, "end");
    this.#showPlain(text);
    (this.item ?? this).focus();
  }

  /** Applies an edit to what is shown, and leaves the caret where its letter is.
   * @param {TextEdit} edit @param {"preserve" | "end"} [mode] */
  #show(edit, mode = "preserve") {
    const area = this.#area;
    if (!area || isEmpty(edit)) return;
    let at = 0;
    for (const step of edit) {
      if (typeof step === "string") {
        area.setRangeText(step, at, at, mode);
        at += step.length;
      } else if (step > 0) at += step;
      else area.setRangeText("", at, at - step, mode);
    }
  }

  // What was refused is given up, and the text is as the server has it.
  #goBack() {
    pageOf(this)?.texts.forget(this.field);
    if (this.#area) this.#area.value = this.#restedText;
    this.rest();
    this.#showPlain(this.#restedText);
    this.innerHTML = this.#restedHTML;
    (this.item ?? this).focus();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (this.#area || (event.target instanceof Element && event.target.closest("a"))) return;
    if (!getSelection()?.isCollapsed) return;
    this.edit(this.dataset.source === undefined ? caretAt(this, event) : undefined);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const way = undoing(event);
    if (way) {
      event.preventDefault();
      this.#takeBack(way);
    } else if (event.key === "Enter" && !event.shiftKey && this.item?.matches(".is-deleted")) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("bring-back", { bubbles: true }));
    } else if (event.key === "Escape" || event.key === "F2") {
      event.preventDefault();
      this.#leave("stay");
    } else if (event.key === "Tab" && this.isRow) {
      // From the row the browser goes on by itself; the row's buttons end with the editing.
      this.rest();
      this.item?.focus();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#leave("idea");
    } else if (event.key === "Enter" && this.isRow && !event.shiftKey) {
      event.preventDefault();
      this.#leave("next");
    }
  }

  /** @param {"stay" | "next" | "idea"} where */
  #leave(where) {
    const item = this.item;
    this.rest();
    if (item) item.dispatchEvent(new CustomEvent("edit-left", { bubbles: true, detail: where }));
    else this.focus();
  }
}
