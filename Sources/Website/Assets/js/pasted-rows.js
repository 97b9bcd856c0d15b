import { day, isComplete, leadingTime, trailingTime } from "./drafted-event.js";

/** A row of the timeline as it was written elsewhere. @typedef {{when: string, text: string}} PastedRow */

/** What may be a time and nothing else: it begins with a digit and has no words but those of a clock. */
const timeLike = /^[~≈]?\s*\d[\d.:?/–−\-\s,T+Z~]*(?:uhr|h|[ap]\.?m\.?|utc|gmt|cest|cet|mesz|mez)?$/i;
const dateAlone = new RegExp(`^(?:${day})$`, "i");

/** A number that may count rows, or anything else; a clock time has more to it. */
const bareNumber = /^\d{1,3}$/;
const timeHead = /^(?:uhr)?zeit(?:punkt|stempel)?\b|^(?:datum|wann|time|timestamp|date|when)\b/i;

/**
 * The rows of a table as its program writes them in plain text: tabs between cells, quotes around what has line ends.
 * Null for any other text.
 * @param {string} text @returns {string[][] | null}
 */
export function tabbed(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g;
  for (const [, quoted, plain, end] of text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").matchAll(cell)) {
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  const width = rows[0].length;
  return width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

/**
 * Which columns say when: a date and its clock time, or the one in which most looks like a time. None where nothing does.
 * @param {string[][]} rows @returns {[number, number]} from one to before another
 */
function timeColumns(rows) {
  const isTime = (/** @type {string} */ cell = "") =>
    (timeLike.test(cell) || isComplete(cell)) && !dateAlone.test(cell);
  const dated = [0, 1].find((column) =>
    rows.some((row) => dateAlone.test(row[column]) && isTime(row[column + 1]))
  );
  if (dated !== undefined) return [dated, dated + 2];
  const says = (/** @type {string} */ cell = "") =>
    (timeLike.test(cell) || isComplete(cell) || dateAlone.test(cell)) && !bareNumber.test(cell);
  const counts = [0, 1, 2].map((column) => rows.filter((row) => says(row[column])).length);
  const most = counts.indexOf(Math.max(...counts));
  return counts[most] ? [most, most + 1] : [0, 0];
}

/** Without a first column that only counts the rows. @param {string[][]} rows */
function uncounted(rows) {
  const numbers = rows.slice(bareNumber.test(rows[0][0]) ? 0 : 1).map(([first]) => first);
  const counts = numbers.length > 0 && rows[0].length > 2 &&
    numbers.every((number, place) =>
      bareNumber.test(number) && Number(number) === Number(numbers[0]) + place
    );
  return counts ? rows.map((row) => row.slice(1)) : rows;
}

/** Without a first row that only names the columns. @param {string[][]} rows @param {number} start @param {number} end */
function withoutHead(rows, start, end) {
  const named = rows.length > 1 && rows[0].slice(start, end).some((cell) => timeHead.test(cell));
  return named ? rows.slice(1) : rows;
}

/**
 * The rows of a table: the first column that says when, and all others as one text.
 * @param {string[][]} table @returns {PastedRow[]}
 */
export function rowsOfTable(table) {
  const rows = table.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean));
  if (rows.every((row) => row.length === 1)) {
    return rows.map(([text]) => leadingTime(text) ?? { when: "", text });
  }
  const counted = uncounted(rows);
  const [start, end] = timeColumns(counted);
  return withoutHead(counted, start, end).map((row) => ({
    when: row.slice(start, end).filter(Boolean).join(" "),
    text: [...row.slice(0, start), ...row.slice(end)].filter(Boolean).join(" · "),
  }));
}

/**
 * The lines of a chat: each that begins with a time, or ends with one behind a name, begins a row, what stands below belongs
 * to it. Null where fewer than two do.
 * @param {string} text @returns {PastedRow[] | null}
 */
export function chatted(text) {
  /** @type {PastedRow[]} */
  const rows = [];
  let begun = 0;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const found = leadingTime(line.trim()) ?? trailingTime(line.trim());
    if (found) begun += 1;
    const last = rows.at(-1);
    // Some set the time below the name, further in.
    if (found && !found.text && last && /^\s/.test(line)) found.text = `${lastLineOf(last)}:`;
    if (found || !last) rows.push(found ?? { when: "", text: line.trim() });
    else last.text += (/^[^\n]+:$/.test(last.text) ? " " : "\n") + line.trim();
  }
  const said = rows.map(({ when, text }) => ({ when, text: text.trim() }));
  return begun > 1 ? said.filter(({ when, text }) => when || text) : null;
}

/** Takes it out of there. @param {PastedRow} row */
function lastLineOf(row) {
  const lines = row.text.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  row.text = lines.join("\n");
  return last;
}

/** The cells of the tables, where nothing stands beside them. @param {string} html @returns {string[][] | null} */
function tableIn(html) {
  if (!html.includes("<td")) return null;
  // The page's policy forbids foreign styles, and would say so of each.
  const plain = html.replace(/<style[\s\S]*?<\/style>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, " ");
  const { body } = new DOMParser().parseFromString(plain, "text/html");
  for (const out of body.querySelectorAll("style, script, meta, title")) out.remove();
  for (const end of body.querySelectorAll("br")) end.replaceWith("\n");
  const cells = Array.from(
    body.querySelectorAll("tr"),
    (row) =>
      Array.from(row.querySelectorAll(":scope > :is(td, th)"), (cell) => words(cell.textContent ?? "")),
  );
  for (const table of body.querySelectorAll("table")) table.remove();
  return body.textContent?.trim() ? null : cells;
}

const words = (/** @type {string} */ text) => text.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim();

/**
 * The rows in what was copied elsewhere: a table of a spreadsheet, or lines of a chat. Null where it is a text.
 * @param {DataTransfer | null} copied @returns {PastedRow[] | null}
 */
export function pastedRows(copied) {
  const text = copied?.getData("text/plain") ?? "";
  const table = tableIn(copied?.getData("text/html") ?? "") ?? tabbed(text);
  return table ? rowsOfTable(table) : chatted(text);
}
