/**
 * A small generator with a seed, so that a failure comes again: whole numbers below a limit.
 * @param {number} seed
 * @returns {(limit: number) => number}
 */
export function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
