import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { apply, diff, inverse } from "../../Sources/Website/Assets/js/text-edit.js";
import { TypingRuns } from "../../Sources/Website/Assets/js/typing-runs.js";

let now = 0;
beforeEach((context) => {
  now = 0;
  if ("mock" in context) context.mock.method(performance, "now", () => now);
});

/** A text in which somebody types, a second after the other time. */
class Written {
  runs = new TypingRuns();
  text = "";

  /** @param {string} text */
  type(text) {
    now += 1_000;
    const edit = diff(this.text, text);
    this.runs.remember(inverse(this.text, edit));
    this.text = text;
  }

  /** @param {string} text */
  hear(text) {
    this.runs.carry(diff(this.text, text));
    this.text = text;
  }

  undo() {
    return this.#show(this.runs.undo(this.text));
  }

  redo() {
    return this.#show(this.runs.redo(this.text));
  }

  /** @param {import("../../Sources/Website/Assets/js/text-edit.js").TextEdit | null} edit */
  #show(edit) {
    if (edit) this.text = apply(this.text, edit);
    return this.text;
  }
}

test("what was taken back is made again, run by run, until something new is typed", () => {
  const written = new Written();
  written.type("eins");
  written.type("eins zwei");
  assert.deepEqual([written.undo(), written.undo(), written.undo()], ["eins", "", ""]);
  assert.deepEqual([written.redo(), written.redo(), written.redo()], ["eins", "eins zwei", "eins zwei"]);
  written.undo();
  written.type("eins drei");
  assert.equal(written.redo(), "eins drei");
  assert.equal(written.undo(), "eins");
});

test("what others write in between is neither taken back nor made again", () => {
  const written = new Written();
  written.type("eins");
  written.type("eins zwei");
  written.hear("Vorn. eins zwei");
  assert.equal(written.undo(), "Vorn. eins");
  written.hear("Vorn. eins Schluss");
  assert.equal(written.undo(), "Vorn.  Schluss");
  written.hear("Ganz vorn.  Schluss");
  assert.equal(written.redo(), "Ganz vorn. eins Schluss");
  assert.equal(written.redo(), "Ganz vorn. eins zwei Schluss");
});

test("a run that somebody else has deleted is passed over", () => {
  const written = new Written();
  written.type("eins");
  written.type("eins zwei");
  written.hear("eins");
  assert.equal(written.undo(), "");
});
