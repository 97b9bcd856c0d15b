/** @typedef {import("../postmortem-page.js").PostmortemPage} PostmortemPage */

/** A picture in a text. */
const picture = /!\[[^\]]*\]\(picture:[^)]*\)/g;

/** Where in a text a picture goes, however that text changes until it has arrived. */
export class PicturePlace {
  /** What stood before it and behind it. */
  #before = "";
  #behind = "";

  /** @param {PostmortemPage} page @param {import("../picture-watch.js").WritingPlace} at */
  constructor(page, { field, text, caret }) {
    this.page = page;
    this.field = field;
    this.name = field.getAttribute("data-text");
    const said = text ?? this.#text;
    this.#before = said.slice(0, caret);
    this.#behind = said.slice(this.#before.length);
  }

  /** Whether the text is still there. */
  get isThere() {
    return this.#shown?.isConnected === true && !this.#shown.closest(".is-deleted");
  }

  // A text keeps its name when the page puts another element in its place.
  get #shown() {
    if (this.field.isConnected || !this.name) return this.field;
    return this.page.querySelector(`text-field[data-text="${CSS.escape(this.name)}"]`);
  }

  /** @returns {HTMLTextAreaElement | null} */
  get #area() {
    return this.#shown?.querySelector("textarea") ?? null;
  }

  get #text() {
    return this.#area?.value ?? /** @type {any} */ (this.#shown).source ?? "";
  }

  get #place() {
    const text = this.#text;
    const at = text.startsWith(this.#before)
      ? this.#before.length
      : text.length - (text.endsWith(this.#behind) ? this.#behind.length : 0);
    // None stands in what is said of another one.
    for (const { 0: { length }, index } of text.matchAll(picture)) {
      if (index < at && at < index + length) return index + length;
    }
    return at;
  }

  /**
   * Puts a picture there. Whoever has not gone on writing meanwhile stands where it is described.
   * @param {string} reference @returns {boolean} whether that is so
   */
  put(reference) {
    const isUntouched = this.#text === this.#before + this.#behind;
    const at = this.#place;
    const said = (/\S$/.test(this.#text.slice(0, at)) ? " " : "") + "![";
    const written = `${said}](${reference})${/^\S/.test(this.#text.slice(at)) ? " " : ""}`;
    if (!this.#area && this.#isFree) this.#edit(at);
    if (this.#area) this.#write(this.#area, at, written);
    else this.#writeBehind(at, written);
    const isToDescribe = isUntouched && this.#area !== null && document.activeElement === this.#area;
    const describing = at + said.length;
    if (isToDescribe) this.#area?.setSelectionRange(describing, describing);
    // What comes next stands behind this one.
    const text = this.#text;
    this.#before = text.slice(0, at + written.length);
    this.#behind = text.slice(at + written.length);
    return isToDescribe;
  }

  /** Whether nobody writes anywhere else. */
  get #isFree() {
    return !document.activeElement?.matches("textarea, input, select");
  }

  /** @param {number} at */
  #edit(at) {
    const shown = /** @type {any} */ (this.#shown);
    shown.edit?.(at);
  }

  /** @param {HTMLTextAreaElement} area @param {number} at @param {string} written */
  #write(area, at, written) {
    area.setRangeText(written, at, at, "preserve");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: written }));
  }

  /** Into a text that nobody edits here. @param {number} at @param {string} written */
  #writeBehind(at, written) {
    const text = this.#text;
    const channel = this.page.texts.channel(this.name ?? "", text);
    channel.change(text.slice(0, at) + written + text.slice(at));
  }
}
