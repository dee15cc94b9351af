/** The table below the charts of runs: their values. It is the legend and the text alternative, too. */

import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/charts.js";
import { icon } from "../design/icons.js";
import { percent, short } from "../formats.js";
import { lastKnown } from "./chart_data.js";

/** @typedef {import("./chart_data.js").Line} Line */

/**
 * Return a table with a row for each run and a column for each of its lines.
 * @param {import("./run_curves.js").Shown[]} shown
 * @param {Record<string, Line[]>} curves By chart.
 * @param {{x: number | null, xLabel: string, placeOf: (x: number) => string, focused: string | null}} settings x: that
 *   of the pointer; null: show the newest values; focused: the id of the highlighted run.
 * @param {(id: string | null) => void} focus Called when the pointer enters or leaves a row.
 */
export function valueTable(shown, curves, settings, focus) {
  const columns = Object.entries(curves).flatMap(([chart, lines]) => columnsOf(chart, lines));
  return html`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${messages.values}>
      <table>
        <caption class="unseen">${messages.values}</caption>
        <thead>
          <tr>
            <th scope="col">${messages.run}</th>
            ${columns.map(headCell)}
            <th scope="col" class="number">${settings.xLabel}</th>
          </tr>
        </thead>
        <tbody>${shown.map((one) => row(one, columns, settings, focus))}</tbody>
      </table>
    </div>
  `;
}

/** Return the columns of a chart: the lines of each of its fields. */
function columnsOf(chart, lines) {
  const format = chart === "accuracy" ? percent : short;
  return Array.from(Map.groupBy(lines, ({ field }) => field), ([field, ofField]) => ({ field, format, lines: ofField }));
}

function headCell({ field, lines }) {
  const { isDashed, isDotted } = lines[0];
  const sample = html`<span class=${swatchClass({ isDashed, isDotted })} aria-hidden="true"></span>`;
  return html`<th scope="col" class="number">${sample} ${messages.fields[field]}</th>`;
}

/** @param {import("./run_curves.js").Shown} shown */
function row({ run, color, label, isBest }, columns, { x, placeOf, focused }, focus) {
  const found = columns.map(({ lines }) => lines.find(({ id }) => id === run.id));
  const places = found.map((line) => (line === undefined ? -1 : lastKnown(line, x ?? Infinity)));
  const xs = found.flatMap((line, index) => line?.xs[places[index]] ?? []);
  return html`
    <tr
      class=${run.id === focused ? "answer" : ""}
      @pointerenter=${() => focus(run.id)}
      @pointerleave=${() => focus(null)}
    >
      <th scope="row" title=${label}>
        <span class=${swatchClass({ color })} aria-hidden="true"></span> ${label}
        ${isBest ? html`${icon("best")}<span class="unseen">${messages.best}</span>` : nothing}
      </th>
      ${columns.map(({ format }, index) => html`<td class="number">${format(found[index]?.ys[places[index]])}</td>`)}
      <td class="number faint">${xs.length > 0 ? placeOf(Math.max(...xs)) : messages.unknown}</td>
    </tr>
  `;
}

/**
 * Return the class of a sample of a line; without a color it has that of the text.
 * @param {{color?: number, isDashed?: boolean, isDotted?: boolean}} line
 */
export function swatchClass({ color, isDashed = false, isDotted = false }) {
  const dash = isDashed ? " dashed" : isDotted ? " dotted" : "";
  return `swatch${color === undefined ? "" : ` series-${color}`}${dash}`;
}
