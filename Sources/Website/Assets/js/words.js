/** @type {Record<string, string>} */
let entries = {};

/** Takes over the words that the page brought along. @param {string | undefined} json */
export function readWords(json) {
  entries = JSON.parse(json ?? "{}");
}

/**
 * What the reader's language says under a key, with its `{name}`s filled in.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export function word(key, values = {}) {
  const text = entries[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** What it says of so many. @param {string} key @param {number} count */
export function counted(key, count) {
  return word(`${key}.${count === 1 ? "one" : "other"}`, { count });
}
