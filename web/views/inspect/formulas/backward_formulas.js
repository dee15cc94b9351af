/** The formulas from the loss back to the weights, and of a step against the gradients. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect_formulas.js";
import { activationNamed } from "../activations.js";
import { by, EXACT_DIGITS, formula, inputName, inputOf, numberOf } from "./formulas.js";
import { short } from "../../../components/formats.js";
import { inBrackets } from "../formats.js";

const { spoken } = messages;

export function byLogitFormula(layer, digit, { p, target, gradient }) {
  const exact = short(p, EXACT_DIGITS);
  const notation = html`
    ${by(numberOf("a", layer, digit))} = <var>p</var>[${digit}] − <var>t</var>[${digit}] =
    ${exact} − ${target} = <b>${short(gradient)}</b>
  `;
  return formula(notation, spoken.byLogit(digit, exact, target, short(gradient)));
}

export function byBiasFormula({ layer, unit, grad_bias: gradient }, unitName) {
  const notation = html`
    ${by(numberOf("b", layer, unit))} = ${by(numberOf("a", layer, unit))} =
    <b>${short(gradient)}</b>
  `;
  return formula(notation, spoken.byBias(unitName, short(gradient)));
}

export function byWeightFormula({ layer, unit }) {
  const notation = html`
    ${by(html`<var>W</var><sub>${layer}</sub>[<var>i</var>, ${unit}]`)} =
    ${inputOf(layer)}[<var>i</var>] · ${by(numberOf("a", layer, unit))}
  `;
  return formula(notation, spoken.byWeight(inputName(layer), layer));
}

export function byActivatedFormula({ layer, unit }, gradient) {
  const next = layer + 1;
  const notation = html`
    ${by(numberOf("z", layer, unit))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${next}</sub>[${unit}, <var>k</var>] ·
    ${by(html`<var>a</var><sub>${next}</sub>[<var>k</var>]`)} = <b>${short(gradient)}</b>
  `;
  return formula(notation, spoken.byActivated(layer, unit, next, short(gradient)));
}

export function bySumFormula(activation, { layer, unit }, { z, gradZ, gradA }) {
  const slope = activationNamed(activation).slope(z);
  const notation = html`
    ${by(numberOf("a", layer, unit))} = ${by(numberOf("z", layer, unit))} · ${slope.notation} =
    ${short(gradZ)} · ${short(slope.value)} = <b>${short(gradA)}</b>
  `;
  const gradients = { z: short(gradZ), slope: short(slope.value), a: short(gradA) };
  return formula(notation, spoken.bySum(activation, layer, unit, short(z), gradients));
}

export function updateFormula({ layer, unit, bias, grad_bias: gradient }, rate) {
  const next = bias - rate * gradient;
  const old = numberOf("b", layer, unit);
  const notation = html`
    ${old} ← ${old} − <var>η</var> ${by(old)} =
    ${short(bias)} − ${short(rate)} · ${inBrackets(gradient)} = <b>${short(next)}</b>
  `;
  const numbers = [bias, rate, gradient, next].map((value) => short(value));
  return formula(notation, spoken.update(layer, unit, ...numbers));
}
