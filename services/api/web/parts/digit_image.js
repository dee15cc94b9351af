/** `<digit-image>`: one image as the network sees it, a dot a pixel, white ink on black. */

/** The side of a square image of so many pixels. */
export function sideOf(pixels) {
  return Math.round(Math.sqrt(pixels.length));
}

/**
 * Draw an image into a canvas, which becomes as large as the image; the stylesheet enlarges it.
 * @param {HTMLCanvasElement} canvas
 * @param {ArrayLike<number>} values One for each pixel, row by row.
 * @param {(value: number) => [number, number, number]} colorOf
 */
export function drawDots(canvas, values, colorOf) {
  const side = sideOf(values);
  canvas.width = side;
  canvas.height = side;
  const dots = new ImageData(side, side);
  for (let place = 0; place < values.length; place += 1) {
    dots.data.set([...colorOf(values[place]), 255], place * 4);
  }
  canvas.getContext("2d").putImageData(dots, 0, 0);
}

class DigitImage extends HTMLElement {
  #canvas = document.createElement("canvas");

  connectedCallback() {
    this.setAttribute("role", "img");
    this.replaceChildren(this.#canvas);
  }

  /** Pixels in 0..255, row by row; null: an empty image. */
  set pixels(pixels) {
    const shown = pixels ?? new Uint8Array(28 * 28);
    drawDots(this.#canvas, shown, (value) => [value, value, value]);
  }

  /** What it shows, in words. */
  set label(text) {
    this.setAttribute("aria-label", text);
  }
}

customElements.define("digit-image", DigitImage);
