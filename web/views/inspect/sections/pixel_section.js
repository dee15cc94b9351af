/** The first section: the pixels, and the inputs of the network. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { pixelOf } from "../inspect_params.js";
import "../elements/pixel_walk.js";

const MNIST_DIVISOR = 255;

/** @param {import("../inspect_store.js").InspectStore} store */
export function pixelSection(store) {
  const { whole, layers } = store.inspected;
  const [image] = whole.images;
  const chosen = pixelOf(store.choices, image.pixels);
  const divisor = divisorOf(image);
  const choose = ({ detail }) => store.choose("pixel", { pixel: detail }, { isQuick: true });
  return html`
    <div class="split">
      <div>
        <p>${messages.pixels.about(image.pixels.length, divisor)}</p>
        <p class="faint">${messages.pixels.use}</p>
      </div>
      <pixel-walk .shown=${{ image, divisor, unit: layers[0].unit, chosen }} @choose=${choose}></pixel-walk>
    </div>
  `;
}

/** Return the divisor of the pixels; a black image does not show it: MNIST's is assumed. */
function divisorOf({ pixels, input }) {
  const brightest = pixels.indexOf(Math.max(...pixels));
  return pixels[brightest] > 0 ? Math.round(pixels[brightest] / input[brightest]) : MNIST_DIVISOR;
}
