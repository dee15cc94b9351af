/** The options of uPlot for a line chart. */

import UPlot from "../../vendor/uplot.js";

export const COLORS = 6; // of the stylesheet's series
const FONT = "12px system-ui, sans-serif";
const DASHED = [7, 4];
const DOTTED = [2, 3];
const POINT_SIZE = 5;
const MARK_SIZE = 7; // of a point without a line
const NEAR_PX = 24; // a line this close to the pointer is highlighted
const FAR_PX = 48; // a point this far from the pointer is not marked: its line has ended
const LEAST_Y_AXIS_SIZE = 58;
const Y_AXIS_MARGIN = 14; // the ticks, and the space around the numbers
const X_AXIS_SIZE = 32;
const LOG = 3; // uPlot's distribution of a logarithmic scale
const NO_SELECTION = { left: 0, top: 0, width: 0, height: 0 };
const STRENGTHS = {
  focused: { alpha: 1, width: 2.75 },
  strong: { alpha: 1, width: 2.5 },
  normal: { alpha: 1, width: 1.75 },
  faded: { alpha: 0.45, width: 1.5 },
  background: { alpha: 0.2, width: 1.5 },
};

/** @typedef {{line: import("./chart_data.js").Line, isRaw: boolean}} Drawn isRaw: it is behind its smoothed line. */

/** Return the stylesheet's current colors of the axes and of each series. */
export function readColors(element) {
  const style = getComputedStyle(element);
  const read = (name) => style.getPropertyValue(name).trim();
  const series = Array.from({ length: COLORS }, (_, place) => read(`--series-${place + 1}`));
  return { ink: read("--faint"), line: read("--line"), series };
}

/**
 * Return the opacity and the width of a line.
 * @param {Drawn} drawn
 * @param {string | null} focused The id whose lines are highlighted.
 */
export function strengthOf({ line, isRaw }, focused) {
  if (isRaw || (focused !== null && line.id !== focused)) return STRENGTHS.background;
  return STRENGTHS[focused === null ? (line.emphasis ?? "normal") : "focused"];
}

/**
 * Return uPlot's options.
 * @param {Drawn[]} drawn
 * @param {{
 *   size: {width: number, height: number},
 *   colors: () => ReturnType<typeof readColors>,
 *   zoom: () => import("./chart_data.js").Zoom,
 *   formatX: (x: number) => string,
 *   formatY: (y: number) => string,
 *   isLog: boolean,
 *   group: string | null,
 *   onCursor: (place: number | null) => void,
 *   onFocus: (index: number | null) => void,
 *   onZoom: (zoom: import("./chart_data.js").Zoom) => void,
 * }} settings group: charts of one name have one cursor.
 */
export function chartOptions(drawn, { size, colors, zoom, formatX, formatY, isLog, group, ...listeners }) {
  return {
    ...size,
    scales: { x: { time: false, range: (_plot, min, max) => rangeOf(zoom(), min, max) }, y: { distr: isLog ? LOG : 1 } },
    legend: { show: false },
    cursor: cursorOptions(group, drawn.some(({ line }) => line.id), listeners),
    axes: [axis({ size: X_AXIS_SIZE, format: formatX, colors }), axis({ size: widthOf, format: formatY, colors })],
    series: [{}, ...drawn.map((one) => lineOptions(one, colors))],
    hooks: {
      setCursor: [(plot) => listeners.onCursor(plot.cursor.idx ?? null)],
      setSeries: [(_plot, index) => listeners.onFocus(index ?? null)],
      setSelect: [(plot) => zoomIn(plot, listeners.onZoom)],
    },
  };
}

function cursorOptions(group, hasIds, { onZoom }) {
  const reset = () => onZoom({ from: null, to: null });
  return {
    drag: { x: true, y: false, setScale: false },
    y: false,
    points: { size: POINT_SIZE },
    focus: { prox: hasIds ? NEAR_PX : -1 },
    hover: { prox: FAR_PX },
    ...(group === null ? {} : { sync: { key: group, filters: { pub: (type) => type === "mousemove" } } }),
    bind: { dblclick: () => reset },
  };
}

/** Report the selected range, and remove the selection. */
function zoomIn(plot, onZoom) {
  const { left, width } = plot.select;
  if (width === 0) return;
  const [from, to] = [left, left + width].map((pixels) => plot.posToVal(pixels, "x"));
  plot.setSelect(NO_SELECTION, false);
  onZoom({ from, to });
}

/** Return the range of the x axis: the zoomed one, or all data. */
function rangeOf({ from, to }, min, max) {
  const least = from ?? min;
  const most = to ?? max;
  return least < most ? [least, most] : [least - 1, least + 1];
}

function axis({ size, format, colors }) {
  const hairline = { stroke: () => colors().line, width: 1 };
  return {
    size,
    font: FONT,
    stroke: () => colors().ink,
    grid: hairline,
    ticks: { ...hairline, size: 4 },
    values: (_plot, splits) => splits.map((value) => (value == null ? "" : format(value))),
  };
}

/** Return the width (px) that an axis needs for its labels. */
function widthOf(plot, texts) {
  plot.ctx.font = plot.axes[1].font[0];
  const widths = (texts ?? []).map((text) => plot.ctx.measureText(text).width / devicePixelRatio);
  return Math.max(LEAST_Y_AXIS_SIZE, Math.ceil(Math.max(...widths, 0)) + Y_AXIS_MARGIN);
}

/** @param {Drawn} drawn */
function lineOptions(drawn, colors) {
  const { color, isDashed, isDotted, shape } = drawn.line;
  const stroke = () => colors().series[color - 1];
  if (shape) return { stroke, ...shapeOf(shape, stroke), ...strengthOf(drawn, null) };
  const dash = isDashed ? DASHED : isDotted ? DOTTED : undefined;
  const points = drawn.isRaw ? { show: false } : { size: POINT_SIZE };
  return { stroke, dash, points, ...strengthOf(drawn, null) };
}

/** @param {"steps" | "points" | "rings"} shape */
function shapeOf(shape, stroke) {
  if (shape === "steps") return { paths: UPlot.paths.stepped({ align: 1 }), points: { show: false } };
  const fill = shape === "points" ? stroke : () => "transparent";
  return { paths: () => null, points: { show: true, size: MARK_SIZE, width: 1.5, fill } };
}
