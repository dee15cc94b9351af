/** A table of numbers that can be scrolled, also with the keyboard. */

import { html, nothing } from "../../../vendor/lit-html.js";

/**
 * @param {{
 *   caption: string, headings: unknown[], rows: unknown[], foot?: unknown, isTall?: boolean,
 *   isCaptionVisible?: boolean,
 * }} table rows: templates of `<tr>`; foot: of `<tfoot>`; isTall: limit its height;
 *   isCaptionVisible: there is no heading above it.
 */
export function numberTable({ caption, headings, rows, foot = nothing, isTall, isCaptionVisible }) {
  const heading = (text) => html`<th scope="col">${text}</th>`;
  return html`
    <div class=${isTall ? "scrolls tall" : "scrolls"} tabindex="0" role="group" aria-label=${caption}>
      <table class="list">
        <caption class=${isCaptionVisible ? "" : "unseen"}>${caption}</caption>
        <thead>
          <tr>${headings.map(heading)}</tr>
        </thead>
        <tbody>${rows}</tbody>
        ${foot}
      </table>
    </div>
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
