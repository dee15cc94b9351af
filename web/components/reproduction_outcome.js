/** The outcome of a reproduction, in a sentence. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/reproductions.js";
import { short } from "./formats.js";

/**
 * @param {{state: string, reproduction: {identical: boolean | null, first_difference: object | null}}} job
 */
export function reproductionOutcome({ state, reproduction }) {
  if (reproduction.identical === true) return html`<strong>${messages.identical}</strong>`;
  if (reproduction.identical === false) {
    return html`<strong>${messages.different}</strong> ${differenceText(reproduction.first_difference)}`;
  }
  return messages.open[state];
}

function differenceText({ kind, step, field, original, reproduced }) {
  const values = { original: valueText(original), reproduced: valueText(reproduced) };
  return messages.firstDifference[kind]({ step, field, ...values });
}

function valueText(value) {
  if (value === null) return messages.nothing;
  return typeof value === "number" ? short(value, 9) : value;
}
