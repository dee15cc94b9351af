/** What the view "draw" says, in English. */

import { an } from "./digits.js";
import { shortId } from "./ids.js";

const pictures = (count) => (count === 1 ? "1 picture" : `${count} pictures`);
const ENDED = { succeeded: "has ended", failed: "has failed", cancelled: "was cancelled" };
const ACTIVE = { sigmoid: "above 0.5", tanh: "beyond ±0.5", relu: "above 0" };

export const messages = {
  title: "Draw",

  // PredictorRef answers.
  ref: "Predictor",
  predictorLabel: "Model or running job",
  version: "Version",
  runs: "Running jobs",
  models: "Models",
  run: (name, id) => `${name}, run ${shortId(id)}`,
  oldRun: (id) => `run ${shortId(id)}`,
  latest: (version) => `latest (now ${version})`,
  alias: (alias, version) => `${alias} (now ${version})`,
  numbered: (version, accuracy) => `${version} (${accuracy} test accuracy)`,
  aliases: "Aliases",
  numbers: "Versions",
  noModel: "No model yet: train one, or wait for a running job.",
  train: "Train a model",
  queued: "The job is queued. It predicts after its first epoch.",
  noEpoch: "The job has not finished its first epoch. It predicts after that.",
  noSnapshot: "The job has no snapshot yet. The page retries every second.",
  published: (model, version) =>
    `The run has ended and was published: version ${version} of ${model} predicts from now on.`,
  unpublished: (state, reason) =>
    `The run ${ENDED[state]} and published nothing. ${reason ?? ""} Choose a model.`,
  invalidPixels: "The picture in the address can't be read: it is not 28×28 pixels.",

  // The pad.
  drawing: "Draw a digit",
  pad: "Drawing pad",
  keys:
    "Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down " +
    "diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",
  cursor: ({ column, row, cells, isDown }) =>
    `${isDown ? "Pen down" : "Pen up"}: column ${column}, row ${row} of ${cells}`,
  undo: "Undo",
  clear: "Clear",
  brush: "Brush width",
  brushPixels: (pixels) => `${pixels} px`,
  testImage: "A test image",

  // Prediction.
  prediction: "Prediction",
  noAnswer: "Draw something: the prediction follows while you draw.",
  byVersion: (model, version) => `by version ${version} of ${model}`,
  byRun: (epoch) => `running job, after epoch ${epoch}`,
  announcement: (digit, share) => `Prediction: ${digit}, ${share}.`,
  took: (ms) => `predicted in ${Math.round(ms)} ms`,
  pickHint: "Choose a digit to see which pixels spoke for it and against it.",
  warnings: {
    blank: "There is nothing to read: hardly anything differs from the paper.",
    inverted: "The picture was dark on light and has been turned around.",
    multi_digit: "This looks like more than one digit; the network reads one.",
    far_from_training:
      "This is unlike any digit that the network learned from: its answer may mean nothing.",
  },
  truth: (label, isRight) => `It is ${an(label)}: ${isRight ? "right" : "wrong"}.`,

  // What was behind it.
  behind: "What the network saw",
  nothingSeen: "The 28×28 pixels, what spoke for and against, and what the hidden units did.",
  seen: "The 28×28 picture",
  seenLabel: "The 28×28 picture that the network saw",
  spoke: (digit) => `For and against ${an(digit)}`,
  spokeLabel: (digit, { most, against }) =>
    `Pixels that spoke for ${an(digit)}, blue, and against it, vermilion. ` +
    `Strongest for it: ${most}. Strongest against it: ${against}.`,
  pixel: (row, column) => `row ${row}, column ${column}`,
  noPixel: "none",
  sums: (speaking, against) => `for ${speaking}, against ${against} (parts of its logit)`,
  ownAnswer: "Back to the predicted digit",
  hidden: "Hidden units",
  layer: (number, units) => `Layer ${number}: ${units === 1 ? "1 unit" : `${units} units`}`,
  layerLabel: (number, reading) => `Activity of layer ${number}. ${reading}`,
  reading: (active, units, activation, strongest) =>
    `${active} of ${units} ${ACTIVE[activation]}. Strongest: ${strongest}.`,
  unit: (index, value) => `unit ${index} (${value})`,
  inspect: "Follow it through the network",

  // The collection.
  was: "It was…",
  wasA: (label) => `It was ${an(label)}`,
  added: (label, count) => `Kept as ${an(label)}. The collection has ${pictures(count)}.`,
  full: (most) =>
    `The collection is full: it has room for ${most} pictures. Download it, then delete some.`,
  collection: "Your collection",
  collectionEmpty:
    "What you label with “It was…” is kept here, in this browser alone, with what it was taken for.",
  collectionOf: (count, most) => `${pictures(count)} of at most ${most}, in this browser alone.`,
  rightShare: (right, count, share) => `${right} of ${count} were answered right (${share}).`,
  thumbnail: (label, digit) => {
    if (digit === null) return `${an(label)}, not answered`;
    return label === digit ? `${an(label)}, answered right` : `${an(label)}, taken for ${an(digit)}`;
  },
  caption: (label, digit) => {
    if (digit === null) return String(label);
    return label === digit ? `${label} ✓` : `${label}, not ${digit}`;
  },
  remove: "Delete",
  removeThis: (place, label) => `Delete picture ${place}, ${an(label)}`,
  removed: (count) => `Deleted. The collection has ${pictures(count)}.`,
  download: "Download as .npz",
  file: "digits.npz",
};
