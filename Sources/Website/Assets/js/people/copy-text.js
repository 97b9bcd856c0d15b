import { copyText } from "../copy.js";

// <copy-text data-copy="…" data-copied="…">: offers to copy what it holds. Without a script the text stands there to
// be copied by hand.

class CopyText extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "word";
    button.textContent = this.dataset.copy ?? "";
    const text = this.textContent?.trim() ?? "";
    button.addEventListener("click", async () => {
      if (await copyText(text)) button.textContent = this.dataset.copied ?? "";
    });
    this.append(" ", button);
  }
}

customElements.define("copy-text", CopyText);
