import { element } from "../elements.js";

/**
 * What follows from the course of a meeting as it came from the server: its steps are as wide as their time, and its clock
 * runs, which comes with a script of its own.
 * @param {string} script what only a meeting needs
 */
export function showCourse(script) {
  for (const step of document.querySelectorAll(":is(.agenda, .projector-agenda) li")) {
    if (step instanceof HTMLElement) step.style.flexGrow = step.dataset.part ?? "";
  }
  const clock = document.querySelector("meeting-clock");
  if (clock && "show" in clock && typeof clock.show === "function") clock.show();
  else if (clock && script && !document.querySelector(`script[src="${CSS.escape(script)}"]`)) {
    document.head.append(element("script", { type: "module", src: script }));
  }
}
