/** The output layer's logits, and the probabilities that softmax makes of them. */

import { html } from "../../../vendor/lit-html.js";
import { words } from "../../../i18n/inspect.js";
import { words as formulaWords } from "../../../i18n/inspect_formulas.js";
import { digitTable } from "./digit_table.js";
import { layerFormula, probabilityFormula, softmaxFormula } from "../formulas/forward_formulas.js";
import { picture } from "../elements/pixel_map.js";
import { shown } from "../formats.js";
import { sumDetail } from "./sum_detail.js";
import { unitGrid } from "../elements/unit_grid.js";

/** @param {import("../inspect_store.js").Looking} looking */
export function outputSection(looking) {
  const { whole, output } = looking.looked;
  const layer = whole.layer_sizes.length - 1;
  const { unit } = output;
  const name = words.numbers.digit(unit.unit);
  const { contributions } = output.images[0];
  return {
    title: words.output.title,
    content: html`
      <p>${words.output.about(whole.layer_sizes[layer - 1])}</p>
      ${layerFormula(layer)}
      <p class="faint">${words.output.choose}</p>
      ${unitGrid({
        label: words.numbers.gridOf(words.output.values, layer),
        values: whole.images[0].layers[layer - 1].a,
        chosen: looking.digit,
        onChoose: (digit) => looking.choose("digit", { digit }, { isQuick: true }),
        isOfDigits: true,
      })}
      <h3>${words.numbers.Digit(unit.unit)}</h3>
      ${sumDetail(unit, output.images[0], name, contributionsPicture(unit.unit, contributions))}
    `,
  };
}

/** @param {import("../inspect_store.js").Looking} looking */
export function softmaxSection({ looked }) {
  const { a: logits, z: probs } = looked.whole.images[0].layers.at(-1);
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const digit = looked.output.unit.unit;
  return {
    title: words.softmax.title,
    content: html`
      <p>${words.softmax.about}</p>
      ${softmaxFormula()}
      <div class="beside">
        ${softmaxTable({ logits, largest, powers, sum, probs }, digit)}
        <div>
          <h3>${words.numbers.Digit(digit)}</h3>
          ${probabilityFormula(digit, powers[digit], sum, probs[digit])}
        </div>
      </div>
    `,
  };
}

function contributionsPicture(digit, contributions) {
  const label = words.output.contributionsOf(digit);
  return html`
    ${picture(words.output.contributions(digit), label, contributions)}
    <p class="faint">${words.legend}</p>
  `;
}

function softmaxTable({ logits, largest, powers, sum, probs }, chosen) {
  const { exp, max } = formulaWords;
  const foot = html`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${words.softmax.sum}</th>
        <td class="number">${shown(sum)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;
  return digitTable({
    caption: words.softmax.table,
    digits: logits.length,
    chosen,
    columns: [
      [html`${words.softmax.logit} <var>a</var>`, (digit) => shown(logits[digit])],
      [html`<var>a</var> − ${max} <var>a</var>`, (digit) => shown(logits[digit] - largest)],
      [html`${exp}(<var>a</var> − ${max} <var>a</var>)`, (digit) => shown(powers[digit])],
      [html`<var>p</var>`, (digit) => shown(probs[digit])],
    ],
    foot,
  });
}
