import assert from "node:assert/strict";
import { test } from "node:test";

import { isComplete, joinsTime, readFlags } from "../../Sources/Website/Assets/js/drafted-event.js";

test("flags count only as the last words, in both languages", () => {
  assert.deepEqual(readFlags("Index stands out #cause"), {
    text: "Index stands out",
    flags: ["feedsCause"],
    isIdea: false,
  });
  assert.deepEqual(readFlags("fiel auf #ursache #bremste"), {
    text: "fiel auf",
    flags: ["feedsCause", "slowedRepair"],
    isIdea: false,
  });
  assert.deepEqual(readFlags("#cause was found"), { text: "#cause was found", flags: [], isIdea: false });
  assert.deepEqual(readFlags("channel #sicherheit"), {
    text: "channel #sicherheit",
    flags: [],
    isIdea: false,
  });
  assert.deepEqual(readFlags("nightly scan #idee"), { text: "nightly scan", flags: [], isIdea: true });
});

test("a space moves on only behind a clock time with minutes", () => {
  for (const time of ["14:30", "~14:30", "09:10–11:40", "9:05", "14.30"]) assert.ok(isComplete(time), time);
  for (const time of ["14", "kurz vor 9", "10.12.2021", "2021-12-10", "seit ca. 2012", "14:3", ""]) {
    assert.ok(!isComplete(time), time);
  }
});

test("a date, seconds, a half of the day and a zone belong to a clock time", () => {
  const whole = [
    "13.12. 10:20",
    "Fr 14:05",
    "sat. 8:55",
    "yesterday 14:05",
    "gestern, 14:05",
    "2021-12-10 07:52",
    "14:30:15",
    "2 PM",
    "14:30 – 15:00",
    "14:30 UTC+2",
    "9 Uhr",
  ];
  for (const time of whole) assert.ok(isComplete(time), time);
  for (const time of ["13.12.", "2", "14:30 –", "10.12.2021", "3 Fehler"]) assert.ok(!isComplete(time), time);
  for (const more of ["UTC+2", "PM", "Uhr", "– 15:00", "-15:00", "MEZ"]) assert.ok(joinsTime(more), more);
  for (const text of ["Text", "–", "3", "Mezzanin"]) assert.ok(!joinsTime(text), text);
});
