/** The keys by which somebody goes elsewhere. */
const ways = ["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", " "];

/** Where the group is: the row that it goes through, else the step that runs. */
function whereabouts() {
  const link = document.querySelector(".agenda.runs-now [aria-current=step]");
  const step = link?.getAttribute("href")?.slice(1) ?? "";
  const row = step === "event-storming" ? document.querySelector(".event.presented") : null;
  return row ?? document.getElementById(step);
}

/** Whoever writes stays where the line is. */
const isWriting = () => document.activeElement?.matches("textarea, input, select") === true;

/**
 * Moves the page along with the group, until its reader goes elsewhere; the button in the foot line brings them back.
 * @param {HTMLElement} button
 */
export function follow(button) {
  let isAlong = scrollY < 10 && !location.hash;
  let place = /** @type {Element | null} */ (null);
  const show = () => button.setAttribute("aria-pressed", String(isAlong));
  /** @param {ScrollBehavior} [behavior] */
  const go = (behavior) => {
    if (place?.matches(".event")) return place.scrollIntoView({ block: "center", behavior });
    // Below the agenda, also where the focus is in it and nothing would be kept free of it.
    const agenda = document.getElementById("agenda")?.getBoundingClientRect().height ?? 0;
    if (place) scrollBy({ top: place.getBoundingClientRect().top - agenda - 16, behavior });
  };
  const look = () => {
    const now = whereabouts();
    button.hidden = !now;
    if (now === place) return;
    place = now;
    if (isAlong && !isWriting()) go();
  };
  const letGo = () => {
    isAlong = false;
    show();
  };
  for (const way of ["wheel", "touchmove"]) addEventListener(way, letGo, { passive: true });
  addEventListener("keydown", (event) => ways.includes(event.key) && !isWriting() && letGo());
  button.addEventListener("click", () => {
    isAlong = !isAlong;
    show();
    if (isAlong) go("smooth");
  });
  const watch = new MutationObserver(() => setTimeout(look));
  for (const id of ["agenda", "presenting"]) {
    const part = document.getElementById(id);
    if (part) watch.observe(part, { subtree: true, childList: true, attributes: true });
  }
  show();
  look();
}
