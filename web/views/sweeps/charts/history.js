/** The history of a sweep as lines of a chart: the objective of each trial, and the best so far. */

import { isMaximized, isPruned } from "../values.js";

const COLORS = { trial: 1, best: 3, pruned: 2 };

/**
 * @param {import("../../../api/sweeps.js").SweepTrial[]} trials In the order of their numbers.
 * @param {any} request The sweep's.
 * @returns {import("../../../components/charts/chart_data.js").Line[]}
 */
export function historyLines(trials, request) {
  const compared = trials.filter(({ objective }) => objective !== null);
  const better = isMaximized(request) ? Math.max : Math.min;
  const worse = isMaximized(request) ? Math.min : Math.max;
  const floor = compared.reduce((value, { objective }) => worse(value, Number(objective)), Number(compared[0]?.objective));
  let best = NaN;
  const bests = compared.map(({ objective }) => (best = Number.isNaN(best) ? Number(objective) : better(best, Number(objective))));
  const pruned = compared.length > 0 ? trials.filter(isPruned) : []; // their objective is unknown
  return [
    { color: COLORS.best, shape: "steps", xs: numbersOf(compared), ys: bests },
    { color: COLORS.pruned, shape: "rings", xs: numbersOf(pruned), ys: pruned.map(() => floor) },
    { color: COLORS.trial, shape: "points", xs: numbersOf(compared), ys: compared.map(({ objective }) => objective) },
  ];
}

function numbersOf(trials) {
  return trials.map(({ number }) => number);
}
