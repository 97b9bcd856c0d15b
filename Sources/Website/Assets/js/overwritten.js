import { toast } from "./toasts.js";

/**
 * Says what a late writer's value took the place of, as soon as it is known.
 * @param {import("./command-queue.js").CommandQueue} queue
 */
export function tellOverwritten(queue) {
  queue.addEventListener("overwritten", (event) => {
    if (event instanceof CustomEvent) toast(event.detail.join(" "), null);
  });
}
