/** The lines of runs: of their loss, their accuracy and their learning rate. */

/**
 * @typedef {object} Shown
 * @property {import("../../api/jobs/run.js").Run} run
 * @property {number} color
 * @property {string} label Its name, unlike those of the others.
 * @property {boolean} [isChosen]
 * @property {boolean} [isBest]
 */

/** The fields of an epoch's entry in each chart; the first one is always shown, others if they are measured. */
const FIELDS = {
  loss: [{ field: "train_loss" }, { field: "validation_loss", isDotted: true }],
  accuracy: [
    { field: "test_accuracy" },
    { field: "train_accuracy", isDashed: true },
    { field: "validation_accuracy", isDotted: true },
  ],
  rate: [{ field: "learning_rate" }],
};

/**
 * Return the lines of each chart.
 * @param {Shown[]} shown
 * @param {string} x epoch, step or time.
 * @returns {Record<keyof typeof FIELDS, import("./chart_data.js").Line[]>}
 */
export function runCurves(shown, x) {
  const entries = Object.entries(FIELDS).map(([chart, fields]) => [chart, shown.flatMap((one) => linesOf(one, x, fields))]);
  return Object.fromEntries(entries);
}

/** @param {Shown} shown */
function linesOf({ run: { id, epochs }, color, isChosen, isBest }, x, fields) {
  const emphasis = isChosen ? "strong" : isBest === false ? "faded" : undefined;
  const xs = x === "time" ? secondsOf(epochs) : epochs.map((entry) => entry[x]);
  return fields
    .map((line) => ({ ...line, id, color, emphasis, xs, ys: epochs.map((entry) => entry[line.field]) }))
    .filter(({ ys }, place) => place === 0 || ys.some((y) => y !== null));
}

/**
 * Return the seconds of training up to the end of each epoch; an epoch that is missing took as long as the next one.
 * @param {{epoch: number, seconds: number}[]} epochs
 */
export function secondsOf(epochs) {
  let last = 0;
  let sum = 0;
  return epochs.map(({ epoch, seconds }) => {
    sum += seconds * (epoch - last);
    last = epoch;
    return sum;
  });
}
