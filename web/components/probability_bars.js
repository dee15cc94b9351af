/** The probabilities of all classes as bars with numbers, the highest one marked. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/components.js";
import { percent } from "./formats.js";

/**
 * Return the bars of one prediction.
 * @param {number[]} probabilities One per class.
 * @param {number} digit The predicted class.
 * @param {{picked?: number | null, pick?: (label: number) => void}} options pick: called by a click on
 *   a bar; picked: the selected class.
 */
export function probabilityBars(probabilities, digit, { picked = null, pick = null } = {}) {
  const row = (probability, label) => html`
    <tr class=${label === digit ? "answer" : ""} @click=${pick && (() => pick(label))}>
      <th scope="row">${pick ? pickButton(label, label === picked) : label}</th>
      <td><meter min="0" max="1" .value=${probability} aria-label=${messages.probabilityOf(label)}></meter></td>
      <td class="number">${percent(probability)}</td>
    </tr>
  `;
  return html`
    <table class="probabilities">
      <caption class="unseen">${messages.probabilities}</caption>
      <tbody>
        ${probabilities.map(row)}
      </tbody>
    </table>
  `;
}

/** Return a button; the row handles its clicks. */
function pickButton(label, isPicked) {
  return html`
    <button class="pick" aria-label=${messages.pick(label)} aria-pressed=${String(isPicked)}>${label}</button>
  `;
}
