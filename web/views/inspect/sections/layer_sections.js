/** 2 and 3, and so on: a hidden layer's sums, and what the nonlinearity makes of them. */

import { html, nothing } from "../../../vendor/lit-html.js";
import { words } from "../../../i18n/inspect.js";
import { activationCurve } from "../elements/activation_curve.js";
import { activatedFormula, activationFormula, layerFormula } from "../formulas/forward_formulas.js";
import { sumDetail } from "./sum_detail.js";
import { unitGrid } from "../elements/unit_grid.js";

/**
 * Return a hidden layer's part of the story.
 * @param {import("../inspect_store.js").Looking} looking
 * @param {number} layer Counted from 1.
 */
export function sumSection(looking, layer) {
  const { layer_sizes: sizes, images } = looking.looked.whole;
  return {
    title: words.sums.title(layer),
    content: html`
      <p>${words.sums.about(sizes[layer - 1], sizes[layer])}</p>
      ${layerFormula(layer)}
      <p class="faint">${words.sums.choose}</p>
      ${gridOf(looking, layer, "a", words.sums.values)}
      ${detail(looking, layer, (unit) => sumDetail(unit, images[0], words.numbers.unit(unit.unit)))}
    `,
  };
}

/** The same after the nonlinearity. */
export function activationSection(looking, layer) {
  const { activation, images } = looking.looked.whole;
  const { a, z } = images[0].layers[layer - 1];
  const show = (unit) => html`
    ${activatedFormula(activation, unit, a[unit.unit], z[unit.unit])}
    ${activationCurve(activation, a[unit.unit], z[unit.unit])}
  `;
  return {
    title: words.activation.title(layer),
    content: html`
      <p>${words.activation.about(activation)}</p>
      ${activationFormula(layer, activation)}
      <div class="beside">
        ${gridOf(looking, layer, "z", words.activation.values)}
        <div>${detail(looking, layer, show)}</div>
      </div>
    `,
  };
}

function gridOf(looking, layer, name, title) {
  return unitGrid({
    label: words.numbers.gridOf(title, layer),
    values: looking.looked.whole.images[0].layers[layer - 1][name],
    chosen: looking.unitOf(layer),
    onChoose: (unit) => looking.choose("unit", { layer, unit }, { isQuick: true }),
  });
}

/** The chosen unit's part, if it is one of this layer. */
function detail({ looked }, layer, show) {
  const { unit } = looked.hidden;
  if (unit.layer !== layer) return nothing;
  return html`
    <h3>${words.numbers.Unit(unit.unit)}</h3>
    ${show(unit)}
  `;
}
