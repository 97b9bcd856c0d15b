/**
 * The page that an element stands in. Whatever stands in the page finds it here, so that the page alone knows them all.
 * @param {Element} place
 * @returns {import("./postmortem-page.js").PostmortemPage | null}
 */
export function pageOf(place) {
  return place.closest("postmortem-page") ?? document.querySelector("postmortem-page");
}
