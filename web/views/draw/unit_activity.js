/** The activations of a layer: as `<unit-activity>`, one cell per unit, and as a sentence. */

import { short } from "../../components/formats.js";
import { CanvasImage } from "../../components/images/canvas_image.js";
import { dotsOf } from "../../components/images/pixel_colors.js";
import { signedColor } from "../../components/images/signed_image.js";
import { messages } from "../../i18n/draw.js";

const WIDTH_TO_HEIGHT = 4;
const WIDEST_CELL_REM = 1.2;
const STRONGEST = 3;
const DIGITS = 2;
// A unit is active beyond half of its largest value, or beyond the bend.
const ACTIVE = {
  sigmoid: (value) => value > 0.5,
  tanh: (value) => Math.abs(value) > 0.5,
  relu: (value) => value > 0,
};

/** Positive values are blue, negative ones vermilion. */
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

/**
 * Return how many units are active, and which the strongest are.
 * @param {number[]} values One per unit.
 * @param {"sigmoid" | "tanh" | "relu"} activation
 * @returns {string}
 */
export function describeUnits(values, activation) {
  const strongest = values
    .map((value, unit) => ({ value, unit }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, STRONGEST)
    .map(({ value, unit }) => messages.unit(unit, short(value, DIGITS)));
  const active = values.filter(ACTIVE[activation]).length;
  return messages.reading(active, values.length, activation, strongest.join(", "));
}

customElements.define("unit-activity", UnitActivity);
