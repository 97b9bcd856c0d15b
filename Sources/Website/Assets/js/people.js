/** Those present in the latest meeting, and the other participants. */
export function knownPeople() {
  const rows = document.querySelectorAll("#attendance [data-person][data-name]");
  return Array.from(rows, (row) => ({
    person: row.getAttribute("data-person") ?? "",
    name: row.getAttribute("data-name") ?? "",
    isPresent: row.hasAttribute("data-present"),
    facilitates: row.hasAttribute("data-facilitates"),
  }));
}

/**
 * Fills a choice of people when somebody is about to use it; what is chosen stays.
 * @param {HTMLSelectElement} select
 */
export function fillPeople(select) {
  const chosen = select.value;
  const wanted = select.dataset.people === "present"
    ? knownPeople().filter((one) => one.isPresent)
    : knownPeople();
  const nobody = select.required ? [] : [new Option(select.dataset.nobody ?? "–", "")];
  const options = wanted.map((one) => new Option(one.name, one.person));
  const missing = chosen && !wanted.some((one) => one.person === chosen)
    ? [new Option(select.selectedOptions[0]?.text ?? "", chosen)]
    : [];
  select.replaceChildren(...nobody, ...missing, ...options);
  select.value = chosen;
  if (select.required && !select.value) select.selectedIndex = 0;
}

/** Fills a choice of action items. @param {HTMLSelectElement} select */
export function fillActions(select) {
  const own = select.closest("[data-action-item]")?.getAttribute("data-action-item");
  const options = Array.from(document.querySelectorAll(".action"), (action) => {
    const number = action.querySelector(".action-number")?.textContent ?? "";
    const text = action.querySelector("text-field")?.textContent ?? "";
    return new Option(`${number} ${text.slice(0, 60)}`, action.id.replace("action-", ""));
  });
  const chosen = select.value;
  select.replaceChildren(...options.filter((option) => option.value !== own));
  if (chosen) select.value = chosen;
}

const programs = { "Content-Type": "application/json", Accept: "application/json" };

/** @param {RequestInit} [request] */
async function askForPeople(request = {}) {
  const response = await fetch("/api/v1/people", { headers: programs, ...request });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.title ?? String(response.status));
  return answer;
}

/**
 * The person of a name: one that the workspace knows by now, with an account first, else a new one.
 * @param {string} name @returns {Promise<string>}
 */
export async function personNamed(name) {
  const wanted = name.trim().toLocaleLowerCase();
  /** @type {{id: string, name: string, account: boolean}[]} */
  const people = await askForPeople();
  const known = people.filter((one) => one.name.toLocaleLowerCase() === wanted);
  const found = known.find((one) => one.account) ?? known[0];
  if (found) return found.id;
  const added = await askForPeople({ method: "POST", body: JSON.stringify({ name: name.trim() }) });
  return added.id;
}
