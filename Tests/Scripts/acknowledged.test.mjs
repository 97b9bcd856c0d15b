import assert from "node:assert/strict";
import { test } from "node:test";
import { Acknowledged } from "../../Sources/Website/Assets/js/acknowledged.js";

/** @param {number} counter @param {Record<string, unknown>} command */
const order = (counter, command) => ({ counter, base: "3-c", command });
const answer = (/** @type {number} */ revision, /** @type {string} */ tag) => ({
  revision,
  tag,
  changes: [{}],
});

test("the latest answer counts until the stream has come to it", () => {
  const acknowledged = new Acknowledged();
  assert.equal(acknowledged.latest, "");
  acknowledged.add(order(1, { park: {} }), answer(4, "d"));
  acknowledged.add(order(2, { park: {} }), answer(6, "f"));
  assert.equal(acknowledged.latest, "6-f");
  acknowledged.told(5);
  assert.equal(acknowledged.latest, "6-f");
  acknowledged.told(6);
  assert.equal(acknowledged.latest, "");
});

test("what changed nothing is told by no stream", () => {
  const acknowledged = new Acknowledged();
  acknowledged.add(order(1, { park: {} }), { ...answer(4, "d"), changes: [] });
  assert.equal(acknowledged.latest, "");
});

test("what was not told is asked again on its answer, but for texts, which are kept elsewhere", () => {
  const acknowledged = new Acknowledged();
  acknowledged.add(order(1, { park: {} }), answer(4, "d"));
  acknowledged.add(order(2, { edit: {} }), answer(5, "e"));
  assert.deepEqual(acknowledged.takeBack(), [{ counter: 1, base: "4-d", command: { park: {} } }]);
  assert.equal(acknowledged.latest, "5-e");
});
