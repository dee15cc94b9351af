/** Drawing with a mouse, a finger or a pen. */

import { PAD_SIDE } from "./marks.js";

// Where a browser has it, at once; a pointermove waits for the next frame, up to 16 ms.
const MOVE = "onpointerrawupdate" in window ? "pointerrawupdate" : "pointermove";

/**
 * @typedef {object} Pen What draws.
 * @property {(point: [number, number], at: number) => void} begin at: when, in the page's time (ms).
 * @property {(points: [number, number][], at: number) => void} extend
 * @property {() => void} end
 */

/**
 * Draw with the one pointer that goes down first, wherever it moves then.
 * @param {HTMLCanvasElement} canvas
 * @param {Pen} pen
 */
export function drawWithPointers(canvas, pen) {
  let drawing = null;
  /** @type {((event: PointerEvent) => [number, number]) | null} */
  let placeOf = null; // measured once a stroke: each time the page would have to be laid out before
  canvas.addEventListener("pointerdown", (event) => {
    if (drawing !== null || event.button !== 0) return;
    drawing = event.pointerId;
    placeOf = measurePlaces(canvas);
    canvas.setPointerCapture(drawing);
    pen.begin(placeOf(event), event.timeStamp);
  });
  canvas.addEventListener(MOVE, (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== drawing) return;
    // Of a fast pen several positions come with one event; without them a curve has corners.
    const all = event.getCoalescedEvents();
    const positions = all.length > 0 ? all : [event];
    pen.extend(positions.map(placeOf), event.timeStamp);
  });
  // It follows a pointer that goes up, and one that the browser takes away.
  canvas.addEventListener("lostpointercapture", (event) => {
    if (event.pointerId !== drawing) return;
    drawing = null;
    pen.end();
  });
}

/**
 * Return what finds the place of an event on a canvas, in the pad's units.
 * @returns {(event: PointerEvent) => [number, number]}
 */
function measurePlaces(canvas) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return ({ clientX, clientY }) => [
    ((clientX - left) / width) * PAD_SIDE,
    ((clientY - top) / height) * PAD_SIDE,
  ];
}
