/** How large an image of a digit is. */

/** Dots to a side. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
