/** The charts of runs, over one another: the loss by step and the accuracy by epoch. */

import "./line_chart.js";
import { html } from "../vendor/lit-html.js";
import { percent, short } from "./numbers.js";
import { accuracyCurves, KeptCurves, lossCurves } from "./run_curves.js";

/**
 * @typedef {{label: string, x: string, y: string, names: Record<string, (run: string) => string>}} ChartWords
 * What a chart shows, its axes, and how its lines are called.
 */

/** Makes the charts; what has not changed is not drawn again. */
export class RunCharts {
  #words;
  #losses = new KeptCurves(
    (shown) => lossCurves(shown, this.#words.loss.names),
    (run) => [run.losses, run.epochs],
  );
  #accuracies = new KeptCurves(
    (shown) => accuracyCurves(shown, this.#words.accuracy.names),
    (run) => [run.epochs],
  );

  /** @param {{loss: ChartWords, accuracy: ChartWords}} words */
  constructor(words) {
    this.#words = words;
  }

  /** @param {import("./run_curves.js").Shown[]} shown */
  lossOf(shown) {
    return chart(this.#words.loss, short, this.#losses.of(shown));
  }

  /** @param {import("./run_curves.js").Shown[]} shown */
  accuracyOf(shown) {
    return chart(this.#words.accuracy, percent, this.#accuracies.of(shown));
  }
}

function chart({ label, x, y }, format, series) {
  return html`
    <line-chart
      .label=${label}
      .xLabel=${x}
      .yLabel=${y}
      .formatY=${format}
      .series=${series}
    ></line-chart>
  `;
}
