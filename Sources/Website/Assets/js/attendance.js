import { element } from "./elements.js";
import { word } from "./words.js";

/** @typedef {import("./presence.js").Present} Present */

/**
 * Who is here and who could be: whoever is connected while a meeting runs can be ticked off like a participant, and
 * oneself with one button. What only those present may do is shown to them alone.
 */
export class Attendance {
  /** @type {Present[]} */
  #connected = [];

  /** @param {string} me */
  constructor(me) {
    this.me = me;
    const asks = { type: "button", class: "button", "data-command": "attend", "data-person": me };
    this.button = element("button", asks, [word("iAmHere")]);
    const text = `${word("meetingRuns")} `;
    this.offer = element("p", { class: "here-offer", "data-local": "" }, [text, this.button]);
    this.refresh();
  }

  /** @param {Present[]} present */
  show(present) {
    this.#connected = present;
    this.refresh();
  }

  /** What follows from the list as it is now: also after it came anew. */
  refresh() {
    const mine = this.#list?.querySelector(`[data-person="${CSS.escape(this.me)}"]:not([data-local])`);
    const isFacilitator = mine?.hasAttribute("data-facilitates") === true;
    const runs = document.body.classList.contains("opens") || isFacilitator;
    const isPresent = mine?.hasAttribute("data-present") === true;
    document.body.classList.toggle("runs", runs);
    document.body.classList.toggle("takes-part", runs || isPresent);
    document.body.classList.toggle("facilitates", this.#meeting !== "" && isFacilitator);
    for (const own of document.querySelectorAll("[data-only]")) {
      own.toggleAttribute("hidden", own.getAttribute("data-only") !== this.me);
    }
    this.#sign("has-agreed", "#rules [data-confirmed]");
    this.#sign("is-invited", "#preparation li");
    this.#sign("is-ready", "#preparation [data-ready]");
    this.#offerMyself(this.#meeting !== "" && !isPresent);
    this.#listConnected();
    for (const box of this.#list?.querySelectorAll("input") ?? []) {
      box.disabled = !runs && !isPresent && box.dataset.person !== this.me;
    }
  }

  /** Whether one of these is mine. @param {string} sign @param {string} rows */
  #sign(sign, rows) {
    const mine = document.querySelector(`${rows}[data-person="${CSS.escape(this.me)}"]`);
    document.body.classList.toggle(sign, mine !== null);
  }

  get #list() {
    return document.querySelector("#attendance .attendance-people");
  }

  /** The meeting that runs. */
  get #meeting() {
    return document.getElementById("attendance")?.dataset.meeting ?? "";
  }

  /** @param {boolean} isWanted */
  #offerMyself(isWanted) {
    this.button.dataset.meeting = this.#meeting;
    if (isWanted === this.offer.isConnected) return;
    if (isWanted) return void document.querySelector(".lead")?.append(this.offer);
    const hadFocus = this.offer.contains(document.activeElement);
    this.offer.remove();
    const heading = document.querySelector(".lead h1");
    if (hadFocus && heading instanceof HTMLElement) heading.focus();
  }

  #listConnected() {
    const list = this.#list;
    if (!list) return;
    const listed = new Set(
      Array.from(list.querySelectorAll("li:not([data-local])"), (row) => row.getAttribute("data-person")),
    );
    const wanted = this.#meeting
      ? new Map(this.#connected.filter(({ person }) => !listed.has(person)).map((one) => [one.person, one]))
      : new Map();
    for (const row of list.querySelectorAll("li[data-local]")) {
      if (!wanted.delete(row.getAttribute("data-person") ?? "")) row.remove();
    }
    list.append(...Array.from(wanted.values(), ({ person, name }) => this.#row(person, name)));
  }

  /** @param {string} person @param {string} name */
  #row(person, name) {
    const data = { "data-on": "attend", "data-off": "withdrawAttendance", "data-meeting": this.#meeting };
    const box = element("input", { type: "checkbox", "data-person": person, ...data });
    const label = element("label", {}, [box, " ", element("span", {}, [name])]);
    return element("li", { "data-local": "", "data-person": person, "data-name": name }, [
      label,
      element("span", { class: "quiet" }, [word("connected")]),
    ]);
  }
}
