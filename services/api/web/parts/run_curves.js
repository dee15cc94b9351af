/** The curves of runs as series of `<line-chart>`. */

/**
 * @typedef {{run: import("../service/run.js").Run, color: number, label: string}} Shown
 * A run, its color from 1 to 6, and its name.
 */

/**
 * Return the loss by step, and of a run with a validation set its loss by the same steps, dotted.
 * @param {Shown} shown
 * @param {{training: (run: string) => string, validation: (run: string) => string}} names
 */
export function lossCurves({ run, color, label }, names) {
  const measured = run.epochs.filter((entry) => entry.validation_loss !== null);
  const validation = {
    label: names.validation(label),
    color,
    isDotted: true,
    xs: measured.map(({ step }) => step),
    ys: measured.map((entry) => entry.validation_loss),
  };
  const training = { label: names.training(label), color, ...run.losses };
  return measured.length > 0 ? [training, validation] : [training];
}

/**
 * Return the accuracies by epoch: test, and if they are measured training, dashed, and validation,
 * dotted.
 * @param {Shown} shown
 * @param {Record<"test" | "training" | "validation", (run: string) => string>} names
 */
export function accuracyCurves({ run, color, label }, names) {
  const xs = run.epochs.map(({ epoch }) => epoch);
  const curve = (name, field, dash = {}) => ({
    label: name(label),
    color,
    xs,
    ys: run.epochs.map((entry) => entry[field]),
    ...dash,
  });
  const curves = [
    curve(names.test, "test_accuracy"),
    curve(names.training, "train_accuracy", { isDashed: true }),
    curve(names.validation, "validation_accuracy", { isDotted: true }),
  ];
  return curves.filter(({ ys }, place) => place === 0 || ys.some((y) => y !== null));
}

/** Keeps the curves that were made until there is more to show: a chart draws only what is new. */
export class KeptCurves {
  #make;
  #read;
  #basis = [];
  #curves = [];

  /**
   * @param {(shown: Shown) => object[]} make Returns a run's curves.
   * @param {(run: import("../service/run.js").Run) => object[]} read Returns what they are made of.
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
