/** Ten probabilities as bars with their numbers, the highest one marked. */

import { html } from "../vendor/lit-html.js";
import { words } from "../words/parts.js";
import { percent } from "./numbers.js";

/**
 * Return the bars of one answer.
 * @param {number[]} probabilities One a class.
 * @param {number} digit The answer.
 */
export function probabilityBars(probabilities, digit) {
  const row = (probability, label) => html`
    <tr class=${label === digit ? "answer" : ""}>
      <th scope="row">${label}</th>
      <td><meter min="0" max="1" .value=${probability} aria-label=${words.probabilityOf(label)}></meter></td>
      <td class="number">${percent(probability)}</td>
    </tr>
  `;
  return html`
    <table class="probabilities">
      <caption class="unseen">${words.probabilities}</caption>
      <tbody>
        ${probabilities.map(row)}
      </tbody>
    </table>
  `;
}
