/** The curves of a job's training. */

import "../parts/line_chart.js";
import { percent, short, whole } from "../parts/numbers.js";
import { accuracyCurves, KeptCurves, lossCurves } from "../parts/run_curves.js";
import { html } from "../vendor/lit-html.js";
import { words } from "../words/jobs.js";

const MANY = 1e5; // digits of a diverging loss say nothing

export class JobCurves {
  #losses = new KeptCurves(
    (shown) => lossCurves(shown, words.lossLines),
    (run) => [run.losses, run.epochs],
  );
  #accuracies = new KeptCurves(
    (shown) => accuracyCurves(shown, words.accuracyLines),
    (run) => [run.epochs],
  );

  /** @param {import("../service/run.js").Run} run */
  template(run) {
    const shown = [{ run, color: 1, label: "" }];
    const { lossChart, accuracyChart, loss, accuracy, step, epoch } = words;
    return html`
      <div class="columns">
        ${chart(lossChart, { x: step, y: loss, format: lossText }, this.#losses.of(shown))}
        ${chart(accuracyChart, { x: epoch, y: accuracy, format: percent }, this.#accuracies.of(shown))}
      </div>
    `;
  }
}

function chart(label, { x, y, format }, series) {
  return html`
    <div>
      <h3>${label}</h3>
      <line-chart
        .label=${label}
        .xLabel=${x}
        .yLabel=${y}
        .formatX=${placeText}
        .formatY=${format}
        .series=${series}
      ></line-chart>
    </div>
  `;
}

function lossText(loss) {
  return Math.abs(loss) < MANY ? short(loss) : loss.toExponential(1);
}

/** There is no step and no epoch between two whole ones. */
function placeText(place) {
  return Number.isInteger(place) ? whole(place) : "";
}
