/** The screen readers' announcement of what was chosen last. */

import { messages } from "../../i18n/inspect.js";
import { describePrediction, describeImage } from "./image_picker.js";
import { describeNetwork } from "./network_picker.js";
import { pixelOf } from "./inspect_params.js";
import { short } from "../../components/formats.js";
import { placeOfPixel } from "./formats.js";

const ABOUT = { image, network, pixel, unit, digit, step };

/**
 * Return the sentence; it is empty while requests are pending.
 * @param {import("./inspect_store.js").InspectStore} store
 */
export function announcement(store) {
  if (store.topic === null || store.inspected === null) return "";
  if (store.isLoading && store.topic !== "pixel") return "";
  return ABOUT[store.topic]?.(store);
}

function image(store) {
  return messages.announcements.image(describeImage(store), describePrediction(store));
}

function network(store) {
  return messages.announcements.network(describeNetwork(store), describePrediction(store));
}

function pixel({ inspected, choices }) {
  const { pixels, input } = inspected.whole.images[0];
  const place = pixelOf(choices, pixels);
  const { row, column } = placeOfPixel(pixels, place);
  return messages.announcements.pixel(
    messages.pixels.chosen(row, column),
    short(pixels[place]),
    short(input[place]),
  );
}

function unit({ inspected }) {
  const chosen = inspected.hidden.unit;
  const { a, z } = inspected.whole.images[0].layers[chosen.layer - 1];
  return messages.announcements.unit(chosen.layer, chosen.unit, short(a[chosen.unit]), short(z[chosen.unit]));
}

function digit({ inspected }) {
  const chosen = inspected.output.unit.unit;
  const { a, z } = inspected.whole.images[0].layers.at(-1);
  return messages.announcements.digit(chosen, short(a[chosen]), short(z[chosen]));
}

function step({ training }) {
  if (training === null) return "";
  const { losses } = training.after;
  return messages.announcements.step(losses.length - 1, short(losses.at(-1)), short(losses[0]));
}
