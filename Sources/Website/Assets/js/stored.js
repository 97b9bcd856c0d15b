/** @typedef {import("./command-queue.js").Stored} Stored */

/** What the browser keeps under names that begin so; nothing where it keeps nothing. @param {string} start */
export function namesUnder(start) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}

/**
 * What pages have written down under a key, each under its client.
 * @param {string} key @returns {{client: string, stored: Stored}[]}
 */
export function storedUnder(key) {
  const start = `${key}/`;
  const all = namesUnder(start).map((name) => {
    const stored = JSON.parse(localStorage.getItem(name) ?? "{}");
    return { client: name.slice(start.length), stored };
  });
  return all.filter(({ stored }) => Array.isArray(stored.orders));
}
