/** A table with one item per row, which scrolls if it is too wide. */

import { html } from "../vendor/lit-html.js";

/**
 * @param {string} caption
 * @param {(string | {number: string})[]} headings One per column; number: a column of numbers.
 * @param {unknown[] | HTMLElement} rows Templates of `<tr>`, or a `<tbody>`.
 */
export function listTable(caption, headings, rows) {
  return html`
    <div class="scrolls">
      <table class="list">
        <caption class="unseen">${caption}</caption>
        <thead>
          <tr>${headings.map(headingCell)}</tr>
        </thead>
        ${Array.isArray(rows) ? html`<tbody>${rows}</tbody>` : rows}
      </table>
    </div>
  `;
}

function headingCell(heading) {
  if (typeof heading === "string") return html`<th scope="col">${heading}</th>`;
  return html`<th scope="col" class="number">${heading.number}</th>`;
}
