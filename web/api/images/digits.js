/** The format of an image of a digit, and of its label. */

/** The side of an image in pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/**
 * Return the class that a text of an address names; null: none.
 * @param {string | undefined} text
 */
export function readLabel(text) {
  return /^\d$/.test(text ?? "") ? Number(text) : null;
}
