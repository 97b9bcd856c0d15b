/** The agenda shows which step is read, and `G` with a digit goes to one, for its reader alone. */
export class Agenda {
  #isWaiting = false;

  constructor() {
    this.links = Array.from(document.querySelectorAll(".agenda a"));
    addEventListener("scroll", () => this.#mark(), { passive: true });
    addEventListener("resize", () => this.#mark());
    this.#mark();
  }

  #steps() {
    return this.links.map((link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? ""));
  }

  #mark() {
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    const steps = this.#steps();
    let current = 0;
    for (const [index, step] of steps.entries()) {
      if (step && step.getBoundingClientRect().top < innerHeight * 0.4) current = index;
    }
    if (isAtEnd && scrollY > 0) current = steps.length - 1;
    for (const [index, link] of this.links.entries()) {
      if (index === current) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    const title = document.querySelector(".heading")?.getBoundingClientRect().bottom ?? 0;
    document.body.classList.toggle("is-scrolled", title < 0);
  }

  /** @param {KeyboardEvent} event @returns {boolean} */
  key(event) {
    const number = Number(event.key);
    if (this.#isWaiting && number >= 1 && number <= 5) {
      this.#isWaiting = false;
      this.#steps()[number - 1]?.scrollIntoView({ behavior: "smooth" });
      return true;
    }
    this.#isWaiting = event.key.toLowerCase() === "g";
    if (this.#isWaiting) setTimeout(() => this.#isWaiting = false, 1_500);
    return this.#isWaiting;
  }
}
