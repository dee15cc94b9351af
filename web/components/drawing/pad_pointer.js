/** Drawing with a mouse, a finger or a pen. */

import { PAD_SIDE } from "./marks.js";

// Immediately, where a browser has that event: a pointermove waits up to 16 ms for the next frame.
const MOVE = /** @type {"pointermove"} */ (
  "onpointerrawupdate" in window ? "pointerrawupdate" : "pointermove"
);

/**
 * @typedef {object} Pen
 * @property {(point: [number, number], at: number) => void} begin at: the time in the page's clock (ms).
 * @property {(points: [number, number][], at: number) => void} extend
 * @property {() => void} end
 */

/**
 * Draw with the first pointer that goes down, also outside the canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {Pen} pen
 */
export function drawWithPointers(canvas, pen) {
  let drawing = null;
  /** @type {((event: PointerEvent) => [number, number]) | null} */
  let placeOf = null; // measured once per stroke: each measurement may cause a layout
  canvas.addEventListener("pointerdown", (event) => {
    if (drawing !== null || event.button !== 0) return;
    drawing = event.pointerId;
    placeOf = measurePlaces(canvas);
    canvas.setPointerCapture(drawing);
    pen.begin(placeOf(event), event.timeStamp);
  });
  canvas.addEventListener(MOVE, (event) => {
    if (event.pointerId !== drawing || placeOf === null) return;
    // A fast pen has several positions per event; without them a curve has corners.
    const all = event.getCoalescedEvents();
    const positions = all.length > 0 ? all : [event];
    pen.extend(positions.map(placeOf), event.timeStamp);
  });
  // After the pointer went up, or the browser canceled it.
  canvas.addEventListener("lostpointercapture", (event) => {
    if (event.pointerId !== drawing) return;
    drawing = null;
    pen.end();
  });
}

/**
 * Return a function from a pointer event to its point in the pad's units.
 * @returns {(event: PointerEvent) => [number, number]}
 */
function measurePlaces(canvas) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return ({ clientX, clientY }) => [
    ((clientX - left) / width) * PAD_SIDE,
    ((clientY - top) / height) * PAD_SIDE,
  ];
}
