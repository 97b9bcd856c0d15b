import { element, wordButton } from "../elements.js";

/** How long it is said that a picture has arrived, in milliseconds. */
const readFor = 10_000;

/** What is said of one picture, from its choice until it stands in its text or is left out. */
export class PictureNote {
  #words = element("span");
  #ways = element("span");
  #said = "";

  constructor() {
    // Until it is done, leaving the page would lose it.
    this.shown = element("div", { class: "toast refusal picture-note", "data-unsaved": "" }, [
      this.#words,
      this.#ways,
    ]);
    document.getElementById("toasts")?.append(this.shown);
  }

  /** Says something, with ways on. @param {string} said @param {{said: string, act: () => void}[]} [ways] */
  say(said, ways = []) {
    if (said !== this.#said) this.#words.textContent = said;
    this.#said = said;
    this.#ways.replaceChildren(...ways.map((way) => wordButton(way.said, way.act)));
  }

  /** Says the last there is to say, for as long as it takes to read. @param {string} said */
  end(said) {
    this.say(said);
    this.shown.removeAttribute("data-unsaved");
    this.shown.classList.remove("refusal");
    setTimeout(() => this.drop(), readFor);
  }

  drop() {
    this.shown.remove();
  }
}
