/** A table with a row for each digit, the chosen one marked. */

import { html } from "../vendor/lit-html.js";
import { words } from "../words/inside.js";
import { scrolling } from "./scrolling.js";

/**
 * @param {{
 *   caption: string, digits: number, chosen: number,
 *   columns: [unknown, (digit: number) => unknown][], foot?: unknown,
 * }} table columns: each one's title, and what it has for a digit; foot: rows beneath.
 */
export function digitTable({ caption, digits, chosen, columns, foot = "" }) {
  const row = (_, digit) => html`
    <tr class=${digit === chosen ? "answer" : ""}>
      <th scope="row">${digit}</th>
      ${columns.map(([, cell]) => html`<td class="number">${cell(digit)}</td>`)}
    </tr>
  `;
  const table = html`
    <table class="list">
      <caption class="unseen">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${words.numbers.ofDigit}</th>
          ${columns.map(([title]) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>${Array.from({ length: digits }, row)}</tbody>
      ${foot}
    </table>
  `;
  return scrolling(caption, table);
}
