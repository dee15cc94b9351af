/** Unique names; `crypto.randomUUID` is missing on pages that came by plain HTTP. */

const BYTES = 12;

/** Return 24 hexadecimal digits. */
export function makeName() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
