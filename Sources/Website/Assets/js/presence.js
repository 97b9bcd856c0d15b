import { CaretMarks } from "./caret-marks.js";
import { Carets } from "./carets.js";
import { element } from "./elements.js";
import { knownPeople } from "./people.js";
import { word } from "./words.js";

/** @typedef {{person: string, name: string, initials: string} & import("./carets.js").Whereabouts} Present */

/** How long a page waits between two words about where it is: at most four a second. */
const tellPause = 250;

/** Who is here now, as rings in the head, and where others write: a name beside the text, and a line in it. */
export class Presence {
  #carets = new Carets();
  #marks = new CaretMarks(() => this.#standing());
  /** @type {Present[]} */
  #present = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #lastTold = -Infinity;
  /** @type {string | null} */
  #field = null;
  /** @type {() => number | null} */
  #caret = () => null;
  #told = "";
  count = 0;

  /** @param {{address: string, client: string, me: string, revision: () => number}} options */
  constructor({ address, client, me, revision }) {
    this.address = address;
    this.client = client;
    this.me = me;
    this.revision = revision;
    document.addEventListener("selectionchange", () => this.#look());
  }

  /**
   * Tells the others where I write.
   * @param {string | null} field
   * @param {() => number | null} [caret] where the caret is in what the server has, or null while that is not settled
   */
  move(field, caret = () => null) {
    this.#field = field;
    this.#caret = caret;
    this.#look();
  }

  tell() {
    const caret = this.#caret();
    const where = { client: this.client, field: this.#field, caret, revision: this.revision() };
    this.#lastTold = performance.now();
    this.#told = this.#field ?? "";
    this.#carets.told(where);
    fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Account": this.me },
      body: JSON.stringify(where),
      keepalive: true,
    }).catch(() => {});
  }

  /** Whether the others know already where I am: also from what I wrote, and what was written around me. */
  get #isKnown() {
    if (this.#told !== (this.#field ?? "")) return false;
    const caret = this.#field === null ? null : this.#caret();
    return caret === null || this.#carets.of(this.client)?.place === caret;
  }

  #look() {
    if (this.#timer || this.#isKnown) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isKnown) this.tell();
    }, Math.max(tellPause / 2, this.#lastTold + tellPause - performance.now()));
  }

  /** What has been written moves the carets that stand in it. @param {import("./postmortem-page.js").LiveMessage} message */
  wrote(message) {
    this.#carets.wrote(message);
    this.#marks.draw();
    this.#look();
  }

  /** One caret moved. @param {import("./carets.js").Whereabouts} told */
  moved(told) {
    if (told.client !== this.client) this.#carets.told(told);
    this.#marks.draw();
  }

  /** @param {Present[]} present */
  show(present) {
    this.#present = present;
    for (const one of present) if (one.client !== this.client) this.#carets.told(one);
    this.#marks.draw();
    /** @type {Map<string, Present>} */
    const people = new Map();
    for (const one of present) {
      if (!people.has(one.person) || one.field) people.set(one.person, one);
    }
    this.count = people.size;
    // I stand beside the rings already, as the link to my account.
    this.#rings(Array.from(people.values()).filter((one) => one.person !== this.me));
    this.#names(Array.from(people.values()).filter((one) => one.field && one.person !== this.me));
  }

  #standing() {
    return this.#present.filter(({ person }) => person !== this.me).flatMap(({ client, name }) => {
      const standing = this.#carets.of(client);
      return standing ? [{ ...standing, name }] : [];
    });
  }

  /** @param {Present[]} people */
  #rings(people) {
    const facilitator = knownPeople().find((one) => one.facilitates)?.person;
    const rings = people.map((one) => {
      const isWriting = one.field !== null && one.field !== undefined;
      const label = isWriting ? `${one.name}, ${word("writes")}` : one.name;
      const style = `ring${one.person === facilitator ? " facilitates" : ""}${isWriting ? " writes" : ""}`;
      return element("span", { class: style, role: "img", "aria-label": label, title: label }, [
        one.initials,
      ]);
    });
    document.getElementById("presence")?.replaceChildren(...rings);
  }

  /** @param {Present[]} writing */
  #names(writing) {
    for (const old of document.querySelectorAll(".others-writing")) old.remove();
    for (const one of writing) {
      const field = document.querySelector(`text-field[data-text="${CSS.escape(one.field ?? "")}"]`);
      const name = element("span", { class: "others-writing", "data-local": "" }, [one.name.split(" ")[0]]);
      field?.after(name);
    }
  }
}
