/** A sentence about the activations of a layer. */

import { messages } from "../../i18n/draw.js";

const STRONGEST = 3;
// A unit is active beyond half of its largest value, or beyond the bend.
const ACTIVE = {
  sigmoid: (value) => value > 0.5,
  tanh: (value) => Math.abs(value) > 0.5,
  relu: (value) => value > 0,
};

/**
 * @param {number[]} values One per unit.
 * @param {"sigmoid" | "tanh" | "relu"} activation
 * @returns {string}
 */
export function describeUnits(values, activation) {
  const strongest = values
    .map((value, unit) => ({ value, unit }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, STRONGEST)
    .map(({ value, unit }) => messages.unit(unit, value.toFixed(2)));
  const active = values.filter(ACTIVE[activation]).length;
  return messages.reading(active, values.length, activation, strongest.join(", "));
}
