// Takes the scripts of the browser through recorded stories, one event a line, on standard input: they must send the
// same and end with the same texts.
import process from "node:process";
import { createInterface } from "node:readline";
import { Story } from "./story.mjs";

/** @type {import("./story.mjs").StoryEvent[]} */
let events = [];
let [stories, sent, failed] = [0, 0, 0];
/** @type {Story | null} */
let story = null;

addEventListener("error", (event) => {
  event.preventDefault();
  story?.breaks(event.error);
});

for await (const line of createInterface({ input: process.stdin })) {
  const event = JSON.parse(line);
  events.push(event);
  if (event.kind !== "end") continue;
  stories += 1;
  sent += events.filter(({ kind }) => kind === "send").length;
  await told(events);
  events = [];
}

/** @param {import("./story.mjs").StoryEvent[]} events */
async function told(events) {
  story = new Story(events);
  try {
    await story.run();
  } catch (error) {
    failed += 1;
    const [{ seed, window }] = events;
    const said = error instanceof Error ? error.stack : String(error);
    if (failed <= 5) {
      process.stdout.write(`Window ${window} of seed ${seed} at ${story.window.clock.now} ms: ${said}\n`);
    }
  }
}

if (!stories) throw new Error("there were no stories");
process.stdout.write(
  `${stories} windows sent ${sent} commands; ${failed} went another way than their stories.\n`,
);
process.exit(failed ? 1 : 0);
