/**
 * <facilitator-prompts data-address="…">: for whoever facilitates, and on no other screen, what to ask in the step that runs
 * and what to say when it gets stuck. It follows the agenda.
 */
class FacilitatorPrompts extends HTMLElement {
  #isLoaded = false;

  connectedCallback() {
    const details = this.closest("details");
    details?.addEventListener("toggle", () => this.#load());
    details?.addEventListener("keydown", (event) => this.#key(event));
    const agenda = document.getElementById("agenda")?.parentElement;
    const isChanged = { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-current"] };
    if (agenda) new MutationObserver(() => this.#follow()).observe(agenda, isChanged);
    this.#load();
  }

  async #load() {
    if (this.#isLoaded || !this.closest("details")?.open) return;
    const answer = await fetch(`${this.dataset.address}?part=yes`).catch(() => null);
    if (!answer?.ok) return;
    this.innerHTML = await answer.text();
    this.#isLoaded = true;
    this.#follow();
  }

  /** Shows the step that runs. */
  #follow() {
    const current = document.querySelector("#agenda [aria-current=step]")?.getAttribute("href")?.slice(1);
    for (const step of this.querySelectorAll(".prompt-step")) {
      step.toggleAttribute("hidden", step.getAttribute("data-step") !== current);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const details = this.closest("details");
    if (event.key !== "Escape" || !details?.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  }
}

customElements.define("facilitator-prompts", FacilitatorPrompts);
