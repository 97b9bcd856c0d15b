import { showRefusal } from "./refusals.js";
import { tell } from "./toasts.js";
import { word } from "./words.js";

/**
 * @typedef {import("./command-queue.js").Command} Command
 * @typedef {import("./command-queue.js").Overwritten} Overwritten
 * @typedef {(command: Command) => {answer: Promise<unknown>}} Ask
 */

/**
 * Says what a late writer's value took the place of, as soon as it is known, with one word that puts it back.
 * @param {import("./command-queue.js").CommandQueue} queue @param {Ask} ask
 * @param {import("./undo-stack.js").UndoStack} [undos] where that is a step of its own
 */
export function tellOverwritten(queue, ask, undos) {
  queue.addEventListener("overwritten", (event) => {
    if (!(event instanceof CustomEvent)) return;
    /** @type {{command: Command, overwritten: Overwritten[]}} */
    const { command, overwritten } = event.detail;
    const back = overwritten.flatMap((one) => one.back);
    const send = (/** @type {Command[]} */ commands) => {
      const answers = Promise.all(commands.map((one) => ask(one).answer));
      answers.catch((error) => showRefusal(null, error));
      return answers;
    };
    const putBack = () => {
      const step = { undo: () => void send([command]), redo: () => void send(back) };
      const answers = send(back);
      undos?.push(step, answers);
    };
    const ways = back.length ? [{ said: word("theirs"), act: putBack }] : [];
    tell(overwritten.map(({ said }) => said).join(" "), ways);
  });
}
