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
