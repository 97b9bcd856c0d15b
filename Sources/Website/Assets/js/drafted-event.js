const month = String.raw`(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zäé]*\.?`;
/** A day as people write it. */
export const day = [
  String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?`,
  String.raw`\d{1,2}\.?\s+${month}(?:\s+\d{4})?|${month}\s+\d{1,2}(?:,?\s+\d{4})?`,
].join("|");
const dayName = String
  .raw`(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?|gestern|heute|yesterday|today`;
/** A clock time with minutes, after which a space moves on; what may still follow it is joined. */
const date = String.raw`(?:${day}|${dayName}),?\s+(?:(?:at|um)\s+)?`;
const half = String.raw`(?:[ap]m|[ap]\.m\.|uhr)`;
const zone = String.raw`(?:(?:utc|gmt)(?:[+−-]\d{1,2}(?::?\d{2})?)?|cest|cet|mez|mesz|z)`;
const clock = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*${half})?|\d{1,2}\s*${half})(?:\s*${zone})?`;
const clockTime = new RegExp(`^~?\\s*(?:${date})?~?${clock}(?:\\s*[–-]\\s*~?(?:${date})?${clock})?$`, "i");
const times = `~?\\s*(?:\\d{4}-\\d{2}-\\d{2}T|${date})?~?${clock}(?:\\s*[–-]\\s*~?(?:${date})?${clock})?`;
const leading = new RegExp(`^\\[?(${times})(?:,?\\s+(${day}))?(?:\\]\\s*|\\s+[–|-]\\s+|:?\\s+|$)`, "i");
const trailing = new RegExp(`^(.{1,60}?)(?:,|,?\\s*[—–[])\\s*(${times})\\]?$`, "i");
const joins = new RegExp(`^(?:${half}|${zone}|[–-]\\s*~?${clock})$`, "i");

/** The words that flag a new row, in both languages; they count only at the end. */
const flagWords = new Map([
  ["cause", "feedsCause"],
  ["ursache", "feedsCause"],
  ["slowed", "slowedRepair"],
  ["bremste", "slowedRepair"],
  ["well", "wentWell"],
  ["gut", "wentWell"],
]);
const ideaWords = ["idea", "idee"];

/**
 * A text without the `#words` at its end, and what they say.
 * @param {string} text @returns {{text: string, flags: string[], isIdea: boolean}}
 */
export function readFlags(text) {
  const flags = new Set();
  let isIdea = false;
  let rest = text.trimEnd();
  for (;;) {
    const found = /(?:^|\s)#(\p{L}+)$/u.exec(rest);
    const name = found?.[1].toLowerCase() ?? "";
    if (!found || (!flagWords.has(name) && !ideaWords.includes(name))) break;
    if (flagWords.has(name)) flags.add(flagWords.get(name));
    else isIdea = true;
    rest = rest.slice(0, found.index).trimEnd();
  }
  return { text: rest, flags: Array.from(flags).toReversed(), isIdea };
}

/** Whether a space behind this time moves on to the text. @param {string} typed */
export function isComplete(typed) {
  return clockTime.test(typed.trim());
}

/**
 * What a line that begins with a clock time says when, and what it says then.
 * @param {string} line @returns {{when: string, text: string} | null}
 */
export function leadingTime(line) {
  const found = leading.exec(line);
  if (!found) return null;
  // Some name the day behind the time.
  const when = found[2] ? `${found[2]} ${found[1].trim()}` : found[1].trim();
  return { when, text: line.slice(found[0].length).trim() };
}

/**
 * The same of a line that ends with one, behind who says what stands below.
 * @param {string} line @returns {{when: string, text: string} | null}
 */
export function trailingTime(line) {
  const found = trailing.exec(line);
  return found ? { when: found[2].trim(), text: `${found[1].trim()}:` } : null;
}

/** Whether this word behind a time still belongs to it. @param {string} typed */
export function joinsTime(typed) {
  return joins.test(typed);
}
