/** 1. The pixels, each with its value, and what the network gets of them. */

import { html, nothing } from "../vendor/lit-html.js";
import { sideOf } from "../parts/digit_image.js";
import { words } from "../words/inside.js";
import { placeOf } from "./choices.js";
import { productFormula, scaledFormula } from "./forward_formulas.js";
import "./number_grid.js";
import { placeOfPixel } from "./shown.js";

const FAINT_INK = "#767676"; // most pixels are 0 and should not shout; contrast 4.6 on black

/** @param {import("./looking.js").Looking} looking */
export function pixelSection(looking) {
  const { pixels, input } = looking.looked.whole.images[0];
  const chosen = Math.min(placeOf(looking.choices.pixel), pixels.length - 1);
  const divisor = divisorOf(pixels, input);
  const choose = ({ detail }) => looking.choose("pixel", { pixel: detail }, { isQuick: true });
  return {
    title: words.pixels.title,
    content: html`
      <p>${words.pixels.about(pixels.length, divisor)}</p>
      <p class="faint">${words.pixels.use}</p>
      <div class="beside">
        <div class="scrolls pixel-box">
          <number-grid
            class="pixel-grid"
            .label=${words.pixels.grid}
            .columns=${sideOf(pixels)}
            .describe=${describePixels}
            .values=${pixels}
            .chosen=${chosen}
            @choose=${choose}
            @point=${({ detail }) => looking.point(detail)}
          ></number-grid>
        </div>
        ${pixelDetail(looking, looking.pointed ?? chosen, divisor)}
      </div>
    `,
  };
}

/** What pixels are divided by; of a black image nobody can tell, and MNIST's is said. */
export function divisorOf(pixels, input) {
  const brightest = pixels.indexOf(Math.max(...pixels));
  return pixels[brightest] > 0 ? Math.round(pixels[brightest] / input[brightest]) : 255;
}

function describePixels(values) {
  return (place) => {
    const level = Math.round(values[place]);
    const ink = level === 0 ? FAINT_INK : undefined;
    return { text: String(level), color: [level, level, level], ink };
  };
}

function pixelDetail({ looked }, place, divisor) {
  const { pixels, input } = looked.whole.images[0];
  const { row, column } = placeOfPixel(pixels, place);
  const { layer, unit, weight } = looked.hidden.unit;
  return html`
    <div class="pixel-detail">
      <h3>${words.pixels.chosen(row, column)}</h3>
      ${scaledFormula(place, pixels[place], divisor, input[place])}
      ${layer === 1
        ? html`<p>${words.pixels.inUnit(words.numbers.unit(unit))}</p>
            ${productFormula(place, unit, input[place], weight[place])}`
        : nothing}
    </div>
  `;
}
