/** What a layer's units do, in a sentence. */

import { messages } from "../../i18n/draw.js";

const STRONGEST = 3;
// What a unit's value passes when the unit is active: half of the way to its largest, or the bend.
const ACTIVE = {
  sigmoid: (value) => value > 0.5,
  tanh: (value) => Math.abs(value) > 0.5,
  relu: (value) => value > 0,
};

/**
 * @param {number[]} values One a unit.
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
