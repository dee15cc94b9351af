/** What steps did: losses, the images' probabilities before and after, a unit's weights. */

import "../../../components/charts/line_chart.js";
import { html, nothing } from "../../../vendor/lit-html.js";
import { words } from "../../../i18n/inspect.js";
import { updateFormula } from "../formulas/backward_formulas.js";
import { memo } from "../memoize.js";
import { numberRow, numberTable } from "./number_table.js";
import { picture } from "../elements/pixel_map.js";
import { shown } from "../formats.js";

const LOSS_DIGITS = 5;
const PROBABILITY_PLACES = 3;

const changeOf = memo((after, before) =>
  after.weight.map((weight, place) => weight - before.weight[place]),
);
const lineOf = memo((losses) => [
  { label: words.step.loss, color: 1, xs: losses.map((_, step) => step), ys: losses },
]);

/** @param {import("../inspect_store.js").Looking} looking */
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
  const row = (loss, step) => {
    const change = step > 0 ? shown(loss - losses[step - 1]) : "";
    return numberRow(step, [shown(loss, LOSS_DIGITS), change]);
  };
  return numberTable({
    caption: words.step.losses,
    headings: [words.step.step, words.step.loss, words.step.change],
    rows: losses.map(row),
    isTall: true,
  });
}

function lossChart(losses) {
  return html`
    <line-chart
      .label=${words.step.lossChart}
      .xLabel=${words.step.step}
      .yLabel=${words.step.loss}
      .series=${lineOf(losses)}
    ></line-chart>
  `;
}

function probabilityTable(before, after, steps) {
  const digits = before.images[0].probabilities.map((_, digit) => digit);
  const row = ({ label, probabilities }, when) =>
    numberRow(
      words.step.imageAt(label, when),
      probabilities.map((p, digit) => probabilityText(p, digit === label)),
    );
  const both = (image, place) => [
    row(image, words.step.before),
    steps > 0 ? row(after.images[place], words.step.after(steps)) : nothing,
  ];
  return numberTable({
    caption: words.step.probabilities,
    headings: [words.step.image, ...digits],
    rows: before.images.map(both),
  });
}

function probabilityText(p, isTrue) {
  const text = p === null ? shown(p) : p.toFixed(PROBABILITY_PLACES);
  return isTrue ? html`<mark>${text}</mark>` : text;
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
