/** Where the parts of the picture of a network are, in pixels. */

const HEADER = 22;
const GAP = 14;
const NARROW = 560;
const MIN_UNIT = 3;
const MAX_UNIT = 9;

/**
 * @typedef {{x: number, y: number, unit: number}} Place Of a unit.
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} radius Of a unit.
 * @property {Box} input The image, or the columns of a row.
 * @property {Place[][]} columns The shown units by layer.
 * @property {number} bars Where the names and the bars of the classes begin.
 */

/**
 * Lay out a picture.
 * @param {{width: number, height: number}} size
 * @param {number[][]} units The shown units of each layer.
 * @param {number} ratio The width of the input by its height.
 * @returns {Layout}
 */
export function layOut({ width, height }, units, ratio) {
  const isNarrow = width < NARROW;
  const side = isNarrow ? Math.min(96, width * 0.24) : Math.min(190, width * 0.22);
  const barWidth = isNarrow ? Math.min(108, width * 0.3) : Math.min(200, width * 0.24);
  const inputHeight = Math.min(side / ratio, height - HEADER - GAP);
  const input = { x: 1, y: HEADER + (height - HEADER - inputHeight) / 2, width: inputHeight * ratio, height: inputHeight };
  const most = Math.max(...units.map(({ length }) => length));
  const pitch = (height - HEADER - GAP) / Math.max(most, 1);
  const radius = Math.max(MIN_UNIT, Math.min(MAX_UNIT, pitch * 0.42));
  const bars = width - barWidth;
  const step = (bars - GAP - input.width) / units.length;
  const columns = units.map((column, layer) => {
    const x = input.x + input.width + step * (layer + 1) - radius;
    const spacing = Math.min((height - HEADER - GAP) / column.length, pitch * 2.6, 30);
    const top = HEADER + (height - HEADER - spacing * column.length) / 2;
    return column.map((unit, row) => ({ x, y: top + spacing * (row + 0.5), unit }));
  });
  return { width, height, radius, input, columns, bars };
}

/** Return the path of a line from one point to another, which leaves and arrives horizontally. */
export function curvePath(from, to) {
  const middle = (from.x + to.x) / 2;
  const point = (x, y) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${point(from.x, from.y)}C${point(middle, from.y)} ${point(middle, to.y)} ${point(to.x, to.y)}`;
}

/**
 * Return where an input is: a pixel in the image, or a row of the columns.
 * @param {Box} box
 * @param {number} place Of the pixel, or of the column among the shown ones.
 * @param {{columns: number, rows: number}} grid
 */
export function inputPlace({ x, y, width, height }, place, { columns, rows }) {
  const column = place % columns;
  const row = Math.floor(place / columns);
  const isTable = columns === 1;
  return { x: isTable ? x + width : x + (width * (column + 0.5)) / columns, y: y + (height * (row + 0.5)) / rows };
}

/** Keep units where they were in the column; new ones take the places of those that have left. */
export function keepPlaces(before, units) {
  if (before === undefined || before.length !== units.length) return units;
  const added = units.filter((unit) => !before.includes(unit));
  return before.map((unit) => (units.includes(unit) ? unit : added.shift()));
}
