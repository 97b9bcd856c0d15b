/**
 * What stands in a form as it is sent, to be put back where it is not taken.
 * @param {HTMLFormElement} form
 * @returns {() => string | undefined} puts it back; the text, where the fields are in use for the next one by now
 */
export function keptFields(form) {
  const fields = Array.from(form.elements).filter((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  );
  const inputs = fields.filter((field) => field instanceof HTMLInputElement);
  const before = fields.map((field) => field.value);
  const text = inputs.map((field) => field.value).filter(Boolean).join(" ");
  return () => {
    if (!form.isConnected || inputs.some((field) => field.value !== field.defaultValue)) return text;
    fields.forEach((field, index) => field.value = before[index]);
    const details = form.closest("details");
    if (details) details.open = true;
  };
}
