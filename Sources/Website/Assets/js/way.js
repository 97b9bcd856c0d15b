import { showRefusal } from "./refusals.js";

/** @typedef {import("./command-queue.js").Answer} Answer */
/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * The way back from a change and forth again. Each time it stands on what that change had become, so that what others
 * have set since counts as overwritten, and is told.
 */
export class Way {
  /** @type {string | undefined} */
  #base;

  /** @param {PostmortemPage} page @param {Promise<Answer>} asked */
  constructor(page, asked) {
    this.page = page;
    this.#note(asked);
  }

  /** @param {Record<string, unknown>} forth @param {Record<string, unknown>} back */
  step(forth, back) {
    return { undo: () => this.#send(back), redo: () => this.#send(forth) };
  }

  /** @param {Record<string, unknown>} command */
  #send(command) {
    const { answer } = this.page.ask(command, this.#base);
    this.#note(answer);
    answer.catch((error) => showRefusal(null, error));
  }

  /** @param {Promise<Answer>} answer */
  #note(answer) {
    answer.then(({ revision, tag }) => this.#base = `${revision}-${tag}`, () => {});
  }
}
