/** The loss: what the true digit's probability costs, and what each digit adds to that. */

import { html } from "../../../vendor/lit-html.js";
import { words } from "../../../i18n/inspect.js";
import { words as formulaWords } from "../../../i18n/inspect_formulas.js";
import { digitTable } from "./digit_table.js";
import { lossFormula, shareFormula } from "../formulas/forward_formulas.js";
import { labelField } from "../label_field.js";
import { shown } from "../formats.js";

/** @param {import("../inspect_store.js").Looking} looking */
export function lossSection(looking) {
  const { label } = looking.looked.whole.images[0];
  return {
    title: words.loss.title,
    content: html`
      <p>${words.loss.about}</p>
      ${label === null ? withoutLabel(looking, "loss-label") : known(looking)}
    `,
  };
}

/** What is said in place of numbers that need a label, and where to say which digit it was. */
export function withoutLabel(looking, name) {
  return html`
    <div class="notice">
      <p>${words.loss.unlabeled}</p>
      ${labelField(looking, name)}
    </div>
  `;
}

function known({ looked }) {
  const { label, loss, probabilities } = looked.whole.images[0];
  const digit = looked.output.unit.unit;
  const target = Number(digit === label);
  return html`
    ${lossFormula(label, probabilities[label], loss)}
    <div class="beside">
      ${sharesTable(looked.whole.images[0], digit)}
      <div>
        <h3>${words.numbers.Digit(digit)}</h3>
        <p>${words.loss.share(digit)}</p>
        ${shareFormula(digit, target, probabilities[digit], target * loss)}
      </div>
    </div>
  `;
}

function sharesTable({ label, loss, probabilities }, chosen) {
  return digitTable({
    caption: words.loss.table,
    digits: probabilities.length,
    chosen,
    columns: [
      [html`<var>t</var>`, (digit) => (digit === label ? 1 : 0)],
      [html`<var>p</var>`, (digit) => shown(probabilities[digit])],
      [
        html`−<var>t</var> ${formulaWords.ln} <var>p</var>`,
        (digit) => shown(digit === label ? loss : 0),
      ],
    ],
  });
}
