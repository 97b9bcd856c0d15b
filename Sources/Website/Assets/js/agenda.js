import { showCourse } from "./agenda/course.js";

/**
 * The agenda: which step is read, and with `G` and a digit to one, for its reader alone. While a meeting runs, its steps are
 * as wide as their time, and its clock comes with a script of its own.
 */
export class Agenda {
  #isWaiting = false;
  #script = "";

  /** @param {string} [script] what only a meeting needs */
  constructor(script = "") {
    this.#script = script;
    addEventListener("scroll", () => this.#mark(), { passive: true });
    addEventListener("resize", () => this.#mark());
    this.refresh();
  }

  /** What follows from the agenda as it is now: also after it came anew. */
  refresh() {
    showCourse(this.#script);
    this.#mark();
  }

  #links() {
    return Array.from(document.querySelectorAll(".agenda a"));
  }

  #steps() {
    return this.#links().map((link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? ""));
  }

  #mark() {
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    const steps = this.#steps();
    let current = 0;
    for (const [index, step] of steps.entries()) {
      if (step && step.getBoundingClientRect().top < innerHeight * 0.4) current = index;
    }
    if (isAtEnd && scrollY > 0) current = steps.length - 1;
    const runs = document.querySelector(".agenda.runs-now") !== null;
    for (const [index, link] of this.#links().entries()) {
      link.classList.toggle("is-read", index === current);
      // The step of the meeting is the current one, wherever somebody reads.
      if (runs) continue;
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
