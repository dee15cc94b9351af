/** What the address of this view chooses, and what it asks of the service for that. */

import { FIRST_MODEL, LATEST } from "../../api/predictor_list.js";
import { PIXELS } from "../../api/images/image_size.js";
import { readLabel } from "../../api/images/labels.js";
import { decodePixels } from "../../api/images/pixel_code.js";

export const MAX_IMAGES = 10;
export const MAX_STEPS = 100;
export const MAX_LEARNING_RATE = 1000;
/** Which fields say what a step is. */
export const STEP_FIELDS = ["images", "learning_rate", "steps"];
const DEFAULTS = {
  dataset: "mnist",
  split: "test",
  index: "0",
  layer: "1",
  unit: "0",
  images: "5",
  steps: "0",
  learning_rate: "0.1",
};
// The notebook's network, before it has learned anything.
export const FRESH = { hidden_sizes: "50", activation: "sigmoid", initializer: "0.01", seed: "0" };
/** Takes away whatever network is chosen. */
export const NO_NETWORK = {
  model: null,
  version: null,
  job: null,
  hidden_sizes: null,
  activation: null,
  initializer: null,
  seed: null,
};
/** Takes away whatever image is chosen. */
export const NO_IMAGE = { split: null, index: null, pixels: null, label: null };

/** Return the choices of an address with what it leaves open: all texts. */
export function completeChoices(given) {
  const isFresh = kindOfNetwork(given) === "fresh";
  return { ...DEFAULTS, ...(isFresh ? FRESH : {}), ...given };
}

/**
 * Return which kind of network is chosen, or null if none is.
 * @param {{job?: string, hidden_sizes?: string, model?: string, version?: string}} choices
 */
export function kindOfNetwork({ job, hidden_sizes: hiddenSizes, model, version }) {
  if (job !== undefined) return "job";
  if (hiddenSizes !== undefined) return "fresh";
  return model !== undefined || version !== undefined ? "version" : null;
}

/** Return the network that is chosen, as a request names it. */
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

/** Whether the image is one that somebody drew. */
export function isDrawn(choices) {
  return choices.pixels !== undefined;
}

/** Return the image that is chosen, as a request names it; null: its code can't be read. */
export function imageOf(choices) {
  if (!isDrawn(choices)) return datasetImage(choices, placeOf(choices.index));
  const pixels = decodePixels(choices.pixels, PIXELS);
  return pixels && { pixels, label: labelOf(choices) };
}

/** Return the class that somebody says a drawn image is of, or null. */
export function labelOf({ label }) {
  return readLabel(label);
}

/**
 * Return the images that a step is made on: the chosen one and those that follow it. A drawn one is
 * followed by the first ones of the training set; without a label it can't be among them.
 * @param {number | null} total How many images its part of the data set has.
 */
export function batchOf(choices, total) {
  const count = Math.min(placeOf(choices.images), MAX_IMAGES + 1); // the service refuses 0 and more itself
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

/** Return a choice that is a place counted from 0; what is none is 0. */
export function placeOf(text) {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
}

/** Return the pixel that is chosen; where none is, the brightest one. */
export function pixelOf({ pixel }, pixels) {
  if (pixel === undefined) return pixels.indexOf(Math.max(...pixels));
  return Math.min(placeOf(pixel), pixels.length - 1);
}

/** Return the hidden layer that is chosen, counted from 1. */
export function layerOf({ layer }) {
  return Math.max(1, placeOf(layer));
}

/** Return the class that is chosen, or null: the network's own answer is. */
export function digitOf({ digit }) {
  return digit === undefined ? null : placeOf(digit);
}

function datasetImage({ dataset, split }, index) {
  return { dataset, split, index };
}

function readInitializer(text) {
  return Number.isNaN(Number(text)) ? { kind: text } : { kind: "normal", std: Number(text) };
}
