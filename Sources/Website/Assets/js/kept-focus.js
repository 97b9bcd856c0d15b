const takesFocus = "a[href], button, input, select, textarea, summary, [tabindex]";

/** @param {Element} place @param {Element} held what had the focus there */
function nearest(place, held) {
  const form = held.closest("form[data-command]")?.getAttribute("data-command");
  const name = held.getAttribute("name");
  const same = form && name
    ? place.querySelector(`form[data-command="${CSS.escape(form)}"] [name="${CSS.escape(name)}"]`)
    : null;
  const able = same ? [same] : [];
  if (place.matches("[tabindex]")) able.push(place);
  able.push(...place.querySelectorAll(takesFocus));
  return able.find((one) => one instanceof HTMLElement && one.checkVisibility() && !one.matches(":disabled"));
}

let isChanging = false;

/** Whether the page is just being changed: what loses the focus meanwhile gets it back. */
export const isPageChanging = () => isChanging;

/** Takes an element out; the one beside it gets the focus. @param {Element} old */
export function focusNeighbour(old) {
  const hadFocus = old.contains(document.activeElement);
  const neighbour = old.nextElementSibling ?? old.previousElementSibling;
  old.remove();
  if (hadFocus && neighbour instanceof HTMLElement) neighbour.focus();
}

/**
 * Gives the focus back to what was moved, with its caret.
 * @param {Element} held @param {[number | null, number | null] | null} caret
 */
function refocus(held, caret) {
  if (!(held instanceof HTMLElement)) return;
  held.focus({ preventScroll: true });
  if (held instanceof HTMLTextAreaElement && caret) held.setSelectionRange(...caret);
}

/**
 * Changes the page; where what had the focus goes away with it, the focus goes to the nearest thing that is left.
 * @param {() => void} change
 */
export function keepingFocus(change) {
  const held = document.activeElement;
  /** @type {Element[]} */
  const homes = [];
  for (let home = held?.parentElement; home && home !== document.body; home = home.parentElement) {
    if (home.id) homes.push(home);
  }
  /** @type {[number | null, number | null] | null} */
  const caret = held instanceof HTMLTextAreaElement ? [held.selectionStart, held.selectionEnd] : null;
  isChanging = true;
  try {
    change();
  } finally {
    isChanging = false;
  }
  if (!held || held === document.body || document.activeElement !== document.body) return;
  if (held.isConnected) return refocus(held, caret);
  for (const home of homes) {
    const place = home.isConnected ? home : document.getElementById(home.id);
    const found = place && nearest(place, held);
    if (found instanceof HTMLElement) return found.focus({ preventScroll: true });
  }
}
