/** How long typing rests before it is asked anew, in milliseconds. */
const pause = 300;

/**
 * <facilitator-proposal data-meeting="…"> in a form that plans a meeting: whom the pool proposes for the time that stands in
 * the form, and one click to take it.
 */
class FacilitatorProposal extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #asked = "";

  connectedCallback() {
    const form = this.closest("form");
    form?.addEventListener("input", () => this.#soon());
    this.closest("details")?.addEventListener("toggle", () => this.#ask());
    this.addEventListener("click", (event) => this.#take(event));
    this.#ask();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  /** @param {string} name */
  #field(name) {
    const field = this.closest("form")?.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
  }

  async #ask() {
    const { id = "" } = document.getElementById("page")?.dataset ?? {};
    const [at, minutes] = ["at", "minutes"].map((name) => this.#field(name)?.value ?? "");
    if (!at || !minutes || !this.closest("details")?.open) return;
    const query = new URLSearchParams({ at, minutes, meeting: this.dataset.meeting ?? "", part: "yes" });
    this.#asked = query.toString();
    const answer = await fetch(`/postmortems/${id}/proposal?${query}`).catch(() => null);
    // What was typed since has asked anew.
    if (this.#asked !== query.toString()) return;
    this.#show(answer?.ok ? await answer.text() : "");
  }

  /** @param {string} html */
  #show(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const shown = holder.content.firstElementChild;
    // Others' changes to the page leave it alone.
    shown?.setAttribute("data-local", "");
    this.replaceChildren(...(shown ? [shown] : []));
  }

  /** @param {Event} event */
  #take(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-propose]") : null;
    const select = this.#field("facilitator");
    if (!(button instanceof HTMLElement) || !(select instanceof HTMLSelectElement)) return;
    select.value = button.dataset.propose ?? "";
    select.focus();
  }
}

customElements.define("facilitator-proposal", FacilitatorProposal);
