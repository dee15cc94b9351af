/** The parts of formulas; each is shown as mathematics, and has a sentence for screen readers. */

import { html } from "../../../vendor/lit.js";

/** With fewer digits, a high probability would be shown as 1. */
export const EXACT_DIGITS = 8;

/**
 * Return a formula with its sentence for screen readers.
 * @param {import("../../../vendor/lit.js").TemplateResult} notation
 * @param {string} speech
 */
export function formula(notation, speech) {
  return html`
    <p class="formula">
      <span aria-hidden="true">${notation}</span><span class="unseen">${speech}</span>
    </p>
  `;
}

/** Return a number of a layer, such as a₁[7]. */
export function numberOf(name, layer, place) {
  return html`<var>${name}</var><sub>${layer}</sub>[${place}]`;
}

/** Return the gradient of the loss by a number. */
export function by(what) {
  return html`∂<var>L</var>/∂${what}`;
}

/** Return the input of a layer: x, or the previous layer's activations. */
export function inputOf(layer) {
  return layer === 1 ? html`<var>x</var>` : html`<var>z</var><sub>${layer - 1}</sub>`;
}

/** Return the same for screen readers. */
export function inputName(layer) {
  return layer === 1 ? "x" : `z ${layer - 1}`;
}
