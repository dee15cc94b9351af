/** The curves of all runs that are shown, over one another. */

import "../parts/line_chart.js";
import { percent, short, whole } from "../parts/numbers.js";
import { accuracyCurves, KeptCurves, lossCurves } from "../parts/run_curves.js";
import { html } from "../vendor/lit-html.js";
import { words } from "../words/train.js";

const LOSS_DIGITS = 3;
const ACCURACY_DIGITS = 1; // of a percentage

export class RunCharts {
  #losses = new KeptCurves(
    (one) => lossCurves(one, words.lossNames),
    (run) => [run.losses, run.epochs],
  );
  #accuracies = new KeptCurves(
    (one) => accuracyCurves(one, words.accuracyNames),
    (run) => [run.epochs],
  );

  /**
   * Return the charts; what has not changed is not drawn again.
   * @param {import("./run_legend.js").ShownRun[]} shown
   */
  show(shown) {
    const seen = shown.filter(({ run, isHidden }) => run.missing === null && !isHidden);
    return html`
      <div class="columns">
        <section class="card">
          <h2>${words.loss}</h2>
          <line-chart
            .label=${words.lossOver}
            .xLabel=${words.step}
            .yLabel=${words.lossUnit}
            .formatY=${shortLoss}
            .series=${this.#losses.of(seen)}
          ></line-chart>
        </section>
        <section class="card">
          <h2>${words.accuracy}</h2>
          <line-chart
            .label=${words.accuracyOver}
            .xLabel=${words.epoch}
            .yLabel=${words.accuracyUnit}
            .formatX=${wholeOnly}
            .formatY=${percentOf}
            .series=${this.#accuracies.of(seen)}
          ></line-chart>
        </section>
      </div>
    `;
  }
}

function shortLoss(loss) {
  return short(loss, LOSS_DIGITS);
}

function percentOf(share) {
  return percent(share, ACCURACY_DIGITS);
}

/** There is no half an epoch, where an axis would have one. */
function wholeOnly(epoch) {
  return Number.isInteger(epoch) ? whole(epoch) : "";
}
