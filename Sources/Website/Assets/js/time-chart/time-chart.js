/** Rings the mark of the row that has the focus, else of the one that is pointed at. */
function ring() {
  const row = document.activeElement?.closest(".event[data-item]") ?? document.querySelector(".event:hover");
  for (const mark of document.querySelectorAll(".chart-mark.is-here")) mark.classList.remove("is-here");
  const event = row?.id.replace("event-", "");
  if (event) document.querySelector(`.chart-mark[data-event="${event}"]`)?.classList.add("is-here");
}

/** A click on a mark goes to its row. @param {MouseEvent} click */
function goToRow({ target }) {
  const mark = target instanceof Element ? target.closest(".chart-mark") : null;
  const row = mark && document.getElementById(`event-${mark.getAttribute("data-event")}`);
  if (!row) return;
  row.scrollIntoView({ block: "center" });
  row.focus({ preventScroll: true });
}

/**
 * Names what is chosen at the table, whose style sheet hides all else. Rules that asked the selects themselves would be
 * asked again for each of two thousand rows whenever a letter is typed.
 */
function filter() {
  const selects = Array.from(document.querySelectorAll(".timeline-filters select"));
  const chosen = selects.map((select) => select instanceof HTMLSelectElement ? select.value : "").filter(
    Boolean,
  );
  const table = document.querySelector(".storming");
  if (chosen.length) table?.setAttribute("data-filter", chosen.join(" "));
  else table?.removeAttribute("data-filter");
  keepReachable();
}

/** Of the rows that a filter leaves, one can be reached with Tab. */
function keepReachable() {
  const rows = Array.from(document.querySelectorAll("#timeline-rows > .event"));
  const shown = rows.filter((row) => row.checkVisibility());
  if (!shown.some((row) => row.getAttribute("tabindex") === "0")) shown[0]?.setAttribute("tabindex", "0");
}

for (const kind of ["pointerover", "focusin", "focusout"]) document.addEventListener(kind, ring);
document.addEventListener("click", goToRow);
for (const kind of ["change", "reset"]) {
  document.querySelector(".timeline-filters")?.addEventListener(kind, () => setTimeout(filter));
}
ring();
filter();
