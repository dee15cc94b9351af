/** The charts of overlaid runs: the loss by step and the accuracy by epoch. */

import "./line_chart.js";
import { messages } from "../../i18n/charts.js";
import { html } from "../../vendor/lit.js";
import { percent, short } from "../formats.js";

const IN_NATS = "cross_entropy"; // a squared error has no unit

/**
 * @typedef {{run: import("../../api/jobs/run.js").Run, color: number, label: string}} Shown
 * A run, its color from 1 to 6, and its name; an empty name if it is the only run.
 */

/** Creates the charts; unchanged curves are not drawn again. */
export class RunCharts {
  #losses = new CurveCache(lossCurves);
  #accuracies = new CurveCache(accuracyCurves);

  /** @param {Shown[]} shown */
  lossOf(shown) {
    const isNats = shown.every(({ run }) => !run.job?.spec || run.job.spec.loss === IN_NATS);
    const { label, x, y } = messages.loss;
    return chart({ label, x, y: y(isNats) }, short, this.#losses.of(shown));
  }

  /** @param {Shown[]} shown */
  accuracyOf(shown) {
    return chart(messages.accuracy, percent, this.#accuracies.of(shown));
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

/** Caches curves until their runs change, so that a chart redraws only then. */
class CurveCache {
  #make;
  #basis = [];
  #curves = [];

  /** @param {(shown: Shown) => any[]} make Returns a run's curves. */
  constructor(make) {
    this.#make = make;
  }

  /** @param {Shown[]} shown */
  of(shown) {
    /** @type {any} */
    const basis = shown.flatMap(({ run, color, label }) => [run.epochs, color, label]);
    const isSame =
      basis.length === this.#basis.length &&
      basis.every((value, place) => value === this.#basis[place]);
    /** @type {any} */
    const curves = isSame ? this.#curves : shown.flatMap((one) => this.#make(one));
    this.#basis = basis;
    this.#curves = curves;
    return curves;
  }
}

/** Return the mean training loss of each epoch by its last step and, dotted, the validation loss. */
function lossCurves(shown) {
  const curve = curvesOf(shown, "step");
  return [
    curve(messages.training, "train_loss"),
    curve(messages.validation, "validation_loss", { isDotted: true }),
  ].filter(isMeasured);
}

/** Return the test accuracy by epoch, the training accuracy, dashed, and the validation accuracy, dotted. */
function accuracyCurves(shown) {
  const curve = curvesOf(shown, "epoch");
  return [
    curve(messages.test, "test_accuracy"),
    curve(messages.training, "train_accuracy", { isDashed: true }),
    curve(messages.validation, "validation_accuracy", { isDotted: true }),
  ].filter(isMeasured);
}

/** Return a function that creates the curve of one field of a run's epochs by another one. */
function curvesOf({ run, color, label }, x) {
  const xs = run.epochs.map((entry) => entry[x]);
  return (name, y, dash = {}) => ({
    label: name(label),
    color,
    xs,
    ys: run.epochs.map((entry) => entry[y]),
    ...dash,
  });
}

/** Whether to show a curve: the first one always, others if they are measured. */
function isMeasured({ ys }, place) {
  return place === 0 || ys.some((y) => y !== null);
}
