/** The options of uPlot for a line chart. */

import { wholeOnly } from "../formats.js";

const FONT = "12px system-ui, sans-serif";
const DASHED = [7, 4];
const DOTTED = [2, 3];
const LINE_WIDTH = 1.75;
const POINT_SIZE = 5;
const LEAST_Y_AXIS_SIZE = 58;
const Y_AXIS_MARGIN = 14; // the ticks, and the space around the numbers
const X_AXIS_SIZE = 32;

/** Return the stylesheet's current colors of the axes and of each series. */
export function readColors(element) {
  const style = getComputedStyle(element);
  const read = (name) => style.getPropertyValue(name).trim();
  const series = [1, 2, 3, 4, 5, 6].map((number) => read(`--series-${number}`));
  return { ink: read("--faint"), line: read("--line"), series };
}

/**
 * Return uPlot's options.
 * @param {{label: string, color: number, isDashed?: boolean, isDotted?: boolean}[]} series
 * @param {{
 *   size: {width: number, height: number},
 *   colors: () => ReturnType<typeof readColors>,
 *   formatY: (y: number) => string,
 *   onCursor: (place: number | null) => void,
 * }} settings
 */
export function chartOptions(series, { size, colors, formatY, onCursor }) {
  return {
    ...size,
    scales: { x: { time: false } },
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: POINT_SIZE } },
    axes: [
      axis({ size: X_AXIS_SIZE, format: wholeOnly, colors }),
      axis({ size: widthOf, format: formatY, colors }),
    ],
    series: [{}, ...series.map((line) => lineOptions(line, colors))],
    hooks: { setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)] },
  };
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

/** @param {{color: number, isDashed?: boolean, isDotted?: boolean}} line */
function lineOptions({ color, isDashed, isDotted }, colors) {
  const dash = isDashed ? DASHED : isDotted ? DOTTED : undefined;
  return {
    stroke: () => colors().series[color - 1],
    width: LINE_WIDTH,
    dash,
    spanGaps: true, // other lines may have more xs
    points: { size: POINT_SIZE },
  };
}
