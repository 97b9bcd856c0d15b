import { fromTemplate } from "./elements.js";
import { editTime } from "./event-time.js";
import { flagMeanwhile } from "./flag-chip.js";
import { newID } from "./ids.js";
import { later } from "./later.js";
import { askQuestion } from "./questions.js";
import { copyLink } from "./row-link.js";
import { jotIdea, park } from "./row-lines.js";
import { showRefusal } from "./refusals.js";
import { word } from "./words.js";

/**
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 * @typedef {import("./chooser.js").Chooser} Chooser
 */

const flags = ["feedsCause", "slowedRepair", "wentWell"];
const kinds = ["perception", "activity", "condition"];

/**
 * Whether two rows are known to stand at different times; one whose time is unknown may stand anywhere, and where the
 * server put it the page does not know.
 * @param {Element} row @param {Element} other
 */
function isAtAnotherTime(row, other) {
  const [mine, its] = [row, other].map((one) => one.querySelector("event-time"));
  const bounds = ["data-earliest", "data-latest"];
  if (bounds.some((bound) => !mine?.hasAttribute(bound) || !its?.hasAttribute(bound))) return false;
  return bounds.some((bound) => mine?.getAttribute(bound) !== its?.getAttribute(bound));
}

/** What the keys of a row do, and the buttons that stand for them. */
export class EventRow {
  /** @param {PostmortemPage} page @param {Chooser} chooser @param {HTMLElement} row */
  constructor(page, chooser, row) {
    this.page = page;
    this.chooser = chooser;
    this.row = row;
    this.event = row.id.replace("event-", "");
  }

  /** @param {string} key @returns {boolean} whether the key does something here */
  press(key) {
    const acts = {
      1: () => this.flag(flags[0]),
      2: () => this.flag(flags[1]),
      3: () => this.flag(flags[2]),
      0: () => this.#flags().forEach((flag) => this.flag(flag)),
      k: () => this.nextKind(),
      i: () => jotIdea(this.page, this.row, word("ideaPlaceholder")),
      q: () => askQuestion(this.page, this.row),
      c: () => copyLink(this.row),
      p: () => park(this.page, this.row, word("parkPlaceholder")),
      l: () => this.linkCause(),
      m: () => this.tieKeyTime(),
      t: () => editTime(this.page, this.row),
      v: () => this.present(),
      j: () => this.#reshape("merge"),
      s: () => this.#reshape("split"),
    }[key.toLowerCase()];
    acts?.();
    return acts !== undefined;
  }

  /** Makes one row of two, or two of one. @param {"merge" | "split"} how */
  #reshape(how) {
    later(this.page, "timeline/reshape.js").then((ways) => ways[how](this.page, this.row))
      .catch((error) => showRefusal(this.row, error));
  }

  #flags() {
    return Array.from(
      this.row.querySelectorAll("[data-flag]:not(.is-leaving)"),
      (flag) => flag.getAttribute("data-flag") ?? "",
    );
  }

  /** Sets a flag, or takes it back. @param {string} flag */
  flag(flag) {
    const values = { event: this.event, flag };
    const [set, back] = [{ flagEvent: values }, { unflagEvent: values }];
    const isSet = this.#flags().includes(flag);
    const answer = isSet ? this.#do(back, set) : this.#do(set, back);
    flagMeanwhile(this.row, flag, !isSet, answer);
  }

  nextKind() {
    const before = this.row.dataset.kind ?? kinds[0];
    const kind = kinds[(kinds.indexOf(before) + 1) % kinds.length];
    this.page.do({ setEventKind: { event: this.event, kind } }).catch((error) =>
      showRefusal(this.row, error)
    );
  }

  /** @param {-1 | 1} direction */
  move(direction) {
    const step = direction < 0 ? "previousElementSibling" : "nextElementSibling";
    let other = this.row[step];
    while (other?.matches(".is-deleted")) other = other[step];
    if (!(other instanceof HTMLElement) || !other.matches(".event")) return;
    // What the page itself knows to be refused is not asked.
    if (isAtAnotherTime(this.row, other)) return showRefusal(this.row, new Error(word("notEqualTimes")));
    const neighbour = other.id.replace("event-", "");
    const [to, from] = direction < 0 ? ["before", "after"] : ["after", "before"];
    this.#do(
      { moveEvent: { event: this.event, [to]: neighbour } },
      { moveEvent: { event: this.event, [from]: neighbour } },
    );
  }

  /** A cause of those there are, or a new one, said at once. */
  linkCause() {
    const causes = Array.from(document.querySelectorAll(".cause"), (cause) => ({
      value: cause.id.replace("cause-", ""),
      text: `${cause.querySelector(".cause-number")?.textContent ?? ""} ${
        cause.querySelector("text-field")?.textContent ?? ""
      }`,
    }));
    this.chooser.ask(
      this.row,
      [...causes, { value: "", text: word("newCause"), isNew: true }],
      (cause, typed) => {
        if (cause) {
          const values = { cause, event: this.event };
          return this.#do({ linkCause: values }, { unlinkCause: values });
        }
        if (!typed) return this.page.newCause({ event: this.event });
        const answer = this.page.do({ addCause: { id: newID(), text: typed, events: [this.event] } });
        answer.catch((error) => showRefusal(this.row, error, { text: typed }));
      },
    );
  }

  /** Ties one of the incident's four key times to this row, or unties it. */
  tieKeyTime() {
    const keys = ["started", "detected", "mitigated", "resolved"];
    const incidents = Array.from(document.querySelectorAll(".incident"), ({ id }) => id.slice(9));
    const choices = (incidents.length ? incidents : [""]).flatMap((incident, index) =>
      keys.map((key) => {
        const said = word(`keyTime.${key}`);
        return { value: `${key} ${incident}`, text: incidents.length > 1 ? `${index + 1} · ${said}` : said };
      })
    );
    this.chooser.ask(this.row, choices, (chosen) => {
      const [key, known] = chosen.split(" ");
      const incident = known || newID();
      if (!known) this.page.ask({ addIncident: { id: incident, kind: "outage" } });
      const command = { setKeyTime: { incident, key, event: this.event } };
      this.page.do(command).catch((error) => showRefusal(this.row, error));
    });
  }

  /** Puts the marker that all share on this row, while a meeting runs. */
  present() {
    const meeting = document.getElementById("presenting")?.dataset.meeting;
    if (!meeting) return;
    const { answer } = this.page.ask({ presentEvent: { meeting, event: this.event } });
    answer.catch((error) => showRefusal(this.row, error));
  }

  /** Shows what keys do here, as buttons, while the row is edited. */
  showTools() {
    if (this.row.querySelector(".event-tools")) return this.updateTools();
    const tools = fromTemplate("event-tools");
    if (!tools) return;
    // Pressing one must not end the editing that it belongs to.
    tools.addEventListener("pointerdown", (event) => event.preventDefault());
    this.row.append(tools);
    this.updateTools();
  }

  updateTools() {
    const tools = this.row.querySelector(".event-tools");
    if (!tools) return;
    const meaning = this.row.querySelector("event-time.vague")?.getAttribute("data-meaning");
    const place = tools.querySelector(".event-meaning");
    if (place) place.textContent = meaning ? word("meaning", { meaning }) : "";
    const kind = tools.querySelector(".event-kind-word");
    if (kind) kind.textContent = this.row.querySelector(".event-kind")?.getAttribute("title") ?? "";
    for (const flag of flags) {
      tools.querySelector(`.${flag}`)?.classList.toggle("is-on", this.#flags().includes(flag));
    }
  }

  hideTools() {
    this.row.querySelector(".event-tools")?.remove();
  }

  /** @param {Record<string, unknown>} command @param {Record<string, unknown>} back */
  #do(command, back) {
    const { answer } = this.page.ask(command);
    this.page.undos.push(this.page.step(command, back, answer), answer);
    answer.catch((error) => showRefusal(this.row, error));
    return answer;
  }
}
