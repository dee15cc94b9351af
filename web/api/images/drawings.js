/** Labeled drawings as a file of training examples, in which each drawing counts many times. */

import { PIXELS, SIDE } from "./digits.js";
import { bytesArray, imagesArray, textsArray, writeNpz } from "./npz.js";
import { decodePixels } from "./pixel_code.js";

/** The drawings' share of all training examples: one among 60,000 others would teach nothing. */
const SHARE = 0.1;
const SHIFTS = [-1, 0, 1];
// Rows and columns; the drawing itself comes first.
const MOVES = [[0, 0], ...SHIFTS.flatMap((down) => SHIFTS.map((right) => [down, right])).filter(([a, b]) => a || b)];

/**
 * Return how often each drawing is repeated, so that all are a tenth of the training examples.
 * @param {number} drawings
 * @param {number} others The number of the other training examples.
 */
export function copiesOfEach(drawings, others) {
  return Math.ceil((others * SHARE) / (1 - SHARE) / drawings);
}

/**
 * Return an `.npz` with `x`, `y` and `class_names`; the copies of a drawing are moved by up to a pixel,
 * but not out of the image.
 * @param {{code: string, label: number}[]} drawings label: an index of classNames.
 * @param {{classNames: string[], copies: number}} options
 */
export function drawingsFile(drawings, { classNames, copies }) {
  const images = drawings.flatMap(({ code }) => repeat(decodePixels(code, PIXELS) ?? [], copies));
  const labels = drawings.flatMap(({ label }) => new Array(copies).fill(label));
  return writeNpz({ x: imagesArray(images), y: bytesArray(labels), class_names: textsArray(classNames) });
}

function repeat(pixels, copies) {
  const moved = MOVES.map(([down, right]) => move(pixels, down, right)).filter((image) => inkOf(image) === inkOf(pixels));
  return Array.from({ length: copies }, (_, place) => moved[place % moved.length]);
}

function inkOf(pixels) {
  return pixels.reduce((sum, pixel) => sum + pixel, 0);
}

/** Return an image that is moved; what leaves it is lost, and what enters is black. */
function move(pixels, down, right) {
  return pixels.map((_, place) => {
    const [row, column] = [Math.floor(place / SIDE) - down, (place % SIDE) - right];
    const isInside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
    return isInside ? pixels[row * SIDE + column] : 0;
  });
}
