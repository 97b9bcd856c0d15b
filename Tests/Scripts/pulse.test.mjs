import assert from "node:assert/strict";
import { test } from "node:test";
import { Pulse } from "../../Sources/Website/Assets/js/pulse.js";

test("who stood still for long says nothing until it has woken up", (context) => {
  let now = 0;
  /** @type {(() => void)[]} */
  const timers = [];
  const take = (/** @type {() => void} */ act) => timers.push(act);
  const standIns = { setInterval: take, setTimeout: take, navigator: {} };
  const asBefore = Object.getOwnPropertyDescriptors(globalThis);
  context.after(() => {
    for (const name of Object.keys(standIns)) {
      Object.defineProperty(globalThis, name, asBefore[name] ?? { value: undefined });
    }
  });
  for (const [name, value] of Object.entries(standIns)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  context.mock.method(Date, "now", () => now);
  let [said, woken] = [0, 0];
  const pulse = new Pulse(() => said += 1, () => woken += 1);
  const [beat] = timers;
  now = 2_000;
  beat();
  assert.deepEqual([said, pulse.isAsleep], [1, false]);
  now = 12_000;
  assert.equal(pulse.isAsleep, true);
  beat();
  assert.equal(pulse.isAsleep, true);
  now = 13_001;
  assert.equal(pulse.isAsleep, false);
  timers[1]();
  assert.deepEqual([timers.length, woken], [2, 1]);
});
