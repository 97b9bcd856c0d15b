import assert from "node:assert/strict";
import { test } from "node:test";
import { UndoStack } from "../../Sources/Website/Assets/js/undo-stack.js";

/** A stack, and what its steps did in their order. */
function stack() {
  const [undos, told] = [new UndoStack(), /** @type {string[]} */ ([])];
  /** @param {string} name @param {string} [text] @param {boolean} [isLeft] whether there is something to take back */
  const step = (name, text, isLeft = true) => ({
    text,
    undo: () => (told.push(`-${name}`), isLeft),
    redo: () => (told.push(`+${name}`), isLeft),
  });
  return { undos, told, step };
}

test("steps are taken back from the last to the first, and made again the other way round", () => {
  const { undos, told, step } = stack();
  undos.push(step("flag"));
  undos.push(step("typed", "summary"));
  assert.deepEqual([undos.undo(), undos.undo(), undos.undo()], [true, true, false]);
  assert.deepEqual([undos.redo(), undos.redo(), undos.redo()], [true, true, false]);
  assert.deepEqual(told, ["-typed", "-flag", "+flag", "+typed"]);
});

test("of a text its own last step is taken back, whatever was done elsewhere since", () => {
  const { undos, told, step } = stack();
  undos.push(step("typed", "summary"));
  undos.push(step("flag"));
  assert.equal(undos.undo((one) => one.text === "summary"), true);
  assert.equal(undos.undo((one) => one.text === "summary"), false);
  assert.equal(undos.redo((one) => one.text === "summary"), true);
  assert.deepEqual(told, ["-typed", "+typed"]);
});

test("what others have left nothing of is passed over", () => {
  const { undos, told, step } = stack();
  undos.push(step("flag"));
  undos.push(step("typed", "summary", false));
  assert.equal(undos.undo(), true);
  assert.deepEqual(told, ["-typed", "-flag"]);
});

test("what is refused was no step, and what is done anew ends what could be made again", async () => {
  const { undos, told, step } = stack();
  const refused = Promise.reject(new Error("refused"));
  undos.push(step("flag"), refused);
  await refused.catch(() => {});
  await Promise.resolve();
  assert.equal(undos.undo(), false);
  undos.push(step("first"));
  undos.undo();
  undos.push(step("second"));
  assert.equal(undos.redo(), false);
  assert.deepEqual(told, ["-first"]);
});
