/** Drawing with the keyboard: a cursor, and a pen that is lowered and lifted. */

import { PAD_SIDE } from "./marks.js";

const STEP = 10; // a pixel of 28
const CELLS = PAD_SIDE / STEP;
// As on the number pad: Home is up and to the left.
const WAYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-1, -1],
  PageUp: [1, -1],
  End: [-1, 1],
  PageDown: [1, 1],
};

/**
 * Draw with the keys that are pressed on a canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {import("./pad_pointer.js").Pen & {undo: () => void}} pen
 * @param {(cursor: {x: number, y: number, isDown: boolean} | null) => void} show Called with the
 *   cursor in the pad's units; null: it is not used.
 */
export function drawWithKeys(canvas, pen, show) {
  const cursor = { x: PAD_SIDE / 2, y: PAD_SIDE / 2, isDown: false };
  const lift = () => {
    if (!cursor.isDown) return;
    cursor.isDown = false;
    pen.end();
  };
  const leave = () => {
    lift();
    show(null);
  };
  canvas.addEventListener("keydown", (event) => {
    if (!pressKey(event, cursor, { ...pen, lift })) return;
    event.preventDefault();
    show(cursor);
  });
  canvas.addEventListener("blur", leave);
  canvas.addEventListener("pointerdown", leave);
}

/** Return the cell of the cursor, counted from 1, and the number of cells to a side. */
export function cellOf({ x, y }) {
  return { column: Math.floor(x / STEP) + 1, row: Math.floor(y / STEP) + 1, cells: CELLS };
}

/** Return whether the key was used. */
function pressKey(event, cursor, pen) {
  const { key, timeStamp } = event;
  if (isUndo(event)) takeBack(pen);
  else if (event.altKey || event.ctrlKey || event.metaKey) return false;
  else if (key in WAYS) moveCursor(cursor, WAYS[key], pen, timeStamp);
  else if (key === " ") pressSpace(cursor, pen, timeStamp);
  else if (key === "Escape" && cursor.isDown) pen.lift();
  else return false;
  return true;
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  return key === "z" && ctrlKey !== metaKey && !shiftKey && !altKey;
}

function takeBack(pen) {
  pen.lift();
  pen.undo();
}

function moveCursor(cursor, [right, down], pen, at) {
  const clamp = (value) => Math.min(PAD_SIDE - STEP / 2, Math.max(STEP / 2, value));
  cursor.x = clamp(cursor.x + right * STEP);
  cursor.y = clamp(cursor.y + down * STEP);
  if (cursor.isDown) pen.extend([[cursor.x, cursor.y]], at);
}

function pressSpace(cursor, pen, at) {
  if (cursor.isDown) {
    pen.lift();
    return;
  }
  cursor.isDown = true;
  pen.begin([cursor.x, cursor.y], at);
}
