import { day, isComplete, leadingTime, trailingTime } from "./drafted-event.js";

/** A row of the timeline as it was written elsewhere. @typedef {{when: string, text: string}} PastedRow */

/** What may be a time and nothing else: it begins with a digit and has no words but those of a clock. */
const timeLike = /^[~≈]?\s*\d[\d.:?/–−\-\s,T+Z~]*(?:uhr|h|[ap]\.?m\.?|utc|gmt|cest|cet|mesz|mez)?$/i;
const dateAlone = new RegExp(`^(?:${day})$`, "i");

/** A number that may count rows, or anything else; a clock time has more to it. */
const bareNumber = /^\d{1,3}$/;
/** A nickname, or words each with a capital or a particle, as in "Anna von Ahlen (Logistik)". */
const personLike =
  /^(?:[\p{L}\d._-]+|\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|v[oa]n|de[rn]?|d[aiu]|\(.+\)))+)$/u;
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
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const isNamed = namesAbove(lines.map((line) => line.trim()).filter(Boolean));
  for (const line of lines) {
    const found = leadingTime(line.trim()) ?? trailingTime(line.trim());
    if (found) begun += 1;
    const last = rows.at(-1);
    // Some set the time below the name, and some of these further in.
    if (found && !found.text && last && (isNamed || /^\s/.test(line))) found.text = `${lastLineOf(last)}:`;
    if (found || !last) rows.push(found ?? { when: "", text: line.trim() });
    else last.text += (/^[^\n]+:$/.test(last.text) ? " " : "\n") + line.trim();
  }
  const said = rows.map(({ when, text }) => ({ when, text: text.trim() }));
  return begun > 1 ? said.filter(({ when, text }) => when || text) : null;
}

/** Whether each time that stands alone has the name of a person above it, and something said below. @param {string[]} lines */
function namesAbove(lines) {
  const times = [...lines.keys()].filter((place) => leadingTime(lines[place])?.text === "");
  return times.length > 1 &&
    times.every((place, index) =>
      personLike.test(lines[place - 1] ?? "") && (times[index + 1] ?? lines.length + 1) - place > 2
    );
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
  for (const line of body.querySelectorAll("br, p, li, div")) {
    line.prepend("\n");
    line.append("\n");
  }
  // Mail programs lay out with tables: what holds another one is no table of the writer's.
  const tables = Array.from(body.querySelectorAll("table")).filter((table) => !table.querySelector("table"));
  const cells = tables.flatMap((table) => cellsOf(Array.from(table.rows)));
  for (const table of tables) table.remove();
  return body.textContent?.trim() ? null : cells;
}

/** Each with its columns, also where a cell reaches over several rows or columns. @param {HTMLTableRowElement[]} rows */
function cellsOf(rows) {
  /** @type {string[][]} */
  const table = rows.map(() => []);
  for (const [place, row] of rows.entries()) {
    for (const cell of row.cells) {
      const taken = Array.from(table[place], (text) => text !== undefined);
      const column = [...taken, false].indexOf(false);
      for (const below of table.slice(place, place + (cell.rowSpan || rows.length))) {
        below.length = Math.max(below.length, column + cell.colSpan);
        below.fill("", column, column + cell.colSpan);
      }
      table[place][column] = words(cell.textContent ?? "");
    }
  }
  return table.map((row) => Array.from(row, (text) => text ?? ""));
}

const words = (/** @type {string} */ text) =>
  text.replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();

/**
 * The rows in what was copied elsewhere: a table of a spreadsheet, or lines of a chat. Null where it is a text.
 * @param {string} text @param {string} html the same, as some programs write it @returns {PastedRow[] | null}
 */
export function pastedRows(text, html) {
  const table = tableIn(html) ?? tabbed(text);
  return table ? rowsOfTable(table) : chatted(text);
}
