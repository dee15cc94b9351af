/** The values of searched fields and objectives, as texts. */

import { percent, short } from "../../components/formats.js";
import { messages } from "../../i18n/sweeps.js";

const DIGITS = 3;
const PRUNED = "pruned";

/** Format a value of a searched field: 0.0123, 300-100, or adam, learning_rate 0.01. */
export function valueText(value) {
  if (value === null) return messages.none;
  if (typeof value === "number") return short(value, DIGITS);
  if (Array.isArray(value)) return value.length > 0 ? value.map(valueText).join("-") : messages.none;
  if (typeof value !== "object") return String(value);
  const { kind, ...parts } = value;
  const texts = Object.entries(parts).map(([name, part]) => messages.setting(name, valueText(part)));
  return [kind, ...texts].filter(Boolean).join(messages.between);
}

/** Return the function that formats the objective of a sweep. */
export function objectiveFormat({ objective }) {
  return isMaximized({ objective }) ? percent : (value) => short(value, DIGITS + 1);
}

/** Whether a higher objective is better. */
export function isMaximized({ objective }) {
  return objective.endsWith("accuracy");
}

/** Whether the pruner has stopped a trial. */
export function isPruned({ reason }) {
  return reason === PRUNED;
}

/** Return the last part of a field's name, such as learning_rate. */
export function lastName(name) {
  return name.split(".").at(-1);
}

/**
 * Return the ended trials with an objective, the best first.
 * @param {import("../../api/sweeps.js").SweepTrial[]} trials In the order of their numbers: of equal ones the first is better.
 */
export function rankTrials(trials, request) {
  const sign = isMaximized(request) ? -1 : 1;
  const compared = trials.filter(({ objective }) => objective !== null);
  return compared.sort((one, other) => sign * (Number(one.objective) - Number(other.objective)));
}
