/** What each column of a row contributes to a class, as bars to both sides of 0. */

import { short } from "../../../components/formats.js";
import { listTable } from "../../../components/lists/list_table.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const MAX_BARS = 20;
const CENTER = 100;

/**
 * @param {string[]} columns
 * @param {number[]} contributions One per column.
 * @param {Record<string, string>} texts The values by the column's name.
 */
export function contributionBars(columns, contributions, texts) {
  const { name, value, bar, contribution, largest, contributionsOf } = messages.prediction;
  const order = [...columns.keys()].sort((one, other) => Math.abs(contributions[other]) - Math.abs(contributions[one]));
  const most = Math.abs(contributions[order[0]]) || 1;
  const row = (index) => html`
    <tr>
      <th scope="row">${columns[index]}</th>
      <td>${texts[columns[index]]}</td>
      <td>${barOf(contributions[index] / most)}</td>
      <td class="number">${short(contributions[index], 3)}</td>
    </tr>
  `;
  const headings = [name, value, bar, { number: contribution }];
  return html`
    ${listTable(contributionsOf, headings, order.slice(0, MAX_BARS).map(row), { kind: "contributions", isFocusable: true })}
    ${order.length > MAX_BARS ? html`<p class="faint">${largest(MAX_BARS)}</p>` : null}
  `;
}

/** Return a bar of a share from -1 to 1. */
function barOf(share) {
  const width = Math.abs(share) * CENTER;
  return html`
    <svg viewBox=${`0 0 ${2 * CENTER} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${share < 0 ? "against" : "for"} x=${share < 0 ? CENTER - width : CENTER} y="2" width=${width} height="12" />
      <path d=${`M${CENTER} 0V16`} />
    </svg>
  `;
}
