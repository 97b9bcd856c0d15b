import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { CommandQueue } from "../../Sources/Website/Assets/js/command-queue.js";
import { TextChannel } from "../../Sources/Website/Assets/js/text-channel.js";
import { apply } from "../../Sources/Website/Assets/js/text-edit.js";

/** @type {Map<string, string>} */
const store = new Map();
/** @type {RequestInit[]} */
let sent = [];
let answer = () => new Response(JSON.stringify({ revision: 1, tag: "x", changes: [{}] }));

beforeEach(() => {
  store.clear();
  sent = [];
  const storage = {
    getItem: (/** @type {string} */ name) => store.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => store.set(name, value),
    removeItem: (/** @type {string} */ name) => store.delete(name),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  globalThis.fetch = (_address, request) => {
    sent.push(request ?? {});
    return Promise.resolve(answer());
  };
});

const own = { address: "/commands", client: "c1", key: "nachlese/lena/p1", account: "lena" };
const kept = () => JSON.parse(store.get("nachlese/lena/p1/c1") ?? "null");
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test("each command says whose page sends it", async () => {
  await new CommandQueue(own).add({ park: {} }, "0-x").answer;
  assert.equal(new Headers(sent[0].headers).get("X-Account"), "lena");
  assert.equal(kept(), null);
});

test("where somebody else has signed in, all is kept and nothing more is sent", async () => {
  answer = () => new Response(JSON.stringify({ refusal: "otherAccount" }), { status: 409 });
  const queue = new CommandQueue(own);
  queue.add({ park: { text: "a" } }, "0-x");
  queue.add({ park: { text: "b" } }, "0-x");
  await turn();
  queue.nudge();
  queue.add({ park: { text: "c" } }, "0-x");
  await turn();
  assert.equal(queue.state, "otherAccount");
  assert.equal(sent.length, 1);
  assert.deepEqual(kept().orders.map((/** @type {{command: any}} */ { command }) => command.park.text), [
    "a",
    "b",
    "c",
  ]);
  assert.equal(kept().seen, 0);
});

const restricted = () =>
  new Response(JSON.stringify({ type: "/problems/restricted", refusal: "restricted" }), { status: 403 });
const names = () =>
  sent.map(({ body }) => JSON.parse(String(body))).map(({ client, counter }) => `${client}:${counter}`);

test("what is asked where access was taken is kept, and sent under its name when access is back", async () => {
  answer = restricted;
  const queue = new CommandQueue(own);
  let isAnswered = false;
  const { id, answer: answered } = queue.add({ park: { text: "a" } }, "0-x");
  answered.finally(() => isAnswered = true);
  await turn();
  assert.deepEqual([queue.state, queue.count, isAnswered], ["restricted", 1, false]);
  assert.deepEqual(kept().orders.map((/** @type {{counter: number}} */ { counter }) => counter), [1]);
  answer = () => new Response(JSON.stringify({ revision: 1, tag: "x", changes: [{}] }));
  queue.nudge();
  assert.equal((await answered).revision, 1);
  assert.deepEqual(names(), [id, id]);
});

test("what was typed where access was taken goes out under its first name from a later page", async () => {
  answer = restricted;
  const queue = new CommandQueue(own);
  const channel = new TextChannel(
    { client: "c1", base: "0-x", revision: 0, ask: (command) => queue.add(command, "0-x") },
    "summary",
    "",
  );
  queue.texts = () => channel.kept ? [channel.kept] : [];
  channel.change("a");
  await turn();
  queue.leave();
  const { orders, texts, counter, seen } = kept();
  assert.equal(texts[0].underway.id, "c1:1");
  assert.equal(seen, 0);
  answer = () => new Response(JSON.stringify({ revision: 1, tag: "x", changes: [{}] }));
  const later = new CommandQueue(own);
  const [{ id, answer: answered }] = later.adopt(orders, counter);
  await answered;
  assert.deepEqual(names(), ["c1:1", id]);
  assert.equal(id, "c1:1");
});

test("what a page has left to the next one it does not write down again", async () => {
  answer = restricted;
  const queue = new CommandQueue(own);
  queue.stayAlive();
  queue.add({ park: { text: "a" } }, "0-x");
  await turn();
  queue.leave();
  assert.equal(kept().seen, 0);
  store.clear();
  queue.keep();
  queue.release();
  assert.equal(kept(), null);
});

test("what is typed behind an edit under way is kept, and a later page sends it behind that edit", async () => {
  answer = () => new Response("", { status: 503 });
  const queue = new CommandQueue(own);
  const sender = {
    client: "c1",
    base: "0-x",
    revision: 0,
    ask: (/** @type {Record<string, unknown>} */ command) => queue.add(command, "0-x"),
    keep: () => queue.keep(),
  };
  const channel = new TextChannel(sender, "summary", "");
  queue.texts = () => channel.kept ? [channel.kept] : [];
  channel.change("a");
  channel.change("ab");
  channel.change("abc");
  await turn();
  const { orders, texts } = kept();
  assert.deepEqual(orders.map((/** @type {{command: any}} */ { command }) => command.edit.edit), [["a"]]);
  /** @type {any[]} */
  const asked = [];
  const later = new TextChannel(
    {
      ...sender,
      ask: (
        /** @type {unknown} */ command,
      ) => (asked.push(command), { id: "c1:2", answer: new Promise(() => {}) }),
    },
    "summary",
    "",
  );
  later.resume(texts[0], Promise.resolve({ revision: 1, changes: [{}] }));
  assert.equal(later.text, "abc");
  assert.equal(asked.length, 0);
  later.receive(["a"], "c1:1");
  assert.equal(apply("a", asked[0].edit.edit), "abc");
  queue.release();
  assert.equal(kept().seen, 0);
  answer = () => new Response(JSON.stringify({ revision: 1, tag: "x", changes: [{}] }));
  queue.nudge();
  await turn();
});

test("what was answered and never told goes to the next page with what waits, and what it was answered with", async () => {
  answer = () => new Response(JSON.stringify({ revision: 4, tag: "d", changes: [{}] }));
  const queue = new CommandQueue(own);
  await queue.add({ park: { text: "a" } }, "3-c").answer;
  answer = () => new Response("", { status: 503 });
  queue.add({ park: { text: "b" } }, "3-c");
  await turn();
  assert.equal(queue.handOver(), true);
  const { orders, acknowledged, seen } = kept();
  assert.deepEqual(
    orders.map((/** @type {{base: string, command: any}} */ { base, command }) => [base, command.park.text]),
    [
      ["4-d", "a"],
      ["3-c", "b"],
    ],
  );
  assert.deepEqual([acknowledged, seen], ["4-d", 0]);
});

test("where nothing can be written down, nothing is handed over", async () => {
  answer = () => new Response("", { status: 503 });
  const queue = new CommandQueue(own);
  queue.add({ park: { text: "a" } }, "3-c");
  await turn();
  localStorage.setItem = () => {
    throw new Error("full");
  };
  assert.equal(queue.handOver(), false);
});

test("what was overwritten is told with the command that did it and the way back", async () => {
  const overwritten = [{ said: "Titel: …", back: [{ rename: { title: "Alt" } }] }];
  answer = () => new Response(JSON.stringify({ revision: 1, tag: "x", changes: [{}], overwritten }));
  const queue = new CommandQueue(own);
  /** @type {unknown[]} */
  const told = [];
  queue.addEventListener("overwritten", (event) => event instanceof CustomEvent && told.push(event.detail));
  await queue.add({ rename: { title: "Neu" } }, "0-x").answer;
  assert.deepEqual(told, [{ command: { rename: { title: "Neu" } }, overwritten }]);
});

test("another try does not say that the line is back", async () => {
  globalThis.fetch = () => Promise.reject(new Error("offline"));
  const queue = new CommandQueue(own);
  queue.add({ park: {} }, "0-x");
  await turn();
  assert.equal(queue.state, "offline");
  assert.equal(queue.isStuck, true);
  const states = new Set();
  queue.addEventListener("state", () => states.add(queue.state));
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  assert.deepEqual([...states], ["offline"]);
  queue.stop();
});

test("a page whose keep was taken up by another sends and writes nothing more", async () => {
  globalThis.fetch = () => Promise.reject(new Error("offline"));
  const queue = new CommandQueue(own);
  queue.add({ park: { text: "a" } }, "0-x");
  await turn();
  const told = new Promise((resolve) => queue.addEventListener("takenup", resolve));
  store.set("nachlese/lena/p1/c1", "of another page");
  queue.add({ park: { text: "b" } }, "0-x");
  await told;
  assert.equal(store.get("nachlese/lena/p1/c1"), "of another page");
  assert.equal(queue.state, "stopped");
});
