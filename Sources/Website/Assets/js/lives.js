// Where the browser offers locks (in a secure context), a page is known to live for as long as it holds its own: also
// while a question of the browser's holds up everything else in it.

/** @param {string} client */
const name = (client) => `nachlese/page/${client}`;

/** Holds the lock of a page until it is gone. @param {string} client */
export function holdLife(client) {
  navigator.locks?.request(name(client), () => new Promise(() => {}));
}

/** Acts where the page of that client is known to be gone, or nothing is known. @param {string} client @param {() => void} act */
export function alone(client, act) {
  if (!navigator.locks) return act();
  navigator.locks.request(name(client), { ifAvailable: true }, (lock) => lock ? act() : undefined);
}
