// <history-slider data-address="…/history" data-steps="[[revision, time], …]">: moves through the journal without
// leaving the slider. Without a script the links beside it do.

/** What a step shows anew. */
const parts = ["moment", "moment-steps", "past"];

class HistorySlider extends HTMLElement {
  /** @type {AbortController | undefined} */
  #loading;

  connectedCallback() {
    const input = this.querySelector("input");
    /** @type {[string, string][]} */
    const steps = JSON.parse(this.dataset.steps ?? "[]");
    input?.addEventListener("input", () => {
      const [revision, said] = steps[Number(input.value)] ?? [];
      if (!revision) return;
      input.setAttribute("aria-valuetext", said);
      const shown = document.querySelector("#moment b");
      if (shown) shown.textContent = said;
      this.#load(revision === steps.at(-1)?.[0] ? "" : `/${revision}`);
    });
  }

  /** @param {string} revision */
  async #load(revision) {
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const address = `${this.dataset.address}${revision}`;
    try {
      // What is only passed over need not be loaded.
      await new Promise((resolve) => setTimeout(resolve, 120));
      if (signal.aborted) return;
      const answer = await fetch(address, { signal });
      if (!answer.ok || answer.redirected) return location.assign(address);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of parts) {
        const part = next.getElementById(id);
        if (part) document.getElementById(id)?.replaceWith(part);
      }
      document.getElementById("restored")?.remove();
      history.replaceState(null, "", address);
    } catch {
      if (!signal.aborted) location.assign(address);
    }
  }
}

customElements.define("history-slider", HistorySlider);
