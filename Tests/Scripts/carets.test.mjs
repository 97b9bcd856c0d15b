import assert from "node:assert/strict";
import { test } from "node:test";
import { Carets, carried, leftAt } from "../../Sources/Website/Assets/js/carets.js";

const told = { client: "b", field: "summary", caret: 4, revision: 5 };

test("a place moves with what is written before it, and with nothing else", () => {
  assert.equal(carried(4, ["ab"]), 6);
  assert.equal(carried(4, [4, "ab"]), 4);
  assert.equal(carried(4, [5, "ab"]), 4);
  assert.equal(carried(4, [1, -2]), 2);
  assert.equal(carried(4, [2, "x", -9]), 3);
});

test("whoever writes has their caret behind what they wrote or deleted", () => {
  assert.equal(leftAt([3, "ab", 7]), 5);
  assert.equal(leftAt([3, -2]), 3);
  assert.equal(leftAt([1, "x", 2, "y", -1]), 5);
});

test("a caret told of an earlier revision is brought to where the text is by now", () => {
  const carets = new Carets();
  carets.wrote({ revision: 5, by: "a:1", edits: [{ text: "summary", edit: ["old"] }] });
  carets.wrote({ revision: 6, by: "a:2", edits: [{ text: "summary", edit: ["new"] }] });
  carets.wrote({ revision: 7, by: "a:3", edits: [{ text: "notes", edit: ["elsewhere"] }] });
  carets.told(told);
  assert.equal(carets.of("b")?.place, 7);
});

test("what is told once more does not move a caret back that others have moved on", () => {
  const carets = new Carets();
  carets.told(told);
  carets.wrote({ revision: 6, by: "a:1", edits: [{ text: "summary", edit: ["ab"] }] });
  carets.told(told);
  assert.equal(carets.of("b")?.place, 6);
  carets.wrote({ revision: 7, by: "b:1", edits: [{ text: "summary", edit: [1, "xyz"] }] });
  assert.equal(carets.of("b")?.place, 4);
});

test("whoever leaves the text has no caret in it", () => {
  const carets = new Carets();
  carets.told(told);
  carets.told({ client: "b", field: null });
  assert.equal(carets.of("b"), null);
});
