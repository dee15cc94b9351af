/** `<unit-activity>`: the activations of a layer, one cell per unit: positive blue, negative vermilion. */

import { CanvasImage } from "../../components/images/canvas_image.js";
import { dotsOf } from "../../components/images/pixel_colors.js";
import { signedColor } from "../../components/images/signed_image.js";

const WIDTH_TO_HEIGHT = 4;
const WIDEST_CELL_REM = 1.2;

class UnitActivity extends CanvasImage {
  #activation;

  /**
   * Full color is 1 for sigmoid and tanh; for relu, which has no bound, the layer's largest value.
   * @param {{values: number[], activation: string}} activity
   */
  set activity({ values, activation }) {
    this.#activation = activation;
    this.show(values);
  }

  draw(values) {
    const isBounded = this.#activation !== "relu";
    const largest = isBounded ? 1 : values.reduce((a, b) => Math.max(a, b), 0);
    const columns = Math.ceil(Math.sqrt(values.length * WIDTH_TO_HEIGHT));
    this.style.maxWidth = `${columns * WIDEST_CELL_REM}rem`;
    this.put(dotsOf(values, (value) => signedColor(value, largest), columns));
  }
}

customElements.define("unit-activity", UnitActivity);
