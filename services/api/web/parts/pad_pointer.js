/** Drawing with a mouse, a finger or a pen. */

import { PAD_SIDE } from "./marks.js";

/**
 * @typedef {object} Hand What draws.
 * @property {(point: [number, number], at: number) => void} begin at: when, in the page's time (ms).
 * @property {(points: [number, number][], at: number) => void} extend
 * @property {() => void} end
 */

/**
 * Draw with the one pointer that goes down first, wherever it moves then.
 * @param {HTMLCanvasElement} canvas
 * @param {Hand} hand
 */
export function drawWithPointers(canvas, hand) {
  let drawing = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (drawing !== null || event.button !== 0) return;
    drawing = event.pointerId;
    canvas.setPointerCapture(drawing);
    hand.begin(placeOf(event, canvas), event.timeStamp);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drawing) return;
    // Of a fast pen several positions come with one event; without them a curve has corners.
    const all = event.getCoalescedEvents();
    const positions = all.length > 0 ? all : [event];
    hand.extend(positions.map((position) => placeOf(position, canvas)), event.timeStamp);
  });
  // It follows a pointer that goes up, and one that the browser takes away.
  canvas.addEventListener("lostpointercapture", (event) => {
    if (event.pointerId !== drawing) return;
    drawing = null;
    hand.end();
  });
}

function placeOf(event, canvas) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [
    ((event.clientX - left) / width) * PAD_SIDE,
    ((event.clientY - top) / height) * PAD_SIDE,
  ];
}
