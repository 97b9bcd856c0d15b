import assert from "node:assert/strict";
import { test } from "node:test";
import { chatted, rowsOfTable, tabbed } from "../../Sources/Website/Assets/js/pasted-rows.js";

test("a table of tabs has its cells, also where a cell has lines and quotes", () => {
  const text = '10:00\t"Alarm\nin ""Halle 3"""\tLena\r\n10:05\t"Ja", sagt Jonas\t\n';
  assert.deepEqual(tabbed(text), [
    ["10:00", 'Alarm\nin "Halle 3"', "Lena"],
    ["10:05", '"Ja", sagt Jonas', ""],
  ]);
});

test("a text is no table", () => {
  for (const text of ["", "Alarm", "Erstens\nZweitens", "\tif (x) {\n\t\ty()\n\t}", "a\tb\nc"]) {
    assert.equal(tabbed(text), null, text);
  }
});

test("the first column of a table says when, and the others are one text", () => {
  assert.deepEqual(
    rowsOfTable([["10:00", "Alarm", "Lena"], ["vor Jahren", "Gebaut", ""], ["", "Notiz", ""]]),
    [
      { when: "10:00", text: "Alarm · Lena" },
      { when: "vor Jahren", text: "Gebaut" },
      { when: "", text: "Notiz" },
    ],
  );
});

test("times stand in another column, too, and a date before its time", () => {
  assert.deepEqual(rowsOfTable([["Lena", "10:00", "Alarm"], ["Jonas", "~10:05", "Rückruf"]]), [
    { when: "10:00", text: "Lena · Alarm" },
    { when: "~10:05", text: "Jonas · Rückruf" },
  ]);
  assert.deepEqual(rowsOfTable([["2026-03-02", "10:00", "Alarm"], ["", "10:05", "Rückruf"]]), [
    { when: "2026-03-02 10:00", text: "Alarm" },
    { when: "10:05", text: "Rückruf" },
  ]);
});

test("a table without times keeps all its words", () => {
  assert.deepEqual(rowsOfTable([["Lena", "Alarm"]]), [{ when: "", text: "Lena · Alarm" }]);
  assert.deepEqual(rowsOfTable([["10:00 Alarm"], ["Notiz"]]), [
    { when: "10:00", text: "Alarm" },
    { when: "", text: "Notiz" },
  ]);
});

test("each line of a chat that begins with a time begins a row, and what stands below belongs to it", () => {
  const chat =
    "Gestern\n[14:32] Lena: alles rot\nauch Halle 3\n\n02.03.26, 14:35 - Jonas: schaue\n2:40 PM Amira: da";
  assert.deepEqual(chatted(chat), [
    { when: "", text: "Gestern" },
    { when: "14:32", text: "Lena: alles rot\nauch Halle 3" },
    { when: "02.03.26, 14:35", text: "Jonas: schaue" },
    { when: "2:40 PM", text: "Amira: da" },
  ]);
});

test("chats that set the name above what is said keep both in one row", () => {
  const slack =
    "Lena Harms\n  10:02 AM\nalles rot\nauch Halle 3\nJonas Petersen\n  10:05 AM\nschaue\n10:07\nda ist es";
  assert.deepEqual(chatted(slack), [
    { when: "10:02 AM", text: "Lena Harms: alles rot\nauch Halle 3" },
    { when: "10:05 AM", text: "Jonas Petersen: schaue" },
    { when: "10:07", text: "da ist es" },
  ]);
  assert.deepEqual(chatted("Lena — Today at 9:00 AM\nalles rot\nJonas — heute um 09:05 Uhr\nschaue"), [
    { when: "Today at 9:00 AM", text: "Lena: alles rot" },
    { when: "heute um 09:05 Uhr", text: "Jonas: schaue" },
  ]);
  assert.deepEqual(chatted("Lena — 02.03.2026 14:30\nalles rot\n\nJonas, [02.03.2026 14:35]\nschaue"), [
    { when: "02.03.2026 14:30", text: "Lena: alles rot" },
    { when: "02.03.2026 14:35", text: "Jonas: schaue" },
  ]);
});

test("a name may stand above the time without being set in, and a note above a time is none", () => {
  assert.deepEqual(
    chatted("Lena Harms\n14:32\nalles rot\nAlarm in Halle 3\n\nAnna von Ahlen (Logistik)\n14:35\nschaue"),
    [
      { when: "14:32", text: "Lena Harms: alles rot\nAlarm in Halle 3" },
      { when: "14:35", text: "Anna von Ahlen (Logistik): schaue" },
    ],
  );
  assert.deepEqual(chatted("anna\n9:00 AM\nprinters down\nben\n9:05 AM\nlooking"), [
    { when: "9:00 AM", text: "anna: printers down" },
    { when: "9:05 AM", text: "ben: looking" },
  ]);
  assert.deepEqual(chatted("anna\n9:00\nprinters\n9:05\nlooking")?.map(({ text }) => text), [
    "anna",
    "printers",
    "looking",
  ]);
  assert.deepEqual(chatted("Notizen\n14:32\nalles rot\nauch in Halle 3\n14:35\nschaue"), [
    { when: "", text: "Notizen" },
    { when: "14:32", text: "alles rot\nauch in Halle 3" },
    { when: "14:35", text: "schaue" },
  ]);
});

test("brackets may hold the day behind the time, and nothing need stand behind them", () => {
  assert.deepEqual(chatted("[2:30 PM, 3/2/2026] Lena: Alarm\n[14:35, 2.3.2026] Jonas: schaue"), [
    { when: "3/2/2026 2:30 PM", text: "Lena: Alarm" },
    { when: "2.3.2026 14:35", text: "Jonas: schaue" },
  ]);
  assert.deepEqual(chatted("[2:30 PM]Lena: Alarm\n[14:35]Jonas: schaue\nAmira, 14:40\nkomme"), [
    { when: "2:30 PM", text: "Lena: Alarm" },
    { when: "14:35", text: "Jonas: schaue" },
    { when: "14:40", text: "Amira: komme" },
  ]);
});

test("days with the names of their months are read, alone and before a time", () => {
  assert.deepEqual(rowsOfTable([["2. März 2026", "10:00", "Alarm"], ["", "10:05", "Rückruf"]]), [
    { when: "2. März 2026 10:00", text: "Alarm" },
    { when: "10:05", text: "Rückruf" },
  ]);
  assert.deepEqual(rowsOfTable([["Lena", "March 2, 2026 10:00", "Alarm"]]), [
    { when: "March 2, 2026 10:00", text: "Lena · Alarm" },
  ]);
  assert.deepEqual(chatted("2. März 2026 10:00 Alarm\n2. März 2026 10:05 Rückruf")?.map(({ when }) => when), [
    "2. März 2026 10:00",
    "2. März 2026 10:05",
  ]);
});

test("lines without times, or with one, are a text", () => {
  assert.equal(chatted("Erstens\nZweitens"), null);
  assert.equal(chatted("10:00 Alarm\nin Halle 3"), null);
  assert.equal(chatted("2.10.3 ist da\n2.10.4 auch"), null);
});

test("a column that counts says nothing, and neither does a row of heads", () => {
  const rows = [{ when: "14:30", text: "Alarm" }, { when: "14:40", text: "Rückruf" }];
  const table = [["1", "14:30", "Alarm"], ["2", "14:40", "Rückruf"]];
  assert.deepEqual(rowsOfTable(table), rows);
  assert.deepEqual(rowsOfTable([["Nr", "Zeit", "Ereignis"], ...table]), rows);
  assert.deepEqual(rowsOfTable([["Time", "Event"], ["14:30", "Alarm"], ["14:40", "Rückruf"]]), rows);
  assert.deepEqual(rowsOfTable([["7", "Pakete"], ["12", "Kisten"]]), [
    { when: "", text: "7 · Pakete" },
    { when: "", text: "12 · Kisten" },
  ]);
});
