/** `<unit-activity>`: a layer's activity, a cell a unit, row by row: blue above 0, vermilion below. */

import { CanvasImage } from "../../components/images/canvas_image.js";
import { dotsOf } from "../../components/images/pixel_colors.js";
import { signedColor } from "../../components/images/signed_image.js";

const WIDTH_TO_HEIGHT = 4;
const WIDEST_CELL_REM = 1.2;

class UnitActivity extends CanvasImage {
  #activation;

  /**
   * The full color is 1, which a sigmoid or tanh nears; a relu has no bound: its layer's largest.
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
