/** All that was typed into a command, to be shown where it is not taken. @param {unknown} value @returns {string} */
export function typedIn(value) {
  if (!value || typeof value !== "object") return "";
  const parts = Object.entries(value).map(([name, part]) =>
    typeof part === "string"
      ? (["text", "when", "title", "name", "reason", "system", "tag", "ticket"].includes(name) ? part : "")
      : typedIn(part)
  );
  return parts.filter(Boolean).join(" ");
}

/**
 * What was typed and has not arrived, each text and each command.
 * @param {Pick<import("./command-queue.js").Stored, "orders" | "texts">} waiting
 */
export function unsentIn({ orders, texts }) {
  // An edit that is on its way stands in its text.
  const commands = orders.filter(({ command }) => !("edit" in command));
  const all = [...texts.map(({ text }) => text), ...commands.map(({ command }) => typedIn(command))];
  return all.filter((text) => text.trim());
}
