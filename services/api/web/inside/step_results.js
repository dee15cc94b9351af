/** What steps did: losses, the images' probabilities before and after, a unit's weights. */

import "../parts/line_chart.js";
import { whole } from "../parts/numbers.js";
import { html, nothing } from "../vendor/lit-html.js";
import { words } from "../words/inside.js";
import { updateFormula } from "./backward_formulas.js";
import { memo } from "./memo.js";
import { picture } from "./picture.js";
import { scrolling } from "./scrolling.js";
import { shown } from "./shown.js";

const LOSS_DIGITS = 5;
const PROBABILITY_PLACES = 3;

const changeOf = memo((after, before) =>
  after.weight.map((weight, place) => weight - before.weight[place]),
);
const lineOf = memo((losses) => [
  { label: words.step.loss, color: 1, xs: losses.map((_, step) => step), ys: losses },
]);

/** @param {import("./looking.js").Looking} looking */
export function stepResults({ stepped }) {
  const { before, after } = stepped;
  const steps = after.losses.length - 1;
  return html`
    <h3>${words.step.losses}</h3>
    <div class="beside">
      ${lossTable(after.losses)} ${steps > 0 ? lossChart(after.losses) : nothing}
    </div>
    <h3>${words.step.probabilities}</h3>
    ${probabilityTable(before, after, steps)} ${unitMoved(before, after, steps)}
  `;
}

function lossTable(losses) {
  const row = (loss, step) => html`
    <tr>
      <th scope="row">${step}</th>
      <td class="number">${shown(loss, LOSS_DIGITS)}</td>
      <td class="number">${step > 0 ? shown(loss - losses[step - 1]) : ""}</td>
    </tr>
  `;
  const table = html`
    <table class="list losses">
      <caption class="unseen">${words.step.losses}</caption>
      <thead>
        <tr>
          <th scope="col">${words.step.step}</th>
          <th scope="col">${words.step.loss}</th>
          <th scope="col">${words.step.change}</th>
        </tr>
      </thead>
      <tbody>${losses.map(row)}</tbody>
    </table>
  `;
  return scrolling(words.step.losses, table, { isTall: true });
}

function lossChart(losses) {
  return html`
    <line-chart
      .label=${words.step.lossChart}
      .xLabel=${words.step.step}
      .yLabel=${words.step.loss}
      .formatX=${wholeStep}
      .series=${lineOf(losses)}
    ></line-chart>
  `;
}

/** Between two steps there is nothing to be marked. */
function wholeStep(step) {
  return Number.isInteger(step) ? whole(step) : "";
}

function probabilityTable(before, after, steps) {
  const digits = before.images[0].probabilities.map((_, digit) => digit);
  const row = ({ label, probabilities }, when) => html`
    <tr>
      <th scope="row">${words.step.imageOf(label)}, ${when}</th>
      ${probabilities.map((p, digit) => probabilityCell(p, digit === label))}
    </tr>
  `;
  const both = (image, place) => [
    row(image, words.step.before),
    steps > 0 ? row(after.images[place], words.step.after(steps)) : nothing,
  ];
  const table = html`
    <table class="list probabilities-of-batch">
      <caption class="unseen">${words.step.probabilities}</caption>
      <thead>
        <tr>
          <th scope="col">${words.step.image}</th>
          ${digits.map((digit) => html`<th scope="col">${digit}</th>`)}
        </tr>
      </thead>
      <tbody>${before.images.map(both)}</tbody>
    </table>
  `;
  return scrolling(words.step.probabilities, table);
}

function probabilityCell(p, isTrue) {
  const text = p === null ? shown(p) : p.toFixed(PROBABILITY_PLACES);
  return html`<td class="number">${isTrue ? html`<mark>${text}</mark>` : text}</td>`;
}

/** How the chosen unit's bias will move next, and how its weights have moved. */
function unitMoved(before, after, steps) {
  const { unit } = after;
  const name = words.numbers.unit(unit.unit);
  const moved = changeOf(unit, before.unit);
  return html`
    <h3>${words.step.update(name)}</h3>
    ${updateFormula(unit, after.learning_rate)}
    ${
      unit.layer === 1
        ? html`<div class="beside">
            ${picture(words.step.weightsNow, words.step.weightsNowOf(name), unit.weight)}
            ${steps > 0
              ? picture(words.step.weightsMoved, words.step.weightsMovedOf(name), moved)
              : nothing}
          </div>
          <p class="faint">${words.legend}</p>`
        : nothing
    }
  `;
}
