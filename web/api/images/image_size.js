/** The size of an image. */

/** In pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
