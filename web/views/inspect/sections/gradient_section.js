/** The section of the gradients, from the loss back to the weights of the chosen digit and unit. */

import { numberRow } from "../../../components/lists/list_table.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import {
  byActivatedFormula,
  byBiasFormula,
  byLogitFormula,
  bySumFormula,
  byWeightFormula,
} from "../formulas/backward_formulas.js";
import { withoutLabel } from "./loss_section.js";
import { digitTable, numberTable } from "./number_table.js";
import { picture } from "../elements/pixel_map.js";
import { short } from "../../../components/formats.js";
import { inputNames, inputsOf } from "./sum_detail.js";

const MOST = 5;

/** @param {import("../inspect_store.js").InspectStore} store */
export function gradientSection(store) {
  const [image] = store.inspected.whole.images;
  return html`
    <p>${messages.gradients.about}</p>
    ${image.label === null ? withoutLabel(store, "gradient-label") : known(store.inspected)}
  `;
}

function known({ whole, hidden, output }) {
  const [image] = whole.images;
  const hiddenName = messages.numbers.unit(hidden.unit.unit);
  return html`
    <div class="split">
      ${logitTable(image, output.unit.unit)}
      <div>${ofDigit(image, output.unit)}</div>
    </div>
    <h3>${messages.gradients.unit(hiddenName)}</h3>
    <div class="split">
      <div>
        ${ofUnit(whole.activation, image, hidden.unit)}
        ${byBiasFormula(hidden.unit, hiddenName)} ${byWeightFormula(hidden.unit)}
      </div>
      <div class="beside">
        ${ofWeights(image, hidden.unit, hiddenName)}
        ${picture(messages.gradients.input, messages.gradients.inputOf, image.grad_input)}
      </div>
    </div>
    <p class="faint">${messages.legend}</p>
  `;
}

function ofDigit(image, unit) {
  const digit = unit.unit;
  const numbers = {
    p: image.probabilities[digit],
    target: Number(digit === image.label),
    gradient: image.layers[unit.layer - 1].grad_a[digit],
  };
  const name = messages.numbers.digit(digit);
  return html`
    <h3>${messages.numbers.Digit(digit)}</h3>
    ${byLogitFormula(unit.layer, digit, numbers)} ${byBiasFormula(unit, name)}
    ${byWeightFormula(unit)} ${ofWeights(image, unit, name)}
  `;
}

function ofUnit(activation, image, unit) {
  const layer = image.layers[unit.layer - 1];
  const numbers = {
    z: layer.z[unit.unit],
    gradZ: layer.grad_z[unit.unit],
    gradA: layer.grad_a[unit.unit],
  };
  return html`
    ${byActivatedFormula(unit, numbers.gradZ)} ${bySumFormula(activation, unit, numbers)}
  `;
}

/** Return the gradients by a unit's weights: an image for pixels, else a table of the largest. */
function ofWeights(image, unit, name) {
  if (unit.layer === 1) {
    return picture(messages.gradients.weights, messages.gradients.weightsOf(name), unit.grad_weight);
  }
  const inputs = inputsOf(unit.layer, image);
  const nameOf = inputNames(unit.layer, inputs);
  return weightTable({ caption: messages.numbers.gradientsOf(name), inputs, unit, nameOf });
}

function weightTable({ caption, inputs, unit, nameOf }) {
  const size = (place) => Math.abs(unit.grad_weight[place]);
  const sorted = inputs.map((_, place) => place).sort((one, other) => size(other) - size(one));
  const row = (place) =>
    numberRow(nameOf(place), [short(inputs[place]), short(unit.grad_weight[place])]);
  return numberTable({
    caption,
    headings: [messages.numbers.input, messages.numbers.value, messages.numbers.gradient],
    rows: sorted.slice(0, MOST).map(row),
    isCaptionVisible: true,
  });
}

function logitTable({ label, probabilities, layers }, chosen) {
  const gradients = layers.at(-1).grad_a;
  return digitTable({
    caption: messages.gradients.table,
    digits: probabilities.length,
    chosen,
    columns: [
      [html`<var>p</var>`, (digit) => short(probabilities[digit])],
      [html`<var>t</var>`, (digit) => (digit === label ? 1 : 0)],
      [
        html`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,
        (digit) => short(gradients[digit]),
      ],
    ],
  });
}
