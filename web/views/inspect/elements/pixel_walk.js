/** `<pixel-walk>`: the pixels as a grid, with the details of the one under the pointer. */

import { LightElement } from "../../../components/light_element.js";
import { sideOf } from "../../../components/images/pixel_colors.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { productFormula, scaledFormula } from "../formulas/forward_formulas.js";
import "./number_grid.js";
import { placeOfPixel } from "../formats.js";

const FAINT_INK = "#767676"; // for the many zeros; contrast 4.6 on black

/** Dispatches "choose" with an index as detail. */
class PixelWalk extends LightElement {
  static properties = { shown: { attribute: false }, pointed: { state: true } };

  constructor() {
    super();
    /**
     * image and unit, of the first layer, as in the service's response; divisor: of the pixels.
     * @type {{image: any, divisor: number, unit: any, chosen: number} | null}
     */
    this.shown = null;
    /** @type {number | null} */
    this.pointed = null;
  }

  render() {
    if (this.shown === null) return nothing;
    const { image, chosen } = this.shown;
    return html`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${messages.pixels.grid}
          .columns=${sideOf(image.pixels)}
          .describe=${describePixels}
          .values=${image.pixels}
          .chosen=${chosen}
          @choose=${({ detail }) => this.dispatchEvent(new CustomEvent("choose", { detail }))}
          @point=${({ detail }) => (this.pointed = detail)}
        ></number-grid>
      </div>
      ${pixelDetail(this.shown, this.pointed ?? chosen)}
    `;
  }
}

function describePixels(values) {
  return (place) => {
    const level = Math.round(values[place]);
    const ink = level === 0 ? FAINT_INK : undefined;
    return { text: String(level), color: [level, level, level], ink };
  };
}

function pixelDetail({ image: { pixels, input }, divisor, unit }, place) {
  const { row, column } = placeOfPixel(pixels, place);
  return html`
    <div class="pixel-detail">
      <h3>${messages.pixels.chosen(row, column)}</h3>
      ${scaledFormula(place, pixels[place], divisor, input[place])}
      <p>${messages.pixels.inUnit(messages.numbers.unit(unit.unit))}</p>
      ${productFormula(place, unit.unit, input[place], unit.weight[place])}
    </div>
  `;
}

customElements.define("pixel-walk", PixelWalk);
