import { holdsOthersWords } from "./others-words.js";
import { showRefusal } from "./refusals.js";
import { leaveMeanwhile } from "./meanwhile.js";
import { goToUndone } from "./undone-place.js";

/** @typedef {import("./command-queue.js").Answer} Answer */
/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * The way back from a change and forth again. Each time it stands on what that change had become, so that what others
 * have set since counts as overwritten, and is told.
 */
export class Way {
  /** @type {string | undefined} */
  #base;
  #isBack = false;

  /** @param {PostmortemPage} page @param {Promise<Answer>} asked */
  constructor(page, asked) {
    this.page = page;
    this.#note(asked);
  }

  /** @param {Record<string, unknown>} forth @param {Record<string, unknown>} back */
  step(forth, back) {
    const undo = () => {
      this.#isBack = !holdsOthersWords(this.page, back);
      if (this.#isBack) this.#send(back);
    };
    return { undo, redo: () => this.#isBack && this.#send(forth) };
  }

  /** @param {Record<string, unknown>} command */
  #send(command) {
    goToUndone(this.page, command);
    const { answer } = this.page.ask(command, this.#base);
    leaveMeanwhile(this.page, command, answer);
    this.#note(answer);
    answer.catch((error) => showRefusal(null, error));
  }

  /** @param {Promise<Answer>} answer */
  #note(answer) {
    answer.then(({ revision, tag }) => this.#base = `${revision}-${tag}`, () => {});
  }
}
