/** The content of a drawing pad: strokes and images, white on black. */

import { dotsOf, inkColor } from "../images/pixel_colors.js";

/** The pad's side in its own units: ten per pixel of the network's image, for smooth lines. */
export const PAD_SIDE = 280;

/**
 * @typedef {{width: number, points: [number, number][]}} Stroke Points in 0..PAD_SIDE, x and y.
 * @typedef {{pixels: number[]}} Image One image, enlarged to the whole pad.
 */

/**
 * Paint all marks.
 * @param {CanvasRenderingContext2D} context
 * @param {(Stroke | Image)[]} marks
 */
export function paintMarks(context, marks) {
  context.fillStyle = "black";
  context.fillRect(0, 0, PAD_SIDE, PAD_SIDE);
  for (const mark of marks) {
    if ("pixels" in mark) paintImage(context, mark.pixels);
    else paintStroke(context, mark, 0);
  }
}

/**
 * Paint a stroke, beginning at one of its points; a single point is a dot.
 * @param {CanvasRenderingContext2D} context
 * @param {Stroke} stroke
 * @param {number} from
 */
export function paintStroke(context, { width, points }, from) {
  context.strokeStyle = "white";
  context.lineWidth = width;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(...points[from]);
  for (const point of points.slice(from)) context.lineTo(...point);
  context.stroke();
}

function paintImage(context, pixels) {
  const dots = dotsOf(pixels, inkColor);
  const small = new OffscreenCanvas(dots.width, dots.height);
  small.getContext("2d")?.putImageData(dots, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, PAD_SIDE, PAD_SIDE);
}
