/** `<signed-image>`: positive numbers in blue, negative ones in vermilion. */

import { CanvasImage } from "./canvas_image.js";
import { dotsOf } from "./pixel_colors.js";

// Okabe and Ito's blue and vermilion (2008): color-blind people can distinguish them.
const ABOVE = [0, 114, 178];
const BELOW = [213, 94, 0];
const WHITE = 255;

/**
 * Return the color of a number: 0 is white, ±largest has full color.
 * @returns {[number, number, number]}
 */
export function signedColor(value, largest) {
  const strength = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
  const full = value > 0 ? ABOVE : BELOW;
  const [red, green, blue] = full.map((channel) => WHITE + (channel - WHITE) * strength);
  return [red, green, blue];
}

class SignedImage extends CanvasImage {
  /** The numbers, row by row; the largest absolute value has full color. */
  set values(values) {
    this.show(values);
  }

  draw(values) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    this.put(dotsOf(values, (value) => signedColor(value, largest)));
  }
}

customElements.define("signed-image", SignedImage);
