/** The contributions of an image's pixels in words: which part of it supports a class, and which opposes it. */

import { short } from "../../components/formats.js";
import { sideOf } from "../../components/images/pixel_colors.js";
import { messages } from "../../i18n/draw.js";

const PARTS = 3; // to a side
const DIGITS = 3;

/**
 * Return a sentence on the ninths of the image with the largest and with the smallest sum.
 * @param {number} digit The class.
 * @param {number[]} values The contribution of each pixel of a square image to the logit of the class.
 * @returns {string}
 */
export function describeContributions(digit, values) {
  const sums = sumParts(values);
  const describe = (sum) => ({ part: messages.parts[sums.indexOf(sum)], sum: short(sum, DIGITS) });
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  return messages.contributionWords(digit, most > 0 ? describe(most) : null, least < 0 ? describe(least) : null);
}

function sumParts(values) {
  const side = sideOf(values);
  const partOf = (index) => Math.floor((index * PARTS) / side);
  const sums = new Array(PARTS * PARTS).fill(0);
  values.forEach((value, place) => {
    sums[partOf(Math.floor(place / side)) * PARTS + partOf(place % side)] += value;
  });
  return sums;
}
