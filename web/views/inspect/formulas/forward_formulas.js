/** The formulas from the pixels to the loss, with an image's numbers. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect_formulas.js";
import { activationNamed } from "../activations.js";
import { EXACT_DIGITS, formula, inputName, inputOf, numberOf } from "./formulas.js";
import { short } from "../../../components/formats.js";
import { inBrackets } from "../formats.js";

const { spoken } = messages;

export function scaledFormula(place, pixel, divisor, x) {
  const notation = html`
    <var>x</var>[${place}] = ${short(pixel)} / ${short(divisor)} = <b>${short(x)}</b>
  `;
  return formula(notation, spoken.scaled(place, short(pixel), short(divisor), short(x)));
}

export function productFormula(place, unit, x, weight) {
  const notation = html`
    <var>x</var>[${place}] · <var>W</var><sub>1</sub>[${place}, ${unit}] =
    ${short(x)} · ${inBrackets(weight)} = <b>${short(x * weight)}</b>
  `;
  return formula(notation, spoken.product(short(x), short(weight), short(x * weight)));
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
    ${short(products)} + ${inBrackets(bias)} = <b>${short(a)}</b>
  `;
  return formula(notation, spoken.sum(layer, unit, short(products), short(bias), short(a)));
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
  const notation = html`${numberOf("z", layer, unit)} = ${applied} = <b>${short(z)}</b>`;
  return formula(notation, spoken.activated(activation, layer, unit, short(a), short(z)));
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
  const notation = html`<var>p</var>[${digit}] = ${short(power)} / ${short(sum)} = <b>${short(p)}</b>`;
  return formula(notation, spoken.probability(digit, short(power), short(sum), short(p)));
}

export function lossFormula(label, p, loss) {
  const exact = short(p, EXACT_DIGITS);
  const notation = html`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${messages.ln} <var>p</var>[<var>c</var>] =
    −${messages.ln} <var>p</var>[${label}] = −${messages.ln} ${exact} = <b>${short(loss)}</b>
  `;
  return formula(notation, spoken.loss(label, exact, short(loss)));
}

export function shareFormula(digit, target, p, share) {
  const exact = short(p, EXACT_DIGITS);
  const notation = html`
    −<var>t</var>[${digit}] ${messages.ln} <var>p</var>[${digit}] = −${target} · ${messages.ln} ${exact} =
    <b>${short(share)}</b>
  `;
  return formula(notation, spoken.share(digit, target, exact, short(share)));
}
