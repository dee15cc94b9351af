/** Numbers and places as this view writes them, for the eye and for the ear. */

import { sideOf } from "../../components/images/pixel_colors.js";
import { short } from "../../components/formats.js";

/** A number with a true minus sign, which screen readers do not pass over as they do a hyphen. */
export function shown(value, digits = 4) {
  return short(value, digits).replaceAll("-", "−");
}

/** A number as a further summand or factor: in brackets if it is below 0. */
export function inBrackets(value, digits = 4) {
  return value < 0 ? `(${shown(value, digits)})` : shown(value, digits);
}

/** The row and the column of a pixel, both counted from 1, as a grid is read. */
export function placeOfPixel(pixels, place) {
  const side = sideOf(pixels);
  return { row: Math.floor(place / side) + 1, column: (place % side) + 1 };
}
