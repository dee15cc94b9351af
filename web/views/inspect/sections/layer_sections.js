/** The sections of a hidden layer: its sums, and its activations. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { activationCurve } from "../elements/activation_curve.js";
import { activatedFormula, activationFormula, layerFormula } from "../formulas/forward_formulas.js";
import { sumDetail } from "./sum_detail.js";
import { unitGrid } from "../elements/unit_grid.js";

/**
 * Return the section of a hidden layer's sums.
 * @param {import("../inspect_store.js").InspectStore} store
 * @param {number} layer Counted from 1.
 */
export function sumSection(store, layer) {
  const { layer_sizes: sizes, images } = store.inspected.whole;
  return html`
    <div class="split">
      <div>
        <p>${messages.sums.about(sizes[layer - 1], sizes[layer])}</p>
        ${layerFormula(layer)}
        <p class="faint">${messages.sums.choose}</p>
        ${gridOf(store, layer, "a", messages.sums.values)}
      </div>
      <div>${detail(store, layer, (unit) => sumDetail(unit, images[0], messages.numbers.unit(unit.unit)))}</div>
    </div>
  `;
}

/** Return the section of a hidden layer's activations. */
export function activationSection(store, layer) {
  const { activation, images } = store.inspected.whole;
  const { a, z } = images[0].layers[layer - 1];
  const show = (unit) => html`
    ${activatedFormula(activation, unit, a[unit.unit], z[unit.unit])}
    ${activationCurve(activation, a[unit.unit], z[unit.unit])}
  `;
  return html`
    <div class="split">
      <div>
        <p>${messages.activation.about(activation)}</p>
        ${activationFormula(layer, activation)}
        ${gridOf(store, layer, "z", messages.activation.values)}
      </div>
      <div>${detail(store, layer, show)}</div>
    </div>
  `;
}

function gridOf(store, layer, name, title) {
  return unitGrid({
    label: messages.numbers.gridOf(title, layer),
    values: store.inspected.whole.images[0].layers[layer - 1][name],
    chosen: store.unitOf(layer),
    onChoose: (unit) => store.choose("unit", { layer, unit }, { isQuick: true }),
  });
}

/** Return the details of the layer's chosen unit. */
function detail({ inspected }, layer, show) {
  const { unit } = inspected.layers[layer - 1];
  return html`
    <h3>${messages.numbers.Unit(unit.unit)}</h3>
    ${show(unit)}
  `;
}
