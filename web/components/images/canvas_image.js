/** The base of elements that show one image in a canvas. */

export class CanvasImage extends HTMLElement {
  canvas = document.createElement("canvas");
  /** The value that is drawn. */
  shown;

  connectedCallback() {
    this.setAttribute("role", "img");
    this.replaceChildren(this.canvas);
  }

  /** The text alternative. */
  set label(text) {
    this.setAttribute("aria-label", text);
  }

  /** Draw a value. */
  draw(_value) {}

  /** Draw a value unless it is drawn already: lit sets objects on each render. */
  show(value) {
    if (value === this.shown) return;
    this.shown = value;
    this.draw(value);
  }

  /** Show image data at one dot per pixel; the stylesheet enlarges the canvas. */
  put(dots) {
    this.canvas.width = dots.width;
    this.canvas.height = dots.height;
    this.canvas.getContext("2d")?.putImageData(dots, 0, 0);
  }
}
