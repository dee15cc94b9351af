/** Lines with different xs as one table, as uPlot needs it. */

/**
 * Return the xs of all lines, distinct and sorted, and each line's values at them.
 * @param {{xs: ArrayLike<number>, ys: ArrayLike<number | null>}[]} series xs increase in each.
 * @returns {[Float64Array, ...(number | null)[][]]} null: the line has no value there.
 */
export function tabulate(series) {
  const xs = unitePlaces(series.map((line) => line.xs));
  return [xs, ...series.map((line) => spread(line, xs))];
}

/**
 * Return the last index up to another one at which a column has a value, or -1.
 * @param {(number | null)[]} column
 * @param {number} place
 */
export function lastKnown(column, place) {
  let known = Math.min(place, column.length - 1);
  while (known >= 0 && column[known] == null) known -= 1;
  return known;
}

function unitePlaces(lists) {
  const all = new Float64Array(lists.reduce((sum, xs) => sum + xs.length, 0));
  let filled = 0;
  for (const xs of lists) {
    all.set(xs, filled);
    filled += xs.length;
  }
  all.sort();
  return all.filter((x, place) => place === 0 || x !== all[place - 1]);
}

function spread({ xs, ys }, places) {
  const column = new Array(places.length).fill(null);
  let place = 0;
  for (let own = 0; own < xs.length; own += 1) {
    while (places[place] < xs[own]) place += 1;
    column[place] = ys[own];
  }
  return column;
}
