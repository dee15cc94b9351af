/** The axes of the parallel coordinates: where the values of a field are, from 0 to 1. */

import { shortPercent, short } from "../../../components/formats.js";
import { isMaximized, lastName, valueText } from "../values.js";

const TICKS = 5;
const MAX_CHOICES = 12; // with a text
const LOG_STEPS = [1, 2, 5];
const ROUND_STEPS = [1, 2, 5, 10];

/**
 * @typedef {object} Axis
 * @property {string} name
 * @property {string} label
 * @property {(value: any) => number} placeOf From 0, the bottom, to 1; NaN: the value is not on the axis.
 * @property {{at: number, text: string}[]} ticks
 */

/**
 * Return the axis of a searched field.
 * @param {string} name
 * @param {Record<string, any>} distribution As in a sweep's space, such as `{log_uniform: [0.001, 1]}`.
 * @returns {Axis}
 */
export function parameterAxis(name, distribution) {
  const [[kind, values]] = Object.entries(distribution);
  const label = lastName(name);
  if (kind === "choice") return { name, label, ...choices(values) };
  const [low, high] = values;
  return { name, label, ...range(low, high, { isLog: kind.startsWith("log"), format: valueText }) };
}

/**
 * Return the axis of the objective, as far as its values go.
 * @param {number[]} values
 * @returns {Axis}
 */
export function objectiveAxis(request, values) {
  const name = request.objective;
  const [low, high] = values.length > 0 ? [least(values), most(values)] : [0, 1];
  const format = isMaximized(request) ? shortPercent : short;
  const margin = low < high ? 0 : Math.abs(low) / 10 || 1;
  return { name, label: name, ...range(low - margin, high + margin, { isLog: false, format }) };
}

function choices(values) {
  const keys = values.map((value) => JSON.stringify(value));
  const at = (place) => (place + 0.5) / values.length;
  const stride = Math.ceil(values.length / MAX_CHOICES);
  const ticks = values.map((value, place) => ({ at: at(place), text: valueText(value) }));
  const placeOf = (value) => {
    const place = keys.indexOf(JSON.stringify(value));
    return place < 0 ? NaN : at(place);
  };
  return { placeOf, ticks: ticks.filter((_, place) => place % stride === 0) };
}

function range(low, high, { isLog, format }) {
  const scale = isLog ? Math.log : Number;
  const placeOf = (value) => (scale(value) - scale(low)) / (scale(high) - scale(low));
  const inner = (isLog ? logTicks(low, high) : roundTicks(low, high)).map((value) => ({ at: placeOf(value), text: format(value) }));
  const gap = 1 / (TICKS + 3); // the bounds are always shown, and nothing close to them
  const ends = [low, high].map((value) => ({ at: placeOf(value), text: format(value) }));
  return { placeOf, ticks: [ends[0], ...inner.filter(({ at }) => at > gap && at < 1 - gap), ends[1]] };
}

function roundTicks(low, high) {
  const rough = (high - low) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * /** @type {number} */ (ROUND_STEPS.find((factor) => factor * power >= rough));
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, place) => (first + place) * step);
}

function logTicks(low, high) {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, place) => first + place);
  const steps = powers.length > TICKS - 1 ? [1] : LOG_STEPS;
  const all = powers.flatMap((power) => steps.map((step) => step * 10 ** power));
  const inside = all.filter((value) => value > low && value < high);
  const stride = Math.ceil(inside.length / TICKS);
  return inside.filter((_, place) => place % stride === 0);
}

function least(values) {
  return values.reduce((one, other) => Math.min(one, other));
}

function most(values) {
  return values.reduce((one, other) => Math.max(one, other));
}
