/** What elements share that show one picture in a canvas of their own. */

export class CanvasImage extends HTMLElement {
  canvas = document.createElement("canvas");
  /** What is drawn, or was begun to be. */
  shown;

  connectedCallback() {
    this.setAttribute("role", "img");
    this.replaceChildren(this.canvas);
  }

  /** What it shows, in words. */
  set label(text) {
    this.setAttribute("aria-label", text);
  }

  /** Draw a value; each element does it its own way. */
  draw(_value) {}

  /** Draw something, unless just that is drawn: lit sets what is no primitive at each render. */
  show(what) {
    if (what === this.shown) return;
    this.shown = what;
    this.draw(what);
  }

  /** Make the canvas as large as a picture, a dot a pixel; the stylesheet enlarges it. */
  put(dots) {
    this.canvas.width = dots.width;
    this.canvas.height = dots.height;
    this.canvas.getContext("2d").putImageData(dots, 0, 0);
  }
}
