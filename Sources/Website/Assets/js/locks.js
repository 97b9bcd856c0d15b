// What only one window of a browser has at a time. A browser keeps that in a secure context alone: elsewhere each page
// has its own, and knows of no other.

/** Gives it back. @typedef {() => void} Leave */

/** Those who wait in this page, where the browser keeps nothing. @type {Map<string, Promise<unknown>>} */
const held = new Map();

/**
 * What is called so, as soon as it is free; null where it is not and that is all that is asked.
 * @param {string} name @param {boolean} [ifAvailable] @returns {Promise<Leave | null>}
 */
export async function hold(name, ifAvailable = false) {
  if (navigator.locks) return await lock(name, ifAvailable);
  const before = held.get(name);
  if (before && ifAvailable) return null;
  const { promise, resolve } = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  const mine = Promise.resolve(before).then(() => promise);
  held.set(name, mine);
  await before;
  return () => {
    resolve();
    if (held.get(name) === mine) held.delete(name);
  };
}

/** @param {string} name @param {boolean} ifAvailable @returns {Promise<Leave | null>} */
function lock(name, ifAvailable) {
  return new Promise((resolve) => {
    navigator.locks.request(`nachlese/${name}`, { ifAvailable }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise((/** @type {(value?: unknown) => void} */ leave) => resolve(leave));
    });
  });
}
