/** The curves of runs as series of `<line-chart>`. */

/**
 * @typedef {{run: import("../../api/jobs/run.js").Run, color: number, label: string}} Shown
 * A run, its color from 1 to 6, and its name.
 */

/**
 * Return the mean training loss of each epoch by its last step and, dotted, the validation loss
 * after the same steps.
 * @param {Shown} shown
 * @param {{training: (run: string) => string, validation: (run: string) => string}} names
 */
export function lossCurves({ run, color, label }, names) {
  const curve = curvesOf({ run, label, color }, "step");
  const curves = [
    curve(names.training, "train_loss"),
    curve(names.validation, "validation_loss", { isDotted: true }),
  ];
  return curves.filter(isMeasured);
}

/**
 * Return the test accuracy by epoch, and if they are measured the training accuracy, dashed, and
 * the validation accuracy, dotted.
 * @param {Shown} shown
 * @param {Record<"test" | "training" | "validation", (run: string) => string>} names
 */
export function accuracyCurves({ run, color, label }, names) {
  const curve = curvesOf({ run, label, color }, "epoch");
  const curves = [
    curve(names.test, "test_accuracy"),
    curve(names.training, "train_accuracy", { isDashed: true }),
    curve(names.validation, "validation_accuracy", { isDotted: true }),
  ];
  return curves.filter(isMeasured);
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

/** Caches curves until their runs change, so that a chart redraws only then. */
export class CurveCache {
  #make;
  #read;
  #basis = [];
  #curves = [];

  /**
   * @param {(shown: Shown) => object[]} make Returns a run's curves.
   * @param {(run: import("../../api/jobs/run.js").Run) => object[]} read Returns what the curves depend on.
   */
  constructor(make, read) {
    this.#make = make;
    this.#read = read;
  }

  /** @param {Shown[]} shown */
  of(shown) {
    const basis = shown.flatMap(({ run, color, label }) => [...this.#read(run), color, label]);
    const isSame =
      basis.length === this.#basis.length &&
      basis.every((value, place) => value === this.#basis[place]);
    if (!isSame) this.#curves = shown.flatMap((one) => this.#make(one));
    this.#basis = basis;
    return this.#curves;
  }
}
