import { customElement, element } from "./elements.js";

/**
 * What is entered is seen at once, also where the server cannot be reached.
 * @param {{id: string, when: string, text: string}} event
 */
export function showPending({ id, when, text }) {
  const row = customElement(
    "timeline-event",
    {
      class: "event is-pending",
      id: `event-${id}`,
      role: "row",
      tabindex: "-1",
      "data-item": `event/${id}`,
    },
    [
      element("span", { class: "event-day", role: "gridcell" }),
      element("span", { class: "event-when", role: "gridcell" }, [when]),
      element("span", { class: "event-kind", role: "gridcell" }),
      element("span", { class: "event-text", role: "gridcell" }, [
        customElement(
          "text-field",
          { "data-text": `event/${id}`, "data-lines": "row", "data-source": text },
          [text],
        ),
      ]),
      element("span", { class: "event-flags", role: "gridcell" }),
    ],
  );
  document.getElementById("timeline-rows")?.append(row);
  return row;
}

/** What was just entered says for a while what could not be read. @param {string} id */
export function freshen(id) {
  const mark = (/** @type {boolean} */ isFresh) =>
    document.getElementById(id)?.classList.toggle("is-fresh", isFresh);
  mark(true);
  setTimeout(() => mark(false), 30_000);
}

/** Whether another row may stand below this one. @param {string | null} event */
export function stands(event) {
  return event !== null && document.getElementById(`event-${event}`)?.matches(".is-deleted") === false;
}

/** The row above the new one; also one that the server has yet to answer, as it has that one first. */
export function lastStanding() {
  const rows = document.querySelectorAll("#timeline-rows > .event:not(.is-deleted)");
  return Array.from(rows).at(-1)?.id.slice(6);
}
