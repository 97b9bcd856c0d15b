const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** A fresh id of 16 letters: 80 random bits. Works without a secure context. */
export function newID() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => letters[byte & 31]).join("");
}
