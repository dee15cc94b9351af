/** What came of training a job's spec again, in a sentence. */

import { html } from "../vendor/lit-html.js";
import { words } from "../i18n/reproductions.js";
import { short } from "./formats.js";

/**
 * @param {{state: string, reproduction: {identical: boolean | null, first_difference: object | null}}} job
 */
export function reproductionOutcome({ state, reproduction }) {
  if (reproduction.identical === true) return html`<strong>${words.identical}</strong>`;
  if (reproduction.identical === false) {
    return html`<strong>${words.different}</strong> ${differenceText(reproduction.first_difference)}`;
  }
  return words.open[state];
}

function differenceText({ kind, step, field, original, reproduced }) {
  const values = { original: valueText(original), reproduced: valueText(reproduced) };
  return words.firstDifference[kind]({ step, field, ...values });
}

function valueText(value) {
  if (value === null) return words.nothing;
  return typeof value === "number" ? short(value, 9) : value;
}
