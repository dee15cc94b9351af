/** Which class an image is of, as an address has it. */

/**
 * Return the class that a text names, or null.
 * @param {string | undefined} text
 */
export function readLabel(text) {
  return /^\d$/.test(text ?? "") ? Number(text) : null;
}
