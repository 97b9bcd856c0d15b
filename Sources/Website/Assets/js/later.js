import { word } from "./words.js";

/**
 * A script that only who uses something needs.
 * @param {HTMLElement} page @param {string} path @returns {Promise<any>}
 */
export function later(page, path) {
  return import(`${page.dataset.later}/${path}`).catch(() => {
    throw new Error(word("notLoaded"));
  });
}

/**
 * Loads what belongs to a part of the page as soon as somebody turns to it, or opens what says that it `data-needs` it.
 * @param {HTMLElement} page
 */
export function loadWhenUsed(page) {
  // Without a line nothing comes; who then needs it asks again.
  const fetch = (/** @type {string} */ path) => void later(page, path).catch(() => undefined);
  const load = () => ["time-chart/time-chart.js", "chooser.js"].forEach(fetch);
  for (const part of page.querySelectorAll("#timeline-rows, #time-chart, .timeline-filters")) {
    for (const kind of ["pointerover", "focusin", "change"]) {
      part.addEventListener(kind, load, { once: true });
    }
  }
  if (Intl.DateTimeFormat().resolvedOptions().timeZone !== page.dataset.zone) {
    fetch("timeline/own-zone.js");
  }
  if (location.search) fetch("timeline/entered-rows.js");
  page.addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.needs) fetch(target.dataset.needs);
  }, true);
}
