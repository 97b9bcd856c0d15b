import assert from "node:assert/strict";
import { test } from "node:test";
import { standing } from "../../Sources/Website/Assets/js/standing.js";

/** @param {{orders?: any[], onTheirWay?: any[], state?: string}} what */
const page = ({ orders = [], onTheirWay = [], state = "idle" }) => /** @type {any} */ ({
  queue: { orders, state },
  texts: { onTheirWay },
  stream: { isOnline: true },
  getElementsByClassName: () => [],
});
const edit = (/** @type {string} */ text) => ({ command: { edit: { text, edit: ["a"] } } });

test("a text that was answered and not told of is not saved yet", () => {
  assert.equal(standing(page({ onTheirWay: [{ field: "summary" }] })).waiting, 1);
});

test("what is typed behind an edit that is on its way is not counted twice", () => {
  assert.equal(standing(page({ orders: [edit("summary")], onTheirWay: [{ field: "summary" }] })).waiting, 1);
  assert.equal(standing(page({ orders: [edit("summary")], onTheirWay: [{ field: "teaser" }] })).waiting, 2);
});

test("a page is online only where its commands get through too", () => {
  assert.equal(standing(page({})).isOnline, true);
  assert.equal(standing(page({ state: "offline" })).isOnline, false);
});
