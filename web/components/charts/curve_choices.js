/** How the curves of runs are drawn, as the address has it. */

import { NO_ZOOM } from "./chart_data.js";

export const AXES = ["epoch", "step", "time"];
export const MAX_SMOOTHING = 0.99;
const BETWEEN = "..";
const DIGITS = 4; // of an end of the zoomed range, in seconds

/**
 * @typedef {object} CurveChoices
 * @property {string} x One of AXES.
 * @property {number} smoothing The weight of the moving average; 0: none.
 * @property {boolean} isLog
 * @property {import("./chart_data.js").Zoom} zoom
 */

/**
 * @param {Record<string, string>} choices
 * @returns {CurveChoices}
 */
export function readCurveChoices({ x, smoothing, scale, zoom = "" }) {
  const weight = Number(smoothing ?? 0);
  const [from, to = null] = zoom.split(BETWEEN).map((text) => (text === "" ? null : Number(text)));
  return {
    x: AXES.includes(x) ? x : AXES[0],
    smoothing: weight > 0 ? Math.min(weight, MAX_SMOOTHING) : 0,
    isLog: scale === "log",
    zoom: isRange(from, to) ? { from, to } : NO_ZOOM,
  };
}

/** Return the choices of an address; defaults are left out. @param {CurveChoices} choices */
export function writeCurveChoices({ x, smoothing, isLog, zoom: { from, to } }) {
  return {
    x: x === AXES[0] ? null : x,
    smoothing: smoothing || null,
    scale: isLog ? "log" : null,
    zoom: from === null && to === null ? null : `${from ?? ""}${BETWEEN}${to ?? ""}`,
  };
}

/** Return a range with ends that are readable: whole epochs or steps. */
export function roundZoom({ from, to }, x) {
  if (x === "time") return { from: toDigits(from), to: toDigits(to) };
  return { from: from && Math.floor(from), to: to && Math.ceil(to) };
}

/** Whether two ends are a range; a null end is open. */
function isRange(from, to) {
  return !Number.isNaN(from) && !Number.isNaN(to) && (from === null || to === null || from < to);
}

function toDigits(seconds) {
  return seconds === null ? null : Number(seconds.toPrecision(DIGITS));
}
