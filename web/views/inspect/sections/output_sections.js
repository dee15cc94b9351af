/** The sections of the output layer's logits and of the softmax. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { messages as formulaMessages } from "../../../i18n/inspect_formulas.js";
import { digitTable } from "./number_table.js";
import { layerFormula, probabilityFormula, softmaxFormula } from "../formulas/forward_formulas.js";
import { picture } from "../elements/pixel_map.js";
import { short } from "../../../components/formats.js";
import { sumDetail } from "./sum_detail.js";
import { unitGrid } from "../elements/unit_grid.js";

/** @param {import("../inspect_store.js").InspectStore} store */
export function outputSection(store) {
  const { whole, output } = store.inspected;
  const layer = whole.layer_sizes.length - 1;
  const { unit } = output;
  const name = messages.numbers.digit(unit.unit);
  const { contributions } = output.images[0];
  return html`
    <div class="split">
      <div>
        <p>${messages.output.about(whole.layer_sizes[layer - 1])}</p>
        ${layerFormula(layer)}
        <p class="faint">${messages.output.choose}</p>
        ${unitGrid({
          label: messages.numbers.gridOf(messages.output.values, layer),
          values: whole.images[0].layers[layer - 1].a,
          chosen: store.digit,
          onChoose: (digit) => store.choose("digit", { digit }, { isQuick: true }),
          isOfDigits: true,
        })}
        ${contributionsPicture(unit.unit, contributions)}
      </div>
      <div>
        <h3>${messages.numbers.Digit(unit.unit)}</h3>
        ${sumDetail(unit, output.images[0], name)}
      </div>
    </div>
  `;
}

/** @param {import("../inspect_store.js").InspectStore} store */
export function softmaxSection({ inspected }) {
  const { a: logits, z: probs } = inspected.whole.images[0].layers.at(-1);
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const digit = inspected.output.unit.unit;
  return html`
    <div class="split">
      <div>
        <p>${messages.softmax.about}</p>
        ${softmaxFormula()}
        <h3>${messages.numbers.Digit(digit)}</h3>
        ${probabilityFormula(digit, powers[digit], sum, probs[digit])}
      </div>
      ${softmaxTable({ logits, largest, powers, sum, probs }, digit)}
    </div>
  `;
}

function contributionsPicture(digit, contributions) {
  const label = messages.output.contributionsOf(digit);
  return html`
    ${picture(messages.output.contributions(digit), label, contributions)}
    <p class="faint">${messages.legend}</p>
  `;
}

function softmaxTable({ logits, largest, powers, sum, probs }, chosen) {
  const { exp, max } = formulaMessages;
  const foot = html`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${messages.softmax.sum}</th>
        <td class="number">${short(sum)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;
  return digitTable({
    caption: messages.softmax.table,
    digits: logits.length,
    chosen,
    columns: [
      [html`${messages.softmax.logit} <var>a</var>`, (digit) => short(logits[digit])],
      [html`<var>a</var> − ${max} <var>a</var>`, (digit) => short(logits[digit] - largest)],
      [html`${exp}(<var>a</var> − ${max} <var>a</var>)`, (digit) => short(powers[digit])],
      [html`<var>p</var>`, (digit) => short(probs[digit])],
    ],
    foot,
  });
}
