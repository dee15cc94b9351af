/** What formulas are made of: each is shown as mathematics, and read aloud as a sentence. */

import { html } from "../../../vendor/lit-html.js";

/** Of a sure answer's probability fewer digits would be 1. */
export const EXACT_DIGITS = 8;

/**
 * Return a formula; who listens gets the sentence in its place.
 * @param {import("../../../vendor/lit-html.js").TemplateResult} notation
 * @param {string} speech
 */
export function formula(notation, speech) {
  return html`
    <p class="formula">
      <span aria-hidden="true">${notation}</span><span class="unseen">${speech}</span>
    </p>
  `;
}

/** A number of a layer, such as a₁[7]. */
export function numberOf(name, layer, place) {
  return html`<var>${name}</var><sub>${layer}</sub>[${place}]`;
}

/** The gradient of the loss by something. */
export function by(what) {
  return html`∂<var>L</var>/∂${what}`;
}

/** What a layer gets: x, or the numbers of the layer before it. */
export function inputOf(layer) {
  return layer === 1 ? html`<var>x</var>` : html`<var>z</var><sub>${layer - 1}</sub>`;
}

/** The same for the ear. */
export function inputName(layer) {
  return layer === 1 ? "x" : `z ${layer - 1}`;
}
