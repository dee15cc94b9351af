/** What the picture says about one unit, and about the whole network. */

import "../../../components/images/signed_image.js";
import { short } from "../../../components/formats.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/network.js";
import { textOf } from "./picture_parts.js";

const DIGITS = 3;

/**
 * Return a unit's output, its strongest weights in words, and its weights as an image; the legend if there is no unit.
 * @param {object} shown
 * @param {any} shown.summary
 * @param {{layer: number, unit: number} | null} shown.focus
 * @param {string[]} shown.classNames
 * @param {(input: number) => string} shown.inputName
 * @param {boolean} shown.hasImages Whether a first layer's weights are an image.
 */
export function unitDetails({ summary, focus, classNames, inputName, hasImages }) {
  const layer = focus === null ? undefined : summary?.layers[focus.layer];
  const row = layer?.units.indexOf(focus?.unit) ?? -1;
  if (focus === null || row < 0) return html`<p class="faint">${messages.legend}</p>`;
  const isLast = focus.layer === summary.layers.length - 1;
  const name = isLast ? messages.class(classNames[focus.unit] ?? focus.unit) : messages.unit(focus.unit, focus.layer + 1);
  const sourceName = focus.layer === 0 ? inputName : (unit) => messages.unit(unit, focus.layer);
  const weights = layer.weights[row].map((weight, rank) =>
    messages.weightOf(sourceName(layer.inputs[row][rank]), short(weight, DIGITS)),
  );
  const requested = summary.unit;
  const hasImage = hasImages && focus.layer === 0 && requested?.layer === 1 && requested.unit === focus.unit;
  return html`
    ${hasImage
      ? html`<signed-image .values=${requested.weight} .label=${messages.weightImage(focus.unit)}></signed-image>`
      : nothing}
    <p>
      <strong>${name}</strong>: ${messages.output(textOf(layer.values[row], isLast))}.
      ${weights.length > 0 ? messages.strongest(weights.join(messages.betweenWeights)) : nothing}
    </p>
  `;
}

/** Return the whole picture in words. */
export function describePicture({ layer_sizes: sizes, layers }, example) {
  const hidden = layers.slice(0, -1).map(({ units, values }, place) => {
    const largest = Math.max(...values);
    const active = units[values.indexOf(largest)];
    const shown = messages.shown(units.length, sizes[place + 1]);
    return messages.layer(place + 1, shown, messages.mostActive(active, short(largest, DIGITS)));
  });
  return [messages.describe(sizes.join(messages.betweenSizes)), example, ...hidden].join(messages.between);
}
