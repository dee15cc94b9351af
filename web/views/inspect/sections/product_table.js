/** The table of the largest products of inputs and weights, and their sum. */

import { numberRow } from "../../../components/lists/list_table.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { numberTable } from "./number_table.js";
import { short } from "../../../components/formats.js";

/**
 * Return the table.
 * @param {{
 *   caption: string, inputs: number[], weights: number[], nameOf: (place: number) => string,
 *   most: number, bias: number,
 * }} products most: the number of rows; the others are one row; bias: added to the sum.
 */
export function productTable({ caption, inputs, weights, nameOf, most, bias }) {
  const all = inputs.map((input, place) => ({ place, product: input * weights[place] }));
  const sorted = all.sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
  const { input, value, weight, product: productName } = messages.numbers;
  const row = ({ place, product }) =>
    numberRow(nameOf(place), [inputs[place], weights[place], product].map((number) => short(number)));
  return numberTable({
    caption,
    headings: [input, value, weight, productName],
    rows: sorted.slice(0, most).map(row),
    foot: sums(sorted, most, bias),
    isTall: true,
  });
}

function sums(sorted, most, bias) {
  const others = sorted.slice(most);
  const row = (name, value) => html`
    <tr><th scope="row" colspan="3">${name}</th><td class="number">${short(value)}</td></tr>
  `;
  return html`
    <tfoot>
      ${others.length > 0 ? row(messages.numbers.others(others.length), addUp(others)) : nothing}
      ${row(messages.numbers.bias, bias)} ${row(messages.numbers.sum, addUp(sorted) + bias)}
    </tfoot>
  `;
}

function addUp(products) {
  return products.reduce((sum, { product }) => sum + product, 0);
}
