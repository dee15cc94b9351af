/** The points that a chart draws of its lines. */

const MAX_POINTS = 500; // of a line: about one a pixel

/** The whole range of x. @type {Zoom} */
export const NO_ZOOM = { from: null, to: null };

/**
 * @typedef {object} Line
 * @property {string} [id] Whose line it is, such as the id of a run; lines of one id are highlighted together.
 * @property {string} [field] What it shows, such as validation_loss.
 * @property {number} color From 1: one of the stylesheet's series.
 * @property {ArrayLike<number>} xs They increase.
 * @property {ArrayLike<number | null>} ys null: not measured, or not finite.
 * @property {boolean} [isDashed]
 * @property {boolean} [isDotted]
 * @property {"strong" | "faded"} [emphasis]
 * @property {"steps" | "points" | "rings"} [shape] steps: a y holds until the next one; points, rings: no line.
 */

/**
 * Return the exponential moving average of values, divided by the sum of its weights, as in Adam.
 * @param {ArrayLike<number | null>} values null is skipped.
 * @param {number} weight Of the previous average, in [0, 1).
 * @returns {(number | null)[]}
 */
export function smooth(values, weight) {
  let sum = 0;
  let weights = 0;
  return Array.from(values, (value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    weights = weight * weights + (1 - weight);
    return sum / weights;
  });
}

/**
 * Return the xs and ys to draw: those in the zoomed range and their neighbors, thinned evenly.
 * @param {Line} line
 * @param {{smoothing: number, isLog: boolean, zoom: Zoom}} options isLog: leave out what has no logarithm.
 * @typedef {{from: number | null, to: number | null}} Zoom null: up to the end of the data.
 */
export function pointsOf({ xs, ys, shape }, { smoothing, isLog, zoom }) {
  const values = smoothing > 0 ? smooth(ys, smoothing) : ys;
  const first = Math.max(0, zoom.from === null ? 0 : lastUpTo(xs, zoom.from));
  const last = Math.min(xs.length - 1, zoom.to === null ? Infinity : lastUpTo(xs, zoom.to) + 1);
  const stride = shape ? 1 : Math.ceil((last - first + 1) / MAX_POINTS);
  const places = [];
  for (let place = last; place > first; place -= stride) places.push(place);
  if (last >= first) places.push(first); // the first and the newest are always drawn
  places.reverse();
  const drawn = (y) => (isLog && !(y > 0) ? null : y);
  return [places.map((place) => xs[place]), places.map((place) => drawn(values[place]))];
}

/**
 * Return the index of the last known value of a line up to an x, or -1.
 * @param {Line} line
 * @param {number} x
 */
export function lastKnown({ xs, ys }, x) {
  let place = lastUpTo(xs, x);
  while (place >= 0 && ys[place] === null) place -= 1;
  return place;
}

/** Return the index of the last of increasing numbers that is at most x, or -1. */
function lastUpTo(xs, x) {
  let start = 0;
  let end = xs.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if (xs[middle] <= x) start = middle + 1;
    else end = middle;
  }
  return start - 1;
}
