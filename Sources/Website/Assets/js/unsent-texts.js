import { handedOver } from "./handed-over.js";
import { storedUnder } from "./stored.js";
import { unsentIn } from "./typed-in.js";
import { readWords } from "./words.js";

// <unsent-texts data-key="…">: where a postmortem is out of reach, what its reader wrote there and did not arrive.

class UnsentTexts extends HTMLElement {
  connectedCallback() {
    readWords(this.dataset.words);
    const texts = storedUnder(this.dataset.key ?? "").flatMap(({ stored }) => unsentIn(stored));
    if (texts.length) this.append(handedOver(texts.join("\n\n"), true));
  }
}

customElements.define("unsent-texts", UnsentTexts);
