const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** Where a browser remembers whether its reader wants it. */
const key = "nachlese/own-zone";

/** Finer than this says a time of day, and so differs from zone to zone. */
const precisions = ["second", "minute", "hour", "partOfDay"];

/** @param {string} zone @param {Intl.DateTimeFormatOptions} parts */
const format = (zone, parts) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, hourCycle: "h23", ...parts });

/**
 * <own-zone data-zone="Europe/Berlin" data-said="auch in {zone}">: where the reader is elsewhere, a button that shows each
 * time of day on the reader's clock as well. What was typed stays.
 */
class OwnZone extends HTMLElement {
  connectedCallback() {
    const zone = this.dataset.zone ?? "UTC";
    if (zone === own || this.querySelector("button")) return;
    this.time = format(own, { hour: "2-digit", minute: "2-digit" });
    this.day = format(own, { weekday: "short", day: "numeric", month: "short" });
    this.there = format(zone, { weekday: "short", day: "numeric", month: "short" });
    this.button = document.createElement("button");
    Object.assign(this.button, {
      type: "button",
      className: "word",
      textContent: (this.dataset.said ?? "").replace("{zone}", own.replaceAll("_", " ")),
    });
    this.button.addEventListener("click", () => this.#turn(!this.#isOn));
    this.append(this.button);
    new MutationObserver(() => this.#isOn && this.#show()).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-earliest", "data-latest"],
    });
    this.#turn(localStorage.getItem(key) === "on");
  }

  get #isOn() {
    return this.button?.getAttribute("aria-pressed") === "true";
  }

  /** @param {boolean} isOn */
  #turn(isOn) {
    this.button?.setAttribute("aria-pressed", String(isOn));
    document.body.classList.toggle("shows-own-zone", isOn);
    localStorage.setItem(key, isOn ? "on" : "off");
    if (isOn) this.#show();
  }

  #show() {
    for (const time of document.querySelectorAll("event-time[data-earliest]")) {
      const said = time instanceof HTMLElement && precisions.includes(time.dataset.precision ?? "")
        ? this.#said(time)
        : "";
      if (time.getAttribute("data-live-own") !== said) time.setAttribute("data-live-own", said);
    }
  }

  /** "03:10", with the day where that is another one there. @param {HTMLElement} time */
  #said(time) {
    const [start, end] = [time.dataset.earliest, time.dataset.latest].map((said) => new Date(said ?? ""));
    const clock = this.time?.format(start) ?? "";
    const day = this.day?.format(start) === this.there?.format(start) ? "" : `${this.day?.format(start)} `;
    const lasts = end.getTime() - start.getTime() > 60_000;
    return `${day}${clock}${lasts ? `–${this.time?.format(end)}` : ""}`;
  }
}

customElements.define("own-zone", OwnZone);
