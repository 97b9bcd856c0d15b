import { element, within } from "./elements.js";
import { newID } from "./ids.js";
import { keptFields } from "./kept-fields.js";
import { leaveMeanwhile, meanwhile } from "./meanwhile.js";
import { fillActions, fillPeople, personNamed } from "./people.js";
import { offerSubstitute, showRefusal } from "./refusals.js";
import { pushReversible } from "./reversals.js";
import { offerBack } from "./toasts.js";
import { typedIn } from "./typed-in.js";
import { word } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {Record<string, unknown>} Arguments
 */

/** Attributes that say something of the element, and nothing of the command. */
const notArguments = new Set([
  "command",
  "submit",
  "people",
  "actions",
  "item",
  "local",
  "nobody",
  "personFor",
  "only",
]);
const lists = new Set(["causes", "events", "flags"]);
/** What takes the texts as they stand: everything typed before the click is in it. */
const closing = new Set(["publish", "discard"]);
/** What is for others too, and is not taken back by a key. */
const lasting = new Set(
  "publish discard undiscard restrict liftRestriction scheduleMeeting cancelMeeting beginMeeting endMeeting moveAgenda extendStep adjournMeeting continueMeeting confirmRules presentEvent acceptFacilitation handOverFacilitation takeShadowSeat leaveShadowSeat"
    .split(" "),
);

/** @param {string} name @param {string | undefined} value */
function read(name, value) {
  if (value === "new") return newID();
  if (value === "true" || value === "false") return value === "true";
  if (name === "minutes" && value) return Number(value);
  if (lists.has(name)) return (value ?? "").split(" ").filter(Boolean);
  if (name === "until" && value) return new Date(`${value}T23:59:59`).toISOString().replace(/\.\d+Z$/, "Z");
  return value === "" ? null : value;
}

/** @param {HTMLElement} asker @returns {Arguments} */
function dataOf(asker) {
  const entries = Object.entries(asker.dataset).filter(([name]) =>
    !notArguments.has(name) && !name.startsWith("live")
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, read(name, value)]));
}

/** Everything on the page that asks for a command by what it says of itself: `data-command`, its data, its fields. */
export class Asks {
  /** What each lasting form sent last, and when. @type {WeakMap<HTMLFormElement, {sent: string, at: number}>} */
  #last = new WeakMap();
  /** What the page had seen when somebody turned to a form. @type {WeakMap<HTMLElement, string>} */
  #begun = new WeakMap();
  /** What was pressed and waits for the texts. @type {Set<string>} */
  #closing = new Set();

  /** @param {PostmortemPage} page */
  constructor(page) {
    this.page = page;
    page.addEventListener("click", (event) => this.#click(event));
    page.addEventListener("submit", (event) => this.#submit(event));
    page.addEventListener("change", (event) => this.#change(event));
    for (const kind of ["focusin", "pointerdown"]) page.addEventListener(kind, (event) => this.#fill(event));
  }

  /** @param {Event} event */
  #fill(event) {
    const form = within(event, "form, select");
    const whole = within(event, "form");
    const isEntered = event instanceof FocusEvent &&
      !whole?.contains(/** @type {Node} */ (event.relatedTarget));
    if (whole && isEntered) this.#begun.set(whole, this.page.base);
    const selects = form instanceof HTMLSelectElement ? [form] : form?.querySelectorAll("select") ?? [];
    for (const select of selects) {
      if (!(select instanceof HTMLSelectElement)) continue;
      if (select.dataset.people) fillPeople(select);
      if (select.dataset.actions !== undefined) fillActions(select);
    }
  }

  /** @param {Event} event */
  #click(event) {
    const remove = within(event, "[data-remove]");
    if (remove) return this.remove(remove.dataset.remove ?? "");
    const button = within(event, "button[data-command]");
    if (!button) return;
    const name = button.dataset.command ?? "";
    button.closest(".clock-more")?.removeAttribute("open");
    if (closing.has(name)) return void this.#close(button, name);
    this.#ask(button, name, dataOf(button)).catch(() => {});
  }

  /** Once, however often it is pressed. @param {HTMLElement} button @param {string} name */
  async #close(button, name) {
    if (this.#closing.has(name)) return;
    this.#closing.add(name);
    await this.page.texts.arrived();
    this.#closing.delete(name);
    this.#ask(button, name, dataOf(button)).catch(() => {});
  }

  /** @param {Event} event */
  #change(event) {
    const target = event.target;
    if (target instanceof HTMLInputElement && target.dataset.on) {
      const { meeting, person } = target.dataset;
      const command = target.checked ? target.dataset.on : target.dataset.off;
      return void this.#ask(target, command ?? "", { meeting, person }).catch(() => {});
    }
    const form = target instanceof HTMLElement ? target.closest("form") : null;
    if (!form?.dataset.command || !(target instanceof HTMLElement)) return;
    if (target.hasAttribute("data-submit") || form.matches(".key-time form, .fact form:not(.adder)")) {
      this.#send(form);
    }
  }

  /** @param {Event} event */
  #submit(event) {
    const form = within(event, "form");
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (form.dataset.personFor) this.#sendPerson(form);
    else if (form.dataset.command) this.#send(form);
  }

  /** @param {HTMLFormElement} form */
  #send(form) {
    if (!form.reportValidity()) return;
    const typed = [...new FormData(form)].map(([name, value]) => [name, read(name, String(value))]);
    const putBack = keptFields(form);
    const isLasting = form.querySelector("[data-submit]") ||
      form.matches(".key-time form, .fact form:not(.adder)");
    if (isLasting && this.#isRepeated(form, JSON.stringify(typed))) return;
    const values = { ...dataOf(form), ...Object.fromEntries(typed) };
    const asked = this.#ask(form, form.dataset.command ?? "", values, isLasting ? undefined : putBack);
    // What went wrong is said at the form by then.
    asked.catch(() => {});
    if (isLasting) return;
    const shown = element("p", { class: "quiet is-pending", "data-local": "" }, [typedIn(values)]);
    if (shown.textContent) meanwhile(asked, () => form.before(shown), () => shown.remove());
    form.reset();
    if (form.contains(document.activeElement)) form.querySelector("input")?.focus();
    const details = form.closest("details");
    if (details && !form.closest(".action-forms")) details.open = false;
  }

  // Enter in a field that was changed means both: a change and a submission.
  /** @param {HTMLFormElement} form @param {string} sent */
  #isRepeated(form, sent) {
    const last = this.#last.get(form);
    this.#last.set(form, { sent, at: performance.now() });
    return last?.sent === sent && performance.now() - last.at < 500;
  }

  /** @param {HTMLFormElement} form */
  async #sendPerson(form) {
    const input = form.querySelector("input");
    const { personFor = "", meeting } = form.dataset;
    const name = input?.value ?? "";
    if (!input || !name.trim()) return;
    try {
      const person = await personNamed(name);
      const putBack = keptFields(form);
      form.reset();
      await this.#ask(form, personFor, meeting ? { meeting, person } : { person }, putBack);
    } catch (error) {
      if (error instanceof Error && !("refusal" in error)) showRefusal(form, error);
    }
  }

  /**
   * @param {HTMLElement} asker @param {string} name @param {Arguments} values
   * @param {() => string | undefined} [putBack] what was typed, or says it where its place is taken
   */
  async #ask(asker, name, values, putBack) {
    try {
      const { answer } = this.page.ask({ [name]: values }, this.#begun.get(asker));
      this.#begun.delete(asker);
      if (!lasting.has(name)) pushReversible(this.page, answer);
      const answered = await answer;
      this.#forget(asker);
      return answered;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#refused(asker, name, values, error, putBack?.());
      throw error;
    }
  }

  /** @param {HTMLElement} asker */
  #forget(asker) {
    if (asker.nextElementSibling?.matches(".refusal")) asker.nextElementSibling.remove();
    if (!asker.matches(".substitute[data-local]")) return;
    const item = asker.closest("[data-item]");
    const hadFocus = asker.contains(document.activeElement);
    asker.remove();
    if (hadFocus && item instanceof HTMLElement) item.focus();
  }

  /** @param {HTMLElement} asker @param {string} name @param {Arguments} values @param {Error} error
   * @param {string} [text] */
  #refused(asker, name, values, error, text) {
    if (asker instanceof HTMLInputElement && asker.type === "checkbox") asker.checked = !asker.checked;
    const action = asker.closest(".action");
    const isOwner = "refusal" in error && error.refusal === "ownerNotPresent" && name === "assignOwner";
    if (action && isOwner) {
      const select = asker.querySelector("select");
      const chosen = select?.selectedOptions[0]?.text ?? "";
      return offerSubstitute(action, String(values.actionItem), chosen);
    }
    showRefusal(asker instanceof HTMLFormElement ? asker : asker.parentElement, error, { text });
  }

  /** Deletes an item, with a way back. @param {string} item */
  remove(item) {
    const { answer } = this.page.ask({ remove: { item } });
    leaveMeanwhile(this.page, { remove: { item } }, answer);
    answer.catch((error) => showRefusal(null, error));
    const way = this.page.step({ remove: { item } }, { restore: { item } }, answer);
    offerBack(this.page.undos, word("deletedItem"), way, answer);
  }
}
