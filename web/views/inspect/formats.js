/** Formats of numbers and pixels in this view. */

import { sideOf } from "../../components/images/pixel_colors.js";
import { short } from "../../components/formats.js";

/** Format a number as a summand or factor: in brackets if it is negative. */
export function inBrackets(value, digits = 4) {
  return value < 0 ? `(${short(value, digits)})` : short(value, digits);
}

/** Return the row and the column of a pixel, counted from 1. */
export function placeOfPixel(pixels, place) {
  const side = sideOf(pixels);
  return { row: Math.floor(place / side) + 1, column: (place % side) + 1 };
}
