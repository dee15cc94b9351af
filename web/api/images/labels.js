/** The label of an image in an address. */

/**
 * Return the class that a text names; null: none.
 * @param {string | undefined} text
 */
export function readLabel(text) {
  return /^\d$/.test(text ?? "") ? Number(text) : null;
}
