import assert from "node:assert/strict";
import { test } from "node:test";
import { TextChannel } from "../../Sources/Website/Assets/js/text-channel.js";
import { apply, isEmpty, transform } from "../../Sources/Website/Assets/js/text-edit.js";
import { random } from "./random.mjs";

/**
 * @typedef {import("../../Sources/Website/Assets/js/text-edit.js").TextEdit} TextEdit
 * @typedef {{ id: string, edit: TextEdit, base: number, client: string, resolve: (answer: any) => void,
 *   reject: (error: Error) => void }} Order
 */

/** A server with one text: puts edits into an order and tells everybody, each when it pleases. */
class Server {
  /** @type {{ edit: TextEdit, by: string }[]} */
  log = [];
  /** @type {Order[]} */
  orders = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  takeOne() {
    const order = this.orders.shift();
    if (!order) return false;
    let edit = order.edit;
    for (const earlier of this.log.slice(order.base)) {
      edit = transform(edit, earlier.edit, order.client < earlier.by.split(":")[0]);
    }
    if (isEmpty(edit)) {
      order.resolve({ revision: this.log.length, changes: [] });
      return true;
    }
    this.text = apply(this.text, edit);
    this.log.push({ edit, by: order.id });
    order.resolve({ revision: this.log.length, changes: [{}] });
    return true;
  }
}

class Client {
  /** @param {Server} server @param {string} name */
  constructor(server, name) {
    this.server = server;
    this.client = name;
    this.revision = 0;
    this.counter = 0;
    this.channel = new TextChannel(this, "summary", server.text);
  }

  get base() {
    return `${this.revision}-x`;
  }

  /** @param {any} command */
  ask(command) {
    const edit = command.edit.edit;
    this.counter += 1;
    const id = `${this.client}:${this.counter}`;
    const answer = new Promise((resolve, reject) =>
      this.server.orders.push({ id, edit, base: this.revision, client: this.client, resolve, reject })
    );
    return { id, answer };
  }

  hearOne() {
    const entry = this.server.log[this.revision];
    if (!entry) return false;
    this.revision += 1;
    this.channel.receive(entry.edit, entry.by);
    this.channel.reached(this.revision);
    return true;
  }
}

/** Lets everything happen that is due. @param {import("node:test").TestContext} context */
async function settled(context) {
  for (let round = 0; round < 5; round += 1) await Promise.resolve();
  context.mock.timers.tick(1_000);
}

/** @param {TextChannel} channel @param {(limit: number) => number} next */
function type(channel, next) {
  const letters = Array.from(channel.text);
  const at = next(letters.length + 1);
  letters.splice(at, next(3), ...["x", "ü", "😀", ""].slice(0, next(4)));
  channel.change(letters.join(""));
}

test("however slow the network, everybody ends with the text that the server has", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = random(seed);
    const server = new Server("The index stands out.");
    const clients = ["b", "a", "c"].map((name) => new Client(server, name));
    for (let step = 0; step < 80; step += 1) {
      const client = clients[next(clients.length)];
      [() => type(client.channel, next), () => client.hearOne(), () => server.takeOne()][next(3)]();
      if (next(10) === 0) client.channel.undo();
      if (next(12) === 0) client.channel.hold();
      if (next(4) === 0) client.channel.release();
      context.mock.timers.tick(50);
      await Promise.resolve();
    }
    for (const client of clients) client.channel.release();
    for (let round = 0; round < 200; round += 1) {
      context.mock.timers.tick(1_000);
      while (server.takeOne());
      await Promise.resolve();
      await Promise.resolve();
      for (const client of clients) while (client.hearOne());
    }
    for (const client of clients) {
      assert.equal(client.channel.text, server.text, `seed ${seed}`);
      assert.ok(client.channel.isSettled, `seed ${seed}`);
    }
  }
});

test("while a character is being composed, nothing goes out and nothing comes in", () => {
  const server = new Server("ab");
  const [mine, other] = [new Client(server, "b"), new Client(server, "a")];
  mine.channel.hold();
  other.channel.change("Xab");
  server.takeOne();
  mine.hearOne();
  mine.channel.change("abに");
  assert.equal(mine.channel.text, "abに");
  assert.equal(server.orders.length, 0);
  mine.channel.release();
  assert.equal(mine.channel.text, "Xabに");
  assert.equal(server.orders.length, 1);
});

test("what a deleted item refuses waits with what is typed since, and goes out as one when it is back", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const server = new Server("ab");
  const client = new Client(server, "b");
  let told = 0;
  client.channel.onStranded = () => told += 1;
  client.channel.change("abc");
  server.orders.shift()?.reject(Object.assign(new Error(), { refusal: "removed" }));
  client.channel.change("abcd");
  await settled(context);
  assert.equal(told, 1);
  assert.equal(server.orders.length, 0);
  client.channel.free();
  await settled(context);
  assert.deepEqual(server.orders.map(({ edit }) => edit), [[2, "cd"]]);
});

test("what came back before the refusal was heard goes out again at once", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const server = new Server("ab");
  const client = new Client(server, "b");
  client.channel.onStranded = () => assert.fail("nobody needs to be told");
  client.channel.change("abc");
  client.channel.strand();
  client.channel.free();
  server.orders.shift()?.reject(Object.assign(new Error(), { refusal: "removed" }));
  await settled(context);
  assert.deepEqual(server.orders.map(({ edit }) => edit), [[2, "c"]]);
});

test("what is refused waits for its writer, and goes out together with what they type next", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const server = new Server("ab");
  const [mine, other] = [new Client(server, "b"), new Client(server, "a")];
  /** @type {string[]} */
  const told = [];
  mine.channel.onRefused = (error, text) => told.push(`${error.message}: ${text}`);
  mine.channel.onTaken = () => told.push("taken");
  mine.channel.change("ab\u000b");
  server.orders.shift()?.reject(new Error("no"));
  mine.channel.change("ab\u000bc");
  await settled(context);
  assert.deepEqual(told, ["no: ab\u000bc"]);
  assert.equal(server.orders.length, 0);
  assert.equal(mine.channel.isSettled, false);
  other.channel.change("Xab");
  server.takeOne();
  mine.hearOne();
  assert.equal(mine.channel.text, "Xab\u000bc");
  mine.channel.change("Xabc");
  await settled(context);
  assert.deepEqual(server.orders.map(({ edit }) => edit), [[3, "c"]]);
  server.takeOne();
  mine.hearOne();
  assert.deepEqual(told.slice(1), ["taken"]);
  assert.equal(mine.channel.text, server.text);
});

test("what is refused and taken back by its writer needs no sending", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const server = new Server("ab");
  const client = new Client(server, "b");
  let taken = 0;
  client.channel.onRefused = () => {};
  client.channel.onTaken = () => taken += 1;
  client.channel.change("ab\u000b");
  server.orders.shift()?.reject(new Error("no"));
  await settled(context);
  client.channel.undo();
  await settled(context);
  assert.equal(taken, 1);
  assert.equal(server.orders.length, 0);
  assert.ok(client.channel.isSettled);
});

test("what an answer said was written and the stream passes by is contradicted, and stays here", async () => {
  const server = new Server("ab");
  const client = new Client(server, "b");
  let told = 0;
  client.channel.onContradicted = () => told += 1;
  client.channel.change("abc");
  server.orders.shift()?.resolve({ revision: 1, changes: [{}] });
  await Promise.resolve();
  client.channel.reached(0);
  assert.equal(told, 0);
  client.channel.receive(["X"], "a:1");
  client.channel.reached(1);
  assert.equal(told, 1);
  assert.equal(client.channel.kept?.text, "Xabc");
});

test("what an answer said was written and the stream then tells has arrived", async () => {
  const server = new Server("ab");
  const client = new Client(server, "b");
  client.channel.onContradicted = () => assert.fail("the stream told of it");
  client.channel.change("abc");
  server.takeOne();
  await Promise.resolve();
  client.hearOne();
  assert.ok(client.channel.isSettled);
});

test("what is refused only because the answer is late goes out once more, and waits where nothing is new", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const server = new Server("ab");
  const client = new Client(server, "b");
  let told = 0;
  client.channel.onStranded = () => told += 1;
  client.channel.change("abc");
  client.revision = 2;
  server.orders.shift()?.reject(Object.assign(new Error(), { refusal: "removed" }));
  await settled(context);
  assert.deepEqual(server.orders.map(({ edit, base }) => [edit, base]), [[[2, "c"], 2]]);
  server.orders.shift()?.reject(Object.assign(new Error(), { refusal: "removed" }));
  await settled(context);
  assert.equal(server.orders.length, 0);
  assert.equal(told, 1);
});

test("four people typing at one spot leave four intact runs", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => context.mock.timers.reset());
  const runs = ["Amira: the index.", "Jonas: the queue.", "Lena: the mail.", "Tomke: the clock."];
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = random(seed);
    const server = new Server("[]");
    const clients = runs.map((run) => new Client(server, run.slice(0, 5)));
    const typed = runs.map(() => "");
    const steps = [
      (/** @type {number} */ one) => typeLetter(clients[one], typed, one, runs[one]),
      (/** @type {number} */ one) => clients[one].hearOne(),
      () => server.takeOne(),
    ];
    while (typed.some((text, one) => text !== runs[one])) {
      steps[next(3)](next(4));
      context.mock.timers.tick(50);
      await Promise.resolve();
    }
    for (let round = 0; round < 60; round += 1) {
      await settled(context);
      while (server.takeOne());
      for (const client of clients) while (client.hearOne());
    }
    for (const run of runs) assert.ok(server.text.includes(run), `seed ${seed}: ${server.text}`);
    assert.equal(server.text.length, runs.join("").length + 2);
    for (const { channel } of clients) assert.equal(channel.text, server.text);
  }
});

/**
 * The next letter of a run, behind what is already there of it; the first one where the caret was put.
 * @param {Client} client @param {string[]} typed @param {number} one @param {string} run
 */
function typeLetter({ channel }, typed, one, run) {
  if (typed[one] === run) return;
  const at = typed[one] ? channel.text.indexOf(typed[one]) + typed[one].length : 1;
  typed[one] = run.slice(0, typed[one].length + 1);
  channel.change(channel.text.slice(0, at) + typed[one].at(-1) + channel.text.slice(at));
}
