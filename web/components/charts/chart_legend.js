/** The legend of a chart: its lines and their values. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/components.js";
import { whole } from "../formats.js";
import { lastKnown } from "./series_table.js";

/**
 * Return a table with a row for each line: the values at a place, or the newest ones.
 * @param {string} label What the chart shows.
 * @param {{label: string, color: number, isDashed?: boolean, isDotted?: boolean}[]} series
 * @param {[ArrayLike<number>, ...(number | null)[][]]} table As `tabulate` returns it.
 * @param {{
 *   place: number | null, xLabel: string, yLabel: string, formatY: (y: number) => string,
 * }} settings place: the row of the table under the pointer; null: none.
 */
export function chartKey(label, series, table, { place, xLabel, yLabel, formatY }) {
  const [xs, ...columns] = table;
  const row = (line, index) => {
    const known = lastKnown(columns[index], place ?? xs.length - 1);
    return html`
      <tr>
        <th scope="row"><span class=${swatchClass(line)} aria-hidden="true"></span> ${line.label}</th>
        <td class="number">${known < 0 ? messages.none : formatY(/** @type {number} */ (columns[index][known]))}</td>
        <td class="number faint">${known < 0 ? "" : messages.at(xLabel, whole(xs[known]))}</td>
      </tr>
    `;
  };
  return html`
    <table class="chart-key">
      <caption class="unseen">${messages.latestOf(label)}</caption>
      <thead class="unseen">
        <tr><th scope="col">${messages.line}</th><th scope="col">${yLabel}</th><th scope="col">${xLabel}</th></tr>
      </thead>
      <tbody>
        ${series.map(row)}
      </tbody>
    </table>
  `;
}

/** Return the class of a sample of a line. */
export function swatchClass({ color, isDashed = false, isDotted = false }) {
  const dash = isDashed ? " dashed" : isDotted ? " dotted" : "";
  return `swatch series-${color}${dash}`;
}
