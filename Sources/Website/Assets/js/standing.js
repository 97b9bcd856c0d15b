import { isAnythingUnsaved } from "./unsaved.js";

/** @typedef {import("./postmortem-page.js").PostmortemPage} PostmortemPage */

/**
 * What the server has of a page, and what it has not.
 * @param {PostmortemPage} page @returns {import("./connection.js").Standing}
 */
export function standing(page) {
  const { queue, adoption } = page;
  return {
    isOnline: page.stream?.isOnline === true && queue?.state !== "offline",
    waiting: countWaiting(page) + (adoption?.count ?? 0),
    here: page.presence?.count ?? 0,
    isOther: queue?.state === "otherAccount" || adoption?.isOther === true,
    isShutOut: queue?.state === "restricted" || adoption?.isShutOut === true,
    isExpired: queue?.state === "expired" || page.stream?.isExpired === true,
    isSending: queue?.state === "sending",
    isKept: queue?.isWritable === true,
    isUnsaved: isAnythingUnsaved(page),
  };
}

/** What is asked, and every text on its way of which nothing is asked yet, or nothing told. @param {PostmortemPage} page */
function countWaiting({ queue, texts }) {
  const orders = queue?.orders ?? [];
  const asked = new Set(orders.map(({ command }) => textOf(command)));
  return orders.length + texts.onTheirWay.filter(({ field }) => !asked.has(field)).length;
}

/** The text that a command writes in. @param {Record<string, any>} command @returns {string | undefined} */
const textOf = ({ edit }) => edit?.text;
