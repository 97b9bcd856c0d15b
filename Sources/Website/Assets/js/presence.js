import { element } from "./elements.js";
import { knownPeople } from "./people.js";
import { word } from "./words.js";

/** @typedef {{person: string, name: string, initials: string, field: string | null}} Present */

/** Who is here now, as rings in the head, and where others write, as a name beside the text. */
export class Presence {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #field = /** @type {string | null} */ (null);
  count = 0;

  /** @param {{address: string, client: string, me: string}} options */
  constructor({ address, client, me }) {
    this.address = address;
    this.client = client;
    this.me = me;
  }

  /** Tells the others where I write; at most once a second. @param {string | null} field */
  move(field) {
    if (field === this.#field) return;
    this.#field = field;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.tell(), 300);
  }

  tell() {
    fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Account": this.me },
      body: JSON.stringify({ client: this.client, field: this.#field }),
      keepalive: true,
    }).catch(() => {});
  }

  /** @param {Present[]} present */
  show(present) {
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
