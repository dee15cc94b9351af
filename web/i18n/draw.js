/** The texts of the view "draw", in English. */

import { an, images, shortId } from "./phrases.js";

const ENDED = { succeeded: "has ended", failed: "has failed", cancelled: "was cancelled" };
const ACTIVE = { sigmoid: "above 0.5", tanh: "beyond ±0.5", relu: "above 0" };

export const messages = {
  title: "Draw",

  // The predictor.
  predictor: "Predictor",
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
  noModel: ["No model yet", "A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],
  noFitModel: [
    "No model takes drawings",
    "They become gray images of 28×28 pixels, as in MNIST. Train a model on such images.",
  ],
  unfit: (model) =>
    `Model ${model} takes no gray images of 28×28 pixels, which drawings become. Choose another model.`,
  train: "Train a model",
  queued: "The job is queued. It predicts after its first epoch.",
  noEpoch: "The job has not finished its first epoch. It predicts after that.",
  noSnapshot: "The job has no snapshot yet. The page retries every second.",
  published: (model, version) =>
    `The run has ended and was published: version ${version} of ${model} predicts from now on.`,
  unpublished: (state, reason) =>
    `The run ${ENDED[state]} and published nothing. ${reason ?? ""} Choose a model.`,
  invalidPixels: "The image in the address is invalid: it must have 28×28 pixels.",

  // The pad.
  drawing: "Draw a digit",
  pad: "Drawing pad",
  placeholder: "Draw a digit here",
  keys:
    "Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down " +
    "diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",
  cursor: ({ column, row, cells, isDown }) =>
    `${isDown ? "Pen down" : "Pen up"}: column ${column}, row ${row} of ${cells}`,
  undo: "Undo",
  clear: "Clear",
  brush: "Brush width",
  brushPixels: (pixels) => `${pixels} px`,
  testImage: "Random test image",

  // Prediction.
  prediction: "Prediction",
  nothingDrawn: "Nothing drawn yet",
  noPrediction: "Draw something: the probabilities of the ten digits appear here while you draw.",
  examples: "Or take a test image:",
  example: (index) => `Test image ${index}`,
  byVersion: (model, version) => `by version ${version} of ${model}`,
  accuracy: (accuracy) => `, which predicts ${accuracy} of the test set correctly`,
  byRun: (epoch) => `running job, after epoch ${epoch}`,
  announcement: (digit, share) => `Prediction: ${digit}, ${share}.`,
  took: (ms) => `predicted in ${Math.round(ms)} ms`,
  pickHint: "Choose a digit to see which pixels support or oppose it.",
  warnings: {
    blank: "The image is almost blank.",
    inverted: "The image was dark on light and has been inverted.",
    multi_digit: "This looks like more than one digit; the network reads one.",
    far_from_training:
      "This is unlike any training image: the prediction may mean nothing.",
  },
  truth: (label, isRight) => `It is ${an(label)}: ${isRight ? "right" : "wrong"}.`,

  // The explanation.
  explanation: "Explanation",
  noExplanation: "With the prediction you see how the network has made it:",
  preview: {
    input: "The gray pixels that the network receives.",
    contributions: "The pixels that support the predicted digit, and those that oppose it.",
    hidden: "How active each unit of the network is.",
  },
  input: "28×28 input",
  inputLabel: "The network's 28×28 input",
  contributions: (digit) => (digit === null ? "For and against" : `For and against ${an(digit)}`),
  contributionsLabel: (digit, { most, against }) =>
    `Pixels that support ${an(digit)} (blue) or oppose it (vermilion). ` +
    `Strongest support: ${most}. Strongest opposition: ${against}.`,
  pixel: (row, column) => `row ${row}, column ${column}`,
  noPixel: "none",
  parts: [
    ...["top left", "top", "top right"],
    ...["left", "center", "right"],
    ...["bottom left", "bottom", "bottom right"],
  ],
  contributionWords: (digit, support, opposition) => {
    const supports = support ? `The ${support.part} supports ${an(digit)} most (+${support.sum})` : `No part supports ${an(digit)}`;
    const opposes = opposition ? `the ${opposition.part} opposes it most (${opposition.sum})` : "none opposes it";
    return `${supports}; ${opposes}.`;
  },
  legend: "Colors, and the sums of the contributions to the logit",
  supports: (sum) => `supports ${sum}`,
  opposes: (sum) => `opposes ${sum}`,
  inactive: "inactive",
  active: "active",
  backToPrediction: "Back to the predicted digit",
  hidden: "Hidden units",
  layer: (number, units) => `Layer ${number}: ${units === 1 ? "1 unit" : `${units} units`}`,
  layerLabel: (number, reading) => `Activity of layer ${number}. ${reading}`,
  reading: (active, units, activation, strongest) =>
    `${active} of ${units} ${ACTIVE[activation]}. Strongest: ${strongest}.`,
  unit: (index, value) => `unit ${index} (${value})`,
  inspect: "Inspect this image",

  // The collection.
  was: "It was…",
  labelAs: (label) => `It was ${an(label)}`,
  added: (label, count) => `Added as ${an(label)}. The collection has ${images(count)}.`,
  full: (most) =>
    `The collection is full: it holds at most ${images(most)}. Download it, then delete some.`,
  collection: "Your collection",
  collectionEmpty:
    "Images that you label are stored here, in this browser only, with their predictions.",
  collectionOf: (count, most) => `${images(count)} of at most ${most}, in this browser only.`,
  rightShare: (right, count, share) => `${right} of ${count} were predicted correctly (${share}).`,
  thumbnail: (label, digit) => {
    if (digit === null) return `${an(label)}, no prediction`;
    return label === digit ? `${an(label)}, predicted correctly` : `${an(label)}, predicted as ${digit}`;
  },
  caption: (label, digit) => {
    if (digit === null) return String(label);
    return label === digit ? `${label} ✓` : `${label}, not ${digit}`;
  },
  remove: "Delete",
  removeThis: (place, label) => `Delete image ${place}, ${an(label)}`,
  removed: (count) => `Deleted. The collection has ${images(count)}.`,
  download: "Download as .npz",
  file: "digits.npz",

  // Training on the collection.
  trainOnDrawings: "Train on my drawings",
  trainingMeaning:
    "Publishes a new version of the chosen model. It starts from the chosen version and trains for " +
    "three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change " +
    "nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",
  chooseVersion: "Choose a version of a model: a running job can't be trained further.",
  upload: "Upload as a data set",
  uploading: "Uploading the drawings",
  importJob: "Import job",
  otherSettings: "Train on it with other settings",
  trainingJob: "Training job",
  importProgress: "Import progress",
  trainingProgress: "Training progress",
  cancelled: "The job was cancelled.",
  noDataset: (model, version) =>
    `The data set of version ${version} of ${model} is unknown or was deleted: choose another version.`,
  foreignLabel: (label, dataset) =>
    `Data set ${dataset} has no class ${label}: delete the drawings with this label, or choose another model.`,
  described: (count, copies) => `${images(count)} drawn on the page, each ${copies} times`,
  versionOf: (model, version) => `Version ${version} of ${model}`,
  outcome: (right, count, before) =>
    `predicts ${right} of ${images(count)} of your collection correctly (before: ${before}).`,
  accuracyChange: (before, after) => `Its test accuracy is ${after} (before: ${before}).`,
};
