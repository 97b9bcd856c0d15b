import { Refused } from "./command-queue.js";
import { holdsOthersWords } from "./others-words.js";
import { showRefusal } from "./refusals.js";
import { tell } from "./toasts.js";
import { goToUndone } from "./undone-place.js";
import { word } from "./words.js";

/**
 * @typedef {import("./command-queue.js").Answer} Answer
 * @typedef {import("./command-queue.js").Command} Command
 * @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage
 */

/**
 * Remembers a step whose way back the server knows, since it knows what stood there before. Taking it back is a step of
 * the same kind, and so is making it again. What changed nothing is none.
 * @param {PostmortemPage} page @param {Promise<Answer>} answer to what was asked
 */
export function pushReversible(page, answer) {
  const changed = answer.then(({ changes }) => {
    if (!changes.length) throw new Error("nothing changed");
  });
  page.undos.push(reversible(page, answer), changed);
}

/** @param {PostmortemPage} page @param {Promise<Answer>} answer */
function reversible(page, answer) {
  let stands = Promise.resolve([answer]);
  const turn = () => {
    stands = stands.then((answers) =>
      reversed(page, answers).catch((error) => {
        showRefusal(null, error);
        return answers;
      })
    );
  };
  return { undo: turn, redo: turn };
}

/** @param {PostmortemPage} page @param {Promise<Answer>[]} answers */
async function reversed(page, answers) {
  // Each stands on what it takes back: what others have set there since counts as overwritten, and is told.
  /** @type {[Command, string][]} */
  const commands = [];
  for (const { revision, tag, changes } of (await Promise.all(answers)).reverse()) {
    if (!changes.length) continue;
    const base = `${revision}-${tag}`;
    for (const command of await reversal(page, base)) {
      if (!holdsOthersWords(page, command)) commands.push([command, base]);
    }
  }
  if (commands.length) goToUndone(page, commands[0][0]);
  else tell(word("undoSet"), []);
  const asked = commands.map(([command, base]) => page.ask(command, base).answer);
  await Promise.all(asked);
  return asked;
}

/** @param {PostmortemPage} page @param {string} stamp @returns {Promise<Command[]>} */
async function reversal(page, stamp) {
  for (let isTold = false;; isTold = true) {
    try {
      const headers = { Accept: "application/json" };
      const answer = await fetch(`${page.address}/revisions/${stamp}/reversal`, { headers });
      if (answer.ok) return await answer.json();
      throw new Refused({ status: answer.status, ...(await answer.json().catch(() => ({}))) });
    } catch (error) {
      if (error instanceof Refused) throw error;
      // Without a line it is taken back as soon as that is there again, of which the stream tells only after a while.
      if (!isTold) tell(word("undoWaits"), []);
      await new Promise((again) => setTimeout(again, 1_000));
    }
  }
}
