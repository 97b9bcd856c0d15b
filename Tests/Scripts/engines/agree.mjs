// Holds the engine of the browser against cases that the server's engine wrote, one a line, on standard input.
import assert from "node:assert/strict";
import process from "node:process";
import { createInterface } from "node:readline";
import { apply, compose, transform } from "../../../Sources/Website/Assets/js/text-edit.js";

/** @param {string} text @param {import("../../../Sources/Website/Assets/js/text-edit.js").TextEdit} edit */
function outcome(text, edit) {
  try {
    return { text: apply(text, edit) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : "" };
  }
}

let cases = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const one = JSON.parse(line);
  const { text, a, b, next, wild } = one;
  assert.deepEqual(transform(a, b, true), one.aOverB, line);
  assert.deepEqual(transform(b, a, false), one.bOverA, line);
  assert.deepEqual(compose(a, next), one.composed, line);
  assert.deepEqual(outcome(text, a), one.afterA, line);
  assert.deepEqual(outcome(one.afterA.text, one.bOverA), one.met, line);
  assert.deepEqual(outcome(apply(text, b), one.aOverB), one.met, line);
  assert.deepEqual(outcome(text, one.composed), one.afterNext, line);
  assert.deepEqual(outcome(text, wild), one.afterWild, line);
  cases += 1;
}
assert.ok(cases > 0, "there were no cases");
process.stdout.write(`The two engines agree on ${cases} random cases.\n`);
