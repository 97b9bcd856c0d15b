import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { apply, compose, diff, inverse, transform } from "../../Sources/Website/Assets/js/text-edit.js";
import { random } from "./random.mjs";

const vectors = JSON.parse(readFileSync(new URL("../Vectors/text-edit.json", import.meta.url), "utf8"));

test("edits apply as the vectors say, or are refused", () => {
  for (const { text, edit, result, refusal } of vectors.apply) {
    if (refusal) assert.throws(() => apply(text, edit), { message: refusal });
    else assert.equal(apply(text, edit), result);
  }
});

test("edits transform as the vectors say, and both orders meet", () => {
  for (const { text, a, b, aOverB, bOverA, result } of vectors.transform) {
    assert.deepEqual(transform(a, b, true), aOverB);
    assert.deepEqual(transform(b, a, false), bOverA);
    assert.equal(apply(apply(text, b), aOverB), result);
    assert.equal(apply(apply(text, a), bOverA), result);
  }
});

test("edits compose as the vectors say", () => {
  for (const { text, a, b, composed, result } of vectors.compose) {
    assert.deepEqual(compose(a, b), composed);
    assert.equal(apply(text, composed), result);
  }
});

test("a difference leads from one text to the other and cuts no character", () => {
  for (const { before, after, edit } of vectors.diff) {
    assert.deepEqual(diff(before, after), edit);
    assert.equal(apply(before, edit), after);
    assert.equal(apply(after, inverse(before, edit)), before);
  }
});

const letters = ["a", "b", "ß", "é", "\u{301}", "😀", "\n", "𝄞"];

/** @param {string} text @param {(limit: number) => number} next */
function randomEdit(text, next) {
  const characters = Array.from(text);
  const from = next(characters.length + 1);
  const to = Math.min(characters.length, from + next(4));
  const inserted = Array.from({ length: next(4) }, () => letters[next(letters.length)]).join("");
  const after = [...characters.slice(0, from), inserted, ...characters.slice(to)].join("");
  return diff(text, after);
}

test("whatever two people type, both orders meet", () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const next = random(seed);
    const text = Array.from({ length: next(12) }, () => letters[next(letters.length)]).join("");
    const [a, b] = [randomEdit(text, next), randomEdit(text, next)];
    const one = apply(apply(text, a), transform(b, a, false));
    const other = apply(apply(text, b), transform(a, b, true));
    assert.equal(one, other, `seed ${seed}`);
    const c = randomEdit(apply(text, a), next);
    assert.equal(apply(text, compose(a, c)), apply(apply(text, a), c), `seed ${seed}`);
    assert.equal(apply(apply(text, a), inverse(text, a)), text, `seed ${seed}`);
  }
});

test("of two equal letters the one before the caret was typed", () => {
  assert.deepEqual(diff("aab", "aaab"), [2, "a"]);
  assert.deepEqual(diff("aab", "aaab", 1), ["a"]);
  assert.deepEqual(diff("aab", "aaab", 2), [1, "a"]);
  assert.deepEqual(diff("aaab", "aab", 1), [1, -1]);
  assert.deepEqual(diff("a😀😀b", "a😀😀😀b", 3), [1, "😀"]);
});

test("wherever a caret is said to be, a difference leads from one text to the other", () => {
  const next = random(7);
  const some = () => Array.from({ length: next(6) }, () => ["a", "b", "😀", "😁"][next(4)]).join("");
  for (let round = 0; round < 2_000; round += 1) {
    const [before, after] = [some(), some()];
    assert.equal(apply(before, diff(before, after, next(after.length + 1))), after, `${before} ${after}`);
  }
});
