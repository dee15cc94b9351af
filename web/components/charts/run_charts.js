/** The charts of overlaid runs: the loss by step and the accuracy by epoch. */

import "./line_chart.js";
import { html } from "../../vendor/lit-html.js";
import { percent, short } from "../formats.js";
import { accuracyCurves, CurveCache, lossCurves } from "./run_curves.js";

const IN_NATS = "cross_entropy"; // a squared error has no unit

/**
 * @typedef {object} ChartMessages The texts of a chart, its axes and its lines.
 * @property {string} label
 * @property {string} x
 * @property {string | ((isNats: boolean) => string)} y Of a loss chart: depends on whether all losses are in nats.
 * @property {Record<string, (run: string) => string>} names
 */

/** Creates the charts; unchanged curves are not drawn again. */
export class RunCharts {
  /** @type {{loss: any, accuracy: any}} */
  #messages;
  #losses = new CurveCache(
    (shown) => lossCurves(shown, this.#messages.loss.names),
    (run) => [run.epochs],
  );
  #accuracies = new CurveCache(
    (shown) => accuracyCurves(shown, this.#messages.accuracy.names),
    (run) => [run.epochs],
  );

  /** @param {{loss: any, accuracy: any}} messages */
  constructor(messages) {
    this.#messages = messages;
  }

  /** @param {import("./run_curves.js").Shown[]} shown */
  lossOf(shown) {
    const isNats = shown.every(({ run }) => run.job === null || run.job.spec.loss === IN_NATS);
    const { y, ...loss } = this.#messages.loss;
    return chart({ ...loss, y: y(isNats) }, short, this.#losses.of(shown));
  }

  /** @param {import("./run_curves.js").Shown[]} shown */
  accuracyOf(shown) {
    return chart(this.#messages.accuracy, percent, this.#accuracies.of(shown));
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
