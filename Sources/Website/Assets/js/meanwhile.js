/** Only what takes longer than this is shown before it is there, in milliseconds. */
const blink = 400;

/**
 * Shows what was asked for and is not there yet, where its answer takes longer than a blink, until that comes.
 * @param {Promise<unknown>} answer @param {() => void} show @param {() => void} hide
 */
export function meanwhile(answer, show, hide) {
  const timer = setTimeout(show, blink);
  const end = () => {
    clearTimeout(timer);
    hide();
  };
  answer.then(end, end);
}

/**
 * Shows an item that is asked to be deleted as it goes.
 * @param {HTMLElement} page @param {Record<string, any>} command @param {Promise<unknown>} answer
 */
export function leaveMeanwhile(page, { remove }, answer) {
  if (!remove) return;
  const shown = page.querySelector(`[data-item="${CSS.escape(remove.item)}"]`)?.classList;
  meanwhile(answer, () => shown?.add("is-leaving"), () => shown?.remove("is-leaving"));
}
