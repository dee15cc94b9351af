/** The calibration of a version, as a diagram and as a table. */

import { listTable, numberRow } from "../../../components/lists/list_table.js";
import { percent, whole } from "../../../components/formats.js";
import { html, svg } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const SIDE = 100; // of the diagram, in percent

/**
 * @param {{expected_error: number, bins: {
 *   lower: number, upper: number, examples: number, confidence: number | null, accuracy: number | null,
 * }[]}} measured
 */
export function calibration({ expected_error: error, bins }) {
  const filled = bins.filter((bin) => bin.examples > 0);
  return html`
    <p>${messages.calibrationError(percent(error))}</p>
    <p class="faint">${messages.calibrationMeaning}</p>
    ${picture(filled)}
    <details>
      <summary>${messages.calibrationTable}</summary>
      ${table(filled)}
    </details>
  `;
}

function picture(bins) {
  const bar = ({ lower, upper, accuracy }) => svg`
    <rect x=${lower * SIDE} y=${(1 - accuracy) * SIDE} width=${(upper - lower) * SIDE} height=${accuracy * SIDE} />
  `;
  const dot = ({ confidence, accuracy }) => svg`
    <circle cx=${confidence * SIDE} cy=${(1 - accuracy) * SIDE} r="1.6" />
  `;
  return html`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${messages.calibrationPicture}>
      ${bins.map(bar)}
      <path d="M0 100L100 0" />
      ${bins.map(dot)}
    </svg>
  `;
}

function table(bins) {
  const row = ({ lower, upper, examples, confidence, accuracy }) => {
    const range = messages.range(percent(lower, 0), percent(upper, 0));
    return numberRow(range, [whole(examples), percent(confidence, 1), percent(accuracy, 1)]);
  };
  const { columns } = messages;
  const numbers = [columns.examples, columns.confidence, columns.share].map((number) => ({ number }));
  return listTable(messages.calibrationTable, [columns.confidenceRange, ...numbers], bins.map(row));
}
