/** What unfolds beneath the focus, and would fold beneath the pointer. */
const unfolding = ".new-action, .cause, .idea, .parked";

let isPressed = false;
/** @type {(() => void)[]} */
let afterwards = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Does it at once, or where a pointer is pressed, after its click: what moves in between would take the click away from
 * what it is meant for.
 * @param {() => void} act
 */
export function afterClick(act) {
  if (isPressed) afterwards.push(act);
  else act();
}

function begin() {
  clearTimeout(timer);
  isPressed = true;
  for (
    let place = document.activeElement?.closest(unfolding);
    place;
    place = place.parentElement?.closest(unfolding)
  ) {
    const held = place;
    held.classList.add("is-unfolded");
    afterwards.push(() => held.classList.remove("is-unfolded"));
  }
}

function end() {
  isPressed = false;
  const acts = afterwards;
  afterwards = [];
  for (const act of acts) act();
}

/** @param {number} wait */
function endAfter(wait) {
  clearTimeout(timer);
  timer = setTimeout(end, wait);
}

/** Keeps every line of the page where it is between the press of a pointer and its click. */
export function keepLinesWhilePressed() {
  const options = { capture: true, passive: true };
  addEventListener("pointerdown", begin, options);
  // All who hear of the click hear of it first.
  addEventListener("click", () => endAfter(0), options);
  addEventListener("pointercancel", () => endAfter(0), options);
  // A finger's click comes a moment later, the end of a drag without any.
  addEventListener("pointerup", () => endAfter(400), options);
}
