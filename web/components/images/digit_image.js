/** `<digit-image>`: one image as the network gets it, white on black. */

import { PIXELS } from "../../api/images/digits.js";
import { CanvasImage } from "./canvas_image.js";
import { dotsOf, inkColor } from "./pixel_colors.js";

const EMPTY = new Uint8Array(PIXELS);

class DigitImage extends CanvasImage {
  /** Pixels in 0..255, row by row; null: an empty image. */
  set pixels(pixels) {
    this.show(pixels ?? EMPTY);
  }

  draw(pixels) {
    this.put(dotsOf(pixels, inkColor));
  }
}

customElements.define("digit-image", DigitImage);
