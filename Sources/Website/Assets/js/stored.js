/** @typedef {import("./command-queue.js").Stored} Stored */

/** What the browser keeps under names that begin so; nothing where it keeps nothing. @param {string} start */
export function namesUnder(start) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}

/** What the browser keeps under a name: null where it is nothing, or nothing that can be read. @param {string} name */
export function keptUnder(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/**
 * What pages have written down under a key, each under its client.
 * @param {string} key @returns {{client: string, stored: Stored}[]}
 */
export function storedUnder(key) {
  const start = `${key}/`;
  const all = namesUnder(start).map((name) => ({
    client: name.slice(start.length),
    stored: keptUnder(name),
  }));
  return all.filter(({ stored }) => Array.isArray(stored?.orders) && Array.isArray(stored.texts));
}
