/** The results of steps: losses, probabilities before and after, and a unit's weights. */

import "../../../components/charts/line_chart.js";
import { numberRow } from "../../../components/lists/list_table.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { updateFormula } from "../formulas/backward_formulas.js";
import { memoize } from "../memoize.js";
import { numberTable } from "./number_table.js";
import { picture } from "../elements/pixel_map.js";
import { short } from "../../../components/formats.js";

const LOSS_DIGITS = 5;
const PROBABILITY_PLACES = 3;

const changeOf = memoize((after, before) =>
  after.weight.map((weight, place) => weight - before.weight[place]),
);
const lineOf = memoize((losses) => [
  { label: messages.step.loss, color: 1, xs: losses.map((_, step) => step), ys: losses },
]);

/** @param {import("../inspect_store.js").InspectStore} store */
export function stepResults({ training }) {
  const { before, after } = training;
  const steps = after.losses.length - 1;
  return html`
    <h3>${messages.step.losses}</h3>
    <div class="split">
      ${lossTable(after)} ${steps > 0 ? lossChart(after.losses) : nothing}
    </div>
    <div class="split">
      <div>
        <h3>${messages.step.probabilities}</h3>
        ${probabilityTable(before, after, steps)}
      </div>
      <div>${unitMoved(before, after, steps)}</div>
    </div>
  `;
}

/** Return the table of the losses, with the prediction for each image as the notebook prints them. */
function lossTable({ losses, digits, images }) {
  const row = (loss, step) => {
    const change = step > 0 ? short(loss - losses[step - 1]) : "";
    const predictions = images.map(({ label }, place) => prediction(digits[step][place], label));
    return numberRow(step, [short(loss, LOSS_DIGITS), change, ...predictions]);
  };
  const { step, loss, change, target } = messages.step;
  return numberTable({
    caption: messages.step.losses,
    headings: [step, loss, change, ...images.map(({ label }) => target(label))],
    rows: losses.map(row),
    isTall: true,
  });
}

function prediction(digit, label) {
  const isRight = digit === label;
  return html`
    <span class=${isRight ? "hit" : "miss"}>
      ${digit ?? "–"} <span aria-hidden="true">${isRight ? "✓" : "✗"}</span>
      <span class="unseen">${isRight ? messages.step.right : messages.step.wrong}</span>
    </span>
  `;
}

function lossChart(losses) {
  return html`
    <line-chart
      .label=${messages.step.lossChart}
      .xLabel=${messages.step.step}
      .yLabel=${messages.step.loss}
      .series=${lineOf(losses)}
    ></line-chart>
  `;
}

function probabilityTable(before, after, steps) {
  const digits = before.images[0].probabilities.map((_, digit) => digit);
  const row = ({ label, probabilities }, when) =>
    numberRow(
      messages.step.imageAt(label, when),
      probabilities.map((p, digit) => probabilityText(p, digit === label)),
    );
  const both = (image, place) => [
    row(image, messages.step.before),
    steps > 0 ? row(after.images[place], messages.step.after(steps)) : nothing,
  ];
  return numberTable({
    caption: messages.step.probabilities,
    headings: [messages.step.image, ...digits],
    rows: before.images.map(both),
  });
}

function probabilityText(p, isTrue) {
  const text = p === null ? short(p) : p.toFixed(PROBABILITY_PLACES);
  return isTrue ? html`<mark>${text}</mark>` : text;
}

/** Return the next update of the chosen unit's bias, and the changes of its weights. */
function unitMoved(before, after, steps) {
  const { unit } = after;
  const name = messages.numbers.unit(unit.unit);
  const moved = changeOf(unit, before.unit);
  return html`
    <h3>${messages.step.update(name)}</h3>
    ${updateFormula(unit, after.learning_rate)}
    ${unit.layer === 1 ? movedPictures(unit, name, steps > 0 ? moved : null) : nothing}
  `;
}

/** Return the weights as images; moved: how the steps changed them, or null. */
function movedPictures(unit, name, moved) {
  return html`
    <div class="beside">
      ${picture(messages.step.weightsNow, messages.step.weightsNowOf(name), unit.weight)}
      ${moved ? picture(messages.step.weightsMoved, messages.step.weightsMovedOf(name), moved) : nothing}
    </div>
    <p class="faint">${messages.legend}</p>
  `;
}
