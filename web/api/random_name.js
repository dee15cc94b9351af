/** Names that nobody else has; `crypto.randomUUID` is missing where a page came by plain HTTP. */

const BYTES = 12;

/** Return 24 hexadecimal digits. */
export function makeName() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
