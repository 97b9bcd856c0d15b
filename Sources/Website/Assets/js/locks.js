import { newID } from "./ids.js";

// What only one window of a browser has at a time. The browser itself keeps that in a secure context alone: elsewhere
// whoever holds something says so in its store, again and again.

/** Gives it back. @typedef {() => void} Leave */

/** So long a word in the store counts, and how often it is said again, in milliseconds. */
const [lease, heartbeat] = [3_500, 1_000];

/**
 * What is called so, as soon as it is free; null where it is not and that is all that is asked.
 * @param {string} name @param {boolean} [ifAvailable]
 * @param {() => void} [lost] told where another window has taken it all the same
 * @returns {Promise<Leave | null>}
 */
export async function hold(name, ifAvailable = false, lost = () => {}) {
  if (navigator.locks) return await lock(name, ifAvailable);
  for (;;) {
    const leave = await leased(`nachlese-lock/${name}`, lost);
    if (leave || ifAvailable) return leave;
    await later(200);
  }
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

/** @param {string} key @param {() => void} lost @returns {Promise<Leave | null>} */
async function leased(key, lost) {
  const mine = newID();
  const say = () => localStorage.setItem(key, JSON.stringify([mine, Date.now()]));
  const isMine = () => JSON.parse(localStorage.getItem(key) ?? "[]")[0] === mine;
  const free = () => isMine() && localStorage.removeItem(key);
  try {
    const [, said = 0] = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (Date.now() - said < lease) return null;
    say();
    // Two may have found it free at once: the later word counts.
    await later(30 + 30 * Math.random());
    if (!isMine()) return null;
    const timer = setInterval(() => {
      if (isMine()) return say();
      clearInterval(timer);
      lost();
    }, heartbeat);
    addEventListener("pagehide", free);
    return () => {
      clearInterval(timer);
      free();
    };
  } catch {
    // Nothing can be stored: each window sees to itself alone.
    return () => {};
  }
}

/** @param {number} wait in milliseconds */
const later = (wait) => new Promise((resolve) => setTimeout(resolve, wait));
