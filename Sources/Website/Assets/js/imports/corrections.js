/** What the reader of a draft knows better than what was understood, by the names of its fields. */
export class Corrections {
  /** @type {Map<string, string | boolean>} */
  #typed = new Map();

  /**
   * Notes what a field says by now. A zone or a text that was emptied is no correction: what was understood comes back.
   * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field
   */
  note(field) {
    const isBack = field.value.trim() === "" && /^(zone|text-)/.test(field.name);
    if (isBack) this.#typed.delete(field.name);
    else {
      const isTicked = field instanceof HTMLInputElement && field.type === "checkbox";
      this.#typed.set(field.name, isTicked ? field.checked : field.value);
    }
  }

  /** As the server hears it. */
  get order() {
    const asText = [...this.#typed].filter(([name, value]) => name.startsWith("event-") && value === false);
    return {
      title: this.#typed.get("title"),
      zone: this.#typed.get("zone"),
      language: this.#typed.get("language"),
      severity: this.#typed.get("severity"),
      times: this.#byPlace("time-"),
      texts: this.#byPlace("text-"),
      owners: this.#byPlace("owner-"),
      dues: this.#byPlace("due-"),
      states: this.#byPlace("state-"),
      asText: asText.map(([name]) => name.slice("event-".length)),
    };
  }

  /** @param {string} start what the names of the fields begin with */
  #byPlace(start) {
    const found = [...this.#typed].filter(([name]) => name.startsWith(start));
    return Object.fromEntries(found.map(([name, value]) => [name.slice(start.length), value]));
  }
}
