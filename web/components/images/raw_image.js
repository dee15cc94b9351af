/** `<raw-image>`: one image of a data set, gray or in colors, as it is stored. */

import { CanvasImage } from "./canvas_image.js";

const WHITE = 255;
const RGB = 3;

class RawImage extends CanvasImage {
  /** @param {{pixels: number[], shape: number[], pixelMax: number}} example pixels: row by row, channels last. */
  set example(example) {
    this.show(example);
  }

  draw({ pixels, shape: [height, width, channels = 1], pixelMax }) {
    const dots = new ImageData(width, height);
    for (let dot = 0; dot < width * height; dot += 1) {
      const start = dot * channels;
      const color = channels === RGB ? pixels.slice(start, start + RGB) : Array(RGB).fill(pixels[start]);
      dots.data.set([...color.map((value) => (value * WHITE) / pixelMax), WHITE], dot * 4);
    }
    this.put(dots);
  }
}

customElements.define("raw-image", RawImage);
