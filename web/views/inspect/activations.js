/** The activation functions: as functions to draw, and as formulas with numbers. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/inspect_formulas.js";
import { short } from "../../components/formats.js";
import { inBrackets } from "./formats.js";

const ACTIVATIONS = {
  sigmoid: {
    of: (a) => 1 / (1 + Math.exp(-a)),
    applied: (a) => html`1 / (1 + <var>e</var><sup>−${inBrackets(a)}</sup>)`,
    slope: (z) => ({ notation: html`${short(z)} · (1 − ${short(z)})`, value: z * (1 - z) }),
  },
  tanh: {
    of: Math.tanh,
    applied: (a) => html`${messages.tanh}(${short(a)})`,
    slope: (z) => ({ notation: html`(1 − ${inBrackets(z)}²)`, value: 1 - z * z }),
  },
  relu: {
    of: (a) => Math.max(0, a),
    applied: (a) => html`${messages.max}(0, ${short(a)})`,
    slope: (z) => ({ notation: html`${z > 0 ? 1 : 0}`, value: z > 0 ? 1 : 0 }),
  },
};

/**
 * @param {string} name As the service names it.
 * @returns {{
 *   of: (a: number) => number,
 *   applied: (a: number) => import("../../vendor/lit.js").TemplateResult,
 *   slope: (z: number) => {notation: import("../../vendor/lit.js").TemplateResult, value: number},
 * }} slope: as a function of the activation z.
 */
export function activationNamed(name) {
  return ACTIVATIONS[name];
}
