/** A table with one item per row, which scrolls if it is too large. */

import { html, nothing } from "../../vendor/lit.js";

/**
 * @param {string} caption
 * @param {any[]} headings One per column; `{number}`: a column of numbers; others: `sortHeading`.
 * @param {unknown[] | HTMLElement} rows Templates of `<tr>`, or a `<tbody>`.
 * @param {{
 *   kind?: string, foot?: unknown, isFocusable?: boolean, isTall?: boolean, isCaptionVisible?: boolean,
 * }} options kind: a class for the stylesheet; foot: a `<tfoot>`; isFocusable: the keyboard can scroll
 *   it; isTall: limit its height; isCaptionVisible: there is no heading above it.
 */
export function listTable(caption, headings, rows, options = {}) {
  const { kind = "", foot = nothing, isFocusable, isTall, isCaptionVisible } = options;
  return html`
    <div
      class=${isTall ? "scrolls tall" : "scrolls"}
      tabindex=${isFocusable ? 0 : nothing}
      role=${isFocusable ? "group" : nothing}
      aria-label=${isFocusable ? caption : nothing}
    >
      <table class=${`list ${kind}`}>
        <caption class=${isCaptionVisible ? "" : "unseen"}>${caption}</caption>
        <thead>
          <tr>${headings.map(headingCell)}</tr>
        </thead>
        ${Array.isArray(rows) ? html`<tbody>${rows}</tbody>` : rows} ${foot}
      </table>
    </div>
  `;
}

function headingCell(heading) {
  const { number, text = heading, order = nothing, sort } = heading;
  const label = number ?? text;
  return html`
    <th scope="col" class=${number === undefined ? nothing : "number"} aria-sort=${order}>
      ${sort ? html`<button class="quiet sort" @click=${sort}>${label}</button>` : label}
    </th>
  `;
}

/**
 * Return a row of numbers.
 * @param {unknown} name
 * @param {unknown[]} numbers As formatted.
 * @param {{isMarked?: boolean}} options isMarked: mark it.
 */
export function numberRow(name, numbers, { isMarked = false } = {}) {
  return html`
    <tr class=${isMarked ? "answer" : ""}>
      <th scope="row">${name}</th>
      ${numbers.map((number) => html`<td class="number">${number}</td>`)}
    </tr>
  `;
}
