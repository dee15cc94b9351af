/** The lines of the parallel coordinates, drawn on a canvas: a thousand of them take some milliseconds. */

const COLOR = /^#(..)(..)(..)$/;
const SHADES = 12;
const WIDTH = 1.5;
const FAINT = 0.5;

/**
 * @typedef {object} Line
 * @property {number} number Of the trial.
 * @property {[x: number, y: number][]} points In px; without those that are on no axis.
 * @property {number | null} rank From 0, the worst, to 1, the best; null: it has no objective.
 */

/** Return the stylesheet's current colors of the worst and the best lines, and of those without a rank. */
export function readLineColors(element) {
  const style = getComputedStyle(element);
  const [worst, best, none] = ["--line", "--positive", "--edge"].map((name) => style.getPropertyValue(name).trim());
  const shades = Array.from({ length: SHADES }, (_, place) => mix(worst, best, place / (SHADES - 1)));
  return { shades, none };
}

/**
 * Draw lines, the best ones above the others.
 * @param {HTMLCanvasElement} canvas
 * @param {Line[]} lines
 * @param {{width: number, height: number}} size In px.
 * @param {ReturnType<typeof readLineColors>} colors
 */
export function drawLines(canvas, lines, { width, height }, { shades, none }) {
  const scale = devicePixelRatio;
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(scale, scale);
  context.lineWidth = WIDTH;
  context.lineJoin = "round";
  const groups = Map.groupBy(lines, ({ rank }) => (rank === null ? -1 : Math.round(rank * (SHADES - 1))));
  for (const shade of [...groups.keys()].sort((one, other) => one - other)) {
    context.strokeStyle = shade < 0 ? none : shades[shade];
    context.globalAlpha = shade < 0 ? FAINT : 1;
    context.setLineDash(shade < 0 ? [2, 4] : []);
    context.stroke(new Path2D(groups.get(shade)?.map(pathOf).join("")));
  }
}

/**
 * Return a line as a path of SVG.
 * @param {Line} line
 */
export function pathOf({ points }) {
  return points.map(([x, y], place) => `${place === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/**
 * Return the line that is nearest to a place, or null if none is near.
 * @param {Line[]} lines
 * @param {[x: number, y: number]} place In px.
 * @param {number} near In px.
 */
export function nearestLine(lines, place, near) {
  const [x, y] = place;
  let nearest = null;
  let distance = near;
  for (const line of lines) {
    const found = Math.abs(heightAt(line, x) - y);
    if (found < distance) [nearest, distance] = [line, found];
  }
  return nearest;
}

function heightAt({ points }, x) {
  const place = points.findIndex((point) => point[0] >= x);
  if (place < 0) return NaN;
  const [x1, y1] = points[place];
  const [x0, y0] = points[Math.max(place - 1, 0)];
  return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

function mix(one, other, share) {
  const [from, to] = [one, other].map((color) => COLOR.exec(color)?.slice(1).map((part) => parseInt(part, 16)) ?? [0, 0, 0]);
  return `rgb(${from.map((part, place) => Math.round(part + (to[place] - part) * share)).join(" ")})`;
}
