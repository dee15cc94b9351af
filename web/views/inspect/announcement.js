/** What changed, for those who can't see it: one sentence about what was chosen last. */

import { words } from "../../i18n/inspect.js";
import { describeAnswer, describeImage } from "./image_picker.js";
import { describeNetwork } from "./network_picker.js";
import { pixelOf } from "./inspect_params.js";
import { placeOfPixel, shown } from "./formats.js";

const ABOUT = { image, network, pixel, unit, digit, step };

/**
 * Return the sentence; there is none while the service is asked.
 * @param {import("./inspect_store.js").Looking} looking
 */
export function announcement(looking) {
  if (looking.topic === null || looking.looked === null) return "";
  if (looking.isAsking && looking.topic !== "pixel") return "";
  return ABOUT[looking.topic](looking);
}

function image(looking) {
  return words.said.image(describeImage(looking), describeAnswer(looking));
}

function network(looking) {
  return words.said.network(describeNetwork(looking), describeAnswer(looking));
}

function pixel({ looked, choices }) {
  const { pixels, input } = looked.whole.images[0];
  const place = pixelOf(choices, pixels);
  const { row, column } = placeOfPixel(pixels, place);
  return words.said.pixel(
    words.pixels.chosen(row, column),
    shown(pixels[place]),
    shown(input[place]),
  );
}

function unit({ looked }) {
  const chosen = looked.hidden.unit;
  const { a, z } = looked.whole.images[0].layers[chosen.layer - 1];
  return words.said.unit(chosen.layer, chosen.unit, shown(a[chosen.unit]), shown(z[chosen.unit]));
}

function digit({ looked }) {
  const chosen = looked.output.unit.unit;
  const { a, z } = looked.whole.images[0].layers.at(-1);
  return words.said.digit(chosen, shown(a[chosen]), shown(z[chosen]));
}

function step({ stepped }) {
  if (stepped === null) return "";
  const { losses } = stepped.after;
  return words.said.step(losses.length - 1, shown(losses.at(-1)), shown(losses[0]));
}
