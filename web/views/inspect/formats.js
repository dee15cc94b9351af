/** Formats of numbers and pixels in this view. */

import { sideOf } from "../../components/images/pixel_colors.js";
import { short } from "../../components/formats.js";

/** Format a number with a true minus sign: screen readers ignore a hyphen. */
export function shown(value, digits = 4) {
  return short(value, digits).replaceAll("-", "−");
}

/** Format a number as a summand or factor: in brackets if it is negative. */
export function inBrackets(value, digits = 4) {
  return value < 0 ? `(${shown(value, digits)})` : shown(value, digits);
}

/** Return the row and the column of a pixel, counted from 1. */
export function placeOfPixel(pixels, place) {
  const side = sideOf(pixels);
  return { row: Math.floor(place / side) + 1, column: (place % side) + 1 };
}
