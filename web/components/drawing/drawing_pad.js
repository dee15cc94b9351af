/** `<drawing-pad>`: a digit drawn with a pointer or with the keyboard. */

import { messages } from "../../i18n/draw.js";
import { PAD_SIDE, paintMarks, paintStroke } from "./marks.js";
import { cellOf, drawWithKeys } from "./pad_keys.js";
import { drawWithPointers } from "./pad_pointer.js";

// Five dots to a pixel of the network's image; the whole pad would take the service twice as long.
const SENT_SIDE = 140;

/**
 * Dispatches "ink" when the drawing changes, and "rest" when a stroke or another change is complete.
 */
export class DrawingPad extends HTMLElement {
  /** The width of a stroke in the pad's units. */
  brush = 24;
  /** The number of changes, which identifies a state of the drawing. */
  ink = 0;
  /** The time of the last stroke in the page's clock (ms); null: the last change was none. */
  changedAt = null;
  /** @type {(import("./marks.js").Stroke | import("./marks.js").Image)[]} */
  #marks = [];
  /** @type {import("./marks.js").Stroke | null} */
  #stroke = null;
  #canvas = document.createElement("canvas");
  #sent = document.createElement("canvas");
  #placeholder = document.createElement("span");
  #cursor = document.createElement("span");
  #status = document.createElement("span");

  connectedCallback() {
    if (this.firstChild !== null) return;
    setSide(this.#canvas, PAD_SIDE);
    setSide(this.#sent, SENT_SIDE);
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute("role", "application"); // arrow keys draw instead of moving a screen reader
    this.#canvas.setAttribute("aria-label", messages.pad);
    this.#canvas.setAttribute("aria-describedby", "pad-keys");
    this.#placeholder.className = "placeholder";
    this.#placeholder.ariaHidden = "true"; // the pad has a label
    this.#placeholder.textContent = messages.placeholder;
    this.#cursor.className = "cursor";
    this.#cursor.hidden = true;
    this.#status.className = "unseen";
    this.#status.setAttribute("role", "status");
    this.append(this.#canvas, this.#placeholder, this.#cursor, this.#status);
    const pen = this.#makePen();
    // The keyboard first: a pointer that goes down must end its stroke before beginning another.
    drawWithKeys(this.#canvas, pen, (cursor) => this.#showCursor(cursor));
    drawWithPointers(this.#canvas, pen);
    paintMarks(contextOf(this.#canvas), this.#marks);
    this.#placeholder.hidden = !this.isBlank;
  }

  get isBlank() {
    return this.#marks.length === 0;
  }

  get isDrawing() {
    return this.#stroke !== null;
  }

  /** The pixels, if there is one image and no stroke; else null. */
  get pixels() {
    return this.#marks.length === 1 ? ("pixels" in this.#marks[0] ? this.#marks[0].pixels : null) : null;
  }

  /** Replace the drawing by one image. */
  set pixels(pixels) {
    this.#change([{ pixels }]);
  }

  clear() {
    this.#change([]);
  }

  /** Remove the last stroke or image. */
  undo() {
    this.#change(this.#marks.slice(0, -1));
  }

  /**
   * Return the drawing as a PNG file, synchronously: toBlob() waits until the page is idle, which
   * took 10 to 30 ms while drawing, against 2 ms.
   * @returns {Uint8Array}
   */
  toPng() {
    contextOf(this.#sent).drawImage(this.#canvas, 0, 0, SENT_SIDE, SENT_SIDE);
    const [, encoded] = this.#sent.toDataURL("image/png").split(",");
    const text = atob(encoded);
    const file = new Uint8Array(text.length);
    for (let place = 0; place < text.length; place += 1) file[place] = text.charCodeAt(place);
    return file;
  }

  #change(marks) {
    this.#stroke = null;
    this.#marks = marks;
    paintMarks(contextOf(this.#canvas), marks);
    this.#handleInk(null);
    this.dispatchEvent(new Event("rest"));
  }

  #makePen() {
    return {
      begin: (point, at) => this.#begin(point, at),
      extend: (points, at) => this.#extend(points, at),
      end: () => this.#end(),
      undo: () => this.undo(),
    };
  }

  #begin(point, at) {
    const stroke = { width: this.brush, points: [point] };
    this.#stroke = stroke;
    this.#marks.push(stroke);
    paintStroke(contextOf(this.#canvas), stroke, 0);
    this.#handleInk(at);
  }

  #extend(points, at) {
    if (this.#stroke === null) return; // it was cleared meanwhile
    const from = this.#stroke.points.length - 1;
    this.#stroke.points.push(...points);
    paintStroke(contextOf(this.#canvas), this.#stroke, from);
    this.#handleInk(at);
  }

  #end() {
    if (this.#stroke === null) return;
    this.#stroke = null;
    this.dispatchEvent(new Event("rest"));
  }

  #handleInk(at) {
    this.ink += 1;
    this.changedAt = at;
    this.#placeholder.hidden = !this.isBlank;
    this.dispatchEvent(new Event("ink"));
  }

  #showCursor(cursor) {
    this.#cursor.hidden = cursor === null;
    this.#status.textContent = cursor === null ? "" : messages.cursor({ ...cellOf(cursor), ...cursor });
    if (cursor === null) return;
    this.#cursor.classList.toggle("down", cursor.isDown);
    this.#cursor.style.left = `${(cursor.x / PAD_SIDE) * 100}%`;
    this.#cursor.style.top = `${(cursor.y / PAD_SIDE) * 100}%`;
  }
}

function setSide(canvas, side) {
  canvas.width = side;
  canvas.height = side;
}

/** Return the drawing context; the canvas is read often, so it stays in main memory. */
function contextOf(canvas) {
  return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
}

customElements.define("drawing-pad", DrawingPad);
