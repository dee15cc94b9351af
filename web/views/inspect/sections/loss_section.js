/** The section of the loss, with the share of each digit. */

import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { messages as formulaMessages } from "../../../i18n/inspect_formulas.js";
import { digitTable } from "./number_table.js";
import { lossFormula, shareFormula } from "../formulas/forward_formulas.js";
import { labelField } from "../label_field.js";
import { short } from "../../../components/formats.js";

/** @param {import("../inspect_store.js").InspectStore} store */
export function lossSection(store) {
  const { label } = store.inspected.whole.images[0];
  return html`
    <div class="split">
      <div>
        <p>${messages.loss.about}</p>
        ${label === null ? withoutLabel(store, "loss-label") : formulas(store)}
      </div>
      ${label === null ? nothing : sharesTable(store.inspected)}
    </div>
  `;
}

/** Return a note in place of numbers that need a label, with the choice of the label. */
export function withoutLabel(store, name) {
  return html`
    <div class="notice">
      <p>${messages.loss.unlabeled}</p>
      ${labelField(store, name)}
    </div>
  `;
}

function formulas({ inspected }) {
  const { label, loss, probabilities } = inspected.whole.images[0];
  const digit = inspected.output.unit.unit;
  const target = Number(digit === label);
  return html`
    ${lossFormula(label, probabilities[label], loss)}
    <h3>${messages.numbers.Digit(digit)}</h3>
    <p>${messages.loss.share(digit)}</p>
    ${shareFormula(digit, target, probabilities[digit], target * loss)}
  `;
}

function sharesTable({ whole, output }) {
  const { label, loss, probabilities } = whole.images[0];
  return digitTable({
    caption: messages.loss.table,
    digits: probabilities.length,
    chosen: output.unit.unit,
    columns: [
      [html`<var>t</var>`, (digit) => (digit === label ? 1 : 0)],
      [html`<var>p</var>`, (digit) => short(probabilities[digit])],
      [
        html`−<var>t</var> ${formulaMessages.ln} <var>p</var>`,
        (digit) => short(digit === label ? loss : 0),
      ],
    ],
  });
}
