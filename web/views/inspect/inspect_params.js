/** The choices of this view's address, and the request parameters that they mean. */

import { FIRST_MODEL, LATEST } from "../../api/predictor_list.js";
import { PIXELS, readLabel } from "../../api/images/digits.js";
import { decodePixels } from "../../api/images/pixel_code.js";

export const MAX_IMAGES = 10;
export const MAX_STEPS = 100;
export const MAX_LEARNING_RATE = 1000;
/** The fields that define a step. */
export const STEP_FIELDS = ["images", "learning_rate", "steps"];
const DEFAULTS = {
  dataset: "mnist",
  split: "test",
  index: "0",
  layer: "1",
  images: "5",
  steps: "0",
  learning_rate: "0.1",
};
// The notebook's network, untrained.
export const FRESH = { hidden_sizes: "50", activation: "sigmoid", initializer: "0.01", seed: "0" };
/** Removes the choice of a network. */
export const NO_NETWORK = {
  model: null,
  version: null,
  job: null,
  hidden_sizes: null,
  activation: null,
  initializer: null,
  seed: null,
};
/** Removes the choice of an image. */
export const NO_IMAGE = { split: null, index: null, pixels: null, label: null };

/** Return the choices of an address with defaults; all are texts. */
export function completeChoices(given) {
  const isFresh = kindOfNetwork(given) === "fresh";
  return { ...DEFAULTS, ...(isFresh ? FRESH : {}), ...given };
}

/**
 * Return the kind of the chosen network; null: none is chosen.
 * @param {{job?: string, hidden_sizes?: string, model?: string, version?: string}} choices
 */
export function kindOfNetwork({ job, hidden_sizes: hiddenSizes, model, version }) {
  if (job !== undefined) return "job";
  if (hiddenSizes !== undefined) return "fresh";
  return model !== undefined || version !== undefined ? "version" : null;
}

/** Return the chosen network as a request has it. */
export function networkOf(choices) {
  if (kindOfNetwork(choices) === "job") return { job_id: choices.job };
  if (kindOfNetwork(choices) === "version") {
    return { model: choices.model ?? FIRST_MODEL, version: choices.version ?? LATEST };
  }
  return {
    hidden_sizes: choices.hidden_sizes.split(",").map(Number),
    activation: choices.activation,
    initializer: readInitializer(choices.initializer),
    seed: Number(choices.seed),
    dataset: choices.dataset,
  };
}

/** Whether the image is drawn. */
export function isDrawn(choices) {
  return choices.pixels !== undefined;
}

/** Return the chosen image as a request has it; null: its code is invalid. */
export function imageOf(choices) {
  if (!isDrawn(choices)) return datasetImage(choices, placeOf(choices.index));
  const pixels = decodePixels(choices.pixels, PIXELS);
  return pixels && { pixels, label: labelOf(choices) };
}

/** Return the label of a drawn image; null: none. */
export function labelOf({ label }) {
  return readLabel(label);
}

/**
 * Return the images of a step: the chosen one and the next ones. A drawn image is followed by the
 * first ones of the training set; without a label it is left out.
 * @param {number | null} total The number of images in the split.
 */
export function batchOf(choices, total) {
  const count = Math.min(placeOf(choices.images), MAX_IMAGES + 1); // the service rejects 0 and more itself
  if (!isDrawn(choices)) {
    const first = placeOf(choices.index);
    const place = (offset) => (total === null ? first + offset : (first + offset) % total);
    return Array.from({ length: count }, (_, offset) => datasetImage(choices, place(offset)));
  }
  const drawn = labelOf(choices) === null ? [] : [imageOf(choices)];
  const train = { ...choices, split: "train" };
  const others = Array.from({ length: count - drawn.length }, (_, index) =>
    datasetImage(train, index),
  );
  return [...drawn, ...others];
}

/** Return a choice as an index; an invalid one is 0. */
export function placeOf(text) {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
}

/** Return the chosen pixel, by default the brightest one. */
export function pixelOf({ pixel }, pixels) {
  if (pixel === undefined) return pixels.indexOf(Math.max(...pixels));
  return Math.min(placeOf(pixel), pixels.length - 1);
}

/** Return the chosen hidden layer, counted from 1. */
export function layerOf({ layer }) {
  return Math.max(1, placeOf(layer));
}

/** Return the chosen unit of that layer; null: the strongest one. */
export function unitIn({ unit }) {
  return unit === undefined ? null : placeOf(unit);
}

/** Return the chosen class; null: the predicted one. */
export function digitOf({ digit }) {
  return digit === undefined ? null : placeOf(digit);
}

function datasetImage({ dataset, split }, index) {
  return { dataset, split, index };
}

function readInitializer(text) {
  return Number.isNaN(Number(text)) ? { kind: text } : { kind: "normal", std: Number(text) };
}
