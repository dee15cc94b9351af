/** The reproductions of a job and their outcomes. */

import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/reproductions.js";
import { short } from "../formats.js";

/**
 * Return the items of a list of reproductions.
 * @param {object[]} jobs
 */
export function reproductionItems(jobs) {
  return jobs.map((job) => html`
    <li><a href=${linkTo("jobs", { job: job.id })}>${messages.job(job.id)}</a>: ${reproductionOutcome(job)}</li>
  `);
}

/**
 * Return the outcome of one reproduction, in a sentence.
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
