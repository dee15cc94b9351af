/** The formulas from the pixels to the loss, with an image's numbers. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect_formulas.js";
import { activationNamed } from "../activations.js";
import { EXACT_DIGITS, formula, inputName, inputOf, numberOf } from "./formulas.js";
import { inBrackets, shown } from "../formats.js";

const { spoken } = messages;

export function scaledFormula(place, pixel, divisor, x) {
  const notation = html`
    <var>x</var>[${place}] = ${shown(pixel)} / ${shown(divisor)} = <b>${shown(x)}</b>
  `;
  return formula(notation, spoken.scaled(place, shown(pixel), shown(divisor), shown(x)));
}

export function productFormula(place, unit, x, weight) {
  const notation = html`
    <var>x</var>[${place}] · <var>W</var><sub>1</sub>[${place}, ${unit}] =
    ${shown(x)} · ${inBrackets(weight)} = <b>${shown(x * weight)}</b>
  `;
  return formula(notation, spoken.product(shown(x), shown(weight), shown(x * weight)));
}

export function layerFormula(layer) {
  const notation = html`
    <var>a</var><sub>${layer}</sub> = ${inputOf(layer)} <var>W</var><sub>${layer}</sub> +
    <var>b</var><sub>${layer}</sub>
  `;
  return formula(notation, spoken.layer(layer, inputName(layer)));
}

export function sumFormula({ layer, unit }, products, bias, a) {
  const notation = html`
    ${numberOf("a", layer, unit)} = ∑<sub><var>i</var></sub> ${inputOf(layer)}[<var>i</var>]
    <var>W</var><sub>${layer}</sub>[<var>i</var>, ${unit}] + ${numberOf("b", layer, unit)} =
    ${shown(products)} + ${inBrackets(bias)} = <b>${shown(a)}</b>
  `;
  return formula(notation, spoken.sum(layer, unit, shown(products), shown(bias), shown(a)));
}

export function activationFormula(layer, activation) {
  const notation = html`
    <var>z</var><sub>${layer}</sub> =
    ${messages.activations[activation]}(<var>a</var><sub>${layer}</sub>)
  `;
  return formula(notation, spoken.activation(layer, activation));
}

export function activatedFormula(activation, { layer, unit }, a, z) {
  const applied = activationNamed(activation).applied(a);
  const notation = html`${numberOf("z", layer, unit)} = ${applied} = <b>${shown(z)}</b>`;
  return formula(notation, spoken.activated(activation, layer, unit, shown(a), shown(z)));
}

export function softmaxFormula() {
  const notation = html`
    <var>p</var>[<var>k</var>] =
    ${messages.exp}(<var>a</var>[<var>k</var>] − ${messages.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${messages.exp}(<var>a</var>[<var>c</var>] − ${messages.max} <var>a</var>)
  `;
  return formula(notation, spoken.softmax);
}

export function probabilityFormula(digit, power, sum, p) {
  const notation = html`<var>p</var>[${digit}] = ${shown(power)} / ${shown(sum)} = <b>${shown(p)}</b>`;
  return formula(notation, spoken.probability(digit, shown(power), shown(sum), shown(p)));
}

export function lossFormula(label, p, loss) {
  const exact = shown(p, EXACT_DIGITS);
  const notation = html`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${messages.ln} <var>p</var>[<var>c</var>] =
    −${messages.ln} <var>p</var>[${label}] = −${messages.ln} ${exact} = <b>${shown(loss)}</b>
  `;
  return formula(notation, spoken.loss(label, exact, shown(loss)));
}

export function shareFormula(digit, target, p, share) {
  const exact = shown(p, EXACT_DIGITS);
  const notation = html`
    −<var>t</var>[${digit}] ${messages.ln} <var>p</var>[${digit}] = −${target} · ${messages.ln} ${exact} =
    <b>${shown(share)}</b>
  `;
  return formula(notation, spoken.share(digit, target, exact, shown(share)));
}
