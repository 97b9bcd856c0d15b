/** @typedef {import("./command-queue.js").Stored} Stored */

/**
 * What pages have written down under a key, each under its client.
 * @param {string} key @returns {{client: string, stored: Stored}[]}
 */
export function storedUnder(key) {
  const found = [];
  const start = `${key}/`;
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(start)) continue;
      const stored = JSON.parse(localStorage.getItem(name) ?? "{}");
      if (Array.isArray(stored.orders)) found.push({ client: name.slice(start.length), stored });
    }
  } catch {
    return [];
  }
  return found;
}
