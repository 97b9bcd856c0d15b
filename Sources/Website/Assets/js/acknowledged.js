/**
 * @typedef {import("./command-queue.js").Order} Order
 * @typedef {import("./command-queue.js").Answer} Answer
 */

/**
 * What the server has answered to have written, until its stream tells of it. Where the database was put back in
 * between, the stream never will, and nothing of it is safe.
 */
export class Acknowledged {
  /** @type {{order: Order, revision: number, stamp: string}[]} */
  #untold = [];
  #told = 0;

  /** @param {Order} order @param {Answer} answer */
  add(order, { revision, tag, changes }) {
    // The stream may have been faster.
    if (changes.length && revision > this.#told) {
      this.#untold.push({ order, revision, stamp: `${revision}-${tag}` });
    }
  }

  /** The page has come to this revision. @param {number} revision */
  told(revision) {
    this.#told = Math.max(this.#told, revision);
    this.#untold = this.#untold.filter((one) => one.revision > revision);
  }

  /** The latest, as the server spells it; empty where all has been told. */
  get latest() {
    return this.#untold.at(-1)?.stamp ?? "";
  }

  /**
   * Hands over what was asked and not told, to be asked again on what it was answered with: where that still is, it
   * gets its first answer, and where it is not, it is refused. Texts are kept beside the orders, and not among them.
   */
  takeBack() {
    const orders = this.#untold.filter(({ order }) => !("edit" in order.command));
    return orders.map(({ order, stamp }) => ({ ...order, base: stamp }));
  }
}
