/** The accuracy of each class, as bars with numbers. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/components.js";
import { percent } from "./formats.js";

/**
 * @param {(number | null)[]} shares One per class; null: the class has no examples.
 */
export function classAccuracy(shares) {
  const row = (share, label) => html`
    <tr>
      <th scope="row">${label}</th>
      <td><meter min="0" max="1" .value=${share ?? 0} aria-label=${messages.accuracyOf(label)}></meter></td>
      <td class="number">${percent(share, 1)}</td>
    </tr>
  `;
  return html`
    <table class="probabilities">
      <caption class="unseen">${messages.classAccuracy}</caption>
      <tbody>
        ${shares.map(row)}
      </tbody>
    </table>
  `;
}
