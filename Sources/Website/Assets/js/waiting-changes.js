import { element } from "./elements.js";
import { storedUnder } from "./stored.js";
import { counted, readWords, word } from "./words.js";

// <waiting-changes data-key="nachlese/…">: the postmortems of which this browser keeps what has not arrived.

/** What a page that is open sends has arrived by then, in milliseconds. */
const grace = 1_500;

/** How much waits in each. @param {string} key @returns {Map<string, number>} */
function waiting(key) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { client, stored } of storedUnder(key)) {
    const [postmortem] = client.split("/");
    counts.set(postmortem, (counts.get(postmortem) ?? 0) + (stored.orders.length || 1));
  }
  return counts;
}

class WaitingChanges extends HTMLElement {
  connectedCallback() {
    readWords(this.dataset.words);
    setTimeout(() => this.#show(), grace);
  }

  #show() {
    const lines = Array.from(waiting(this.dataset.key ?? ""), ([postmortem, count]) => {
      const href = `/postmortems/${postmortem}`;
      const title = document.querySelector(`a[href="${CSS.escape(href)}"]`)?.textContent ??
        word("waitsUnnamed");
      return element("li", {}, [`${counted("waits", count)} `, element("a", { href }, [title])]);
    });
    if (lines.length) this.append(element("ul", {}, lines));
  }
}

customElements.define("waiting-changes", WaitingChanges);
