/** The sum of one unit: its formula with numbers, its products and its bias. */

import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { sumFormula } from "../formulas/forward_formulas.js";
import { memoize } from "../memoize.js";
import { picture } from "../elements/pixel_map.js";
import { productTable } from "./product_table.js";
import { placeOfPixel } from "../formats.js";

const MOST_PIXELS = 10;
const MOST_UNITS = 100;

const productsOf = memoize((unit, inputs) => inputs.map((input, place) => input * unit.weight[place]));

/**
 * @param {{layer: number, unit: number, weight: number[], bias: number}} unit
 * @param {object} image As in the service's response.
 * @param {string} name The unit's name.
 */
export function sumDetail(unit, image, name) {
  const inputs = inputsOf(unit.layer, image);
  const products = productsOf(unit, inputs);
  const sum = products.reduce((total, product) => total + product, 0);
  const a = image.layers[unit.layer - 1].a[unit.unit];
  return html`
    ${sumFormula(unit, sum, unit.bias, a)}
    ${unit.layer === 1 ? weightPictures(unit, products, name) : nothing}
    ${productTable({
      caption: messages.numbers.productsOf(name),
      inputs,
      weights: unit.weight,
      nameOf: inputNames(unit.layer, inputs),
      most: unit.layer === 1 ? MOST_PIXELS : MOST_UNITS,
      bias: unit.bias,
    })}
  `;
}

/** Return the inputs of a layer: the scaled pixels, or the previous layer's activations. */
export function inputsOf(layer, image) {
  return layer === 1 ? image.input : image.layers[layer - 2].z;
}

/** Return a function from the index of an input to its name. */
export function inputNames(layer, inputs) {
  if (layer > 1) return messages.numbers.unit;
  return (place) => {
    const { row, column } = placeOfPixel(inputs, place);
    return messages.numbers.pixel(row, column);
  };
}

function weightPictures(unit, products, name) {
  return html`
    <div class="beside">
      ${picture(messages.sums.weights, messages.sums.weightsOf(name), unit.weight)}
      ${picture(messages.sums.products, messages.sums.productsOf(name), products)}
    </div>
    <p class="faint">${messages.legend}</p>
  `;
}
