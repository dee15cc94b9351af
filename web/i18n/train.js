/** The texts of the view "train", in English. */

import { datasetKinds, examples, shortId } from "./phrases.js";

const hiddenUnits = (count) => (count === 1 ? "1 hidden unit" : `${count} hidden units`);
const epochsAgo = (count) => {
  if (count === 0) return "";
  return count === 1 ? " (1 epoch ago)" : ` (${count} epochs ago)`;
};

export const messages = {
  title: "Train",
  skip: "Skip the settings",
  form: "A new run",
  loading: "Loading the form…",
  presetsLabel: "Presets",
  presets: {
    notebook: { title: "Notebook", text: "50 sigmoid units: 95\u00a0% in seconds" },
    better: { title: "Better: 98.5 %", text: "300 ReLU units, distorted images" },
    best: { title: "Best in 5 minutes", text: "800 ReLU units, elastic images" },
    diverging: { title: "Learning rate too large", text: "It rises to 5, and the network forgets" },
  },
  more: "More settings",
  groups: {
    model: "Model",
    data: "Data",
    optimizer: "Optimizer and schedule",
    network: "Network and loss",
    overfitting: "Regularization",
    limits: "Limits",
    other: "Others",
  },
  formats: {
    list: "Separate values with commas.",
    names: "Separate names with commas.",
    rates: "Separate several values with commas.",
    tags: "One per line: name=value.",
  },
  changed: (count) => (count === 1 ? "1 changed" : `${count} changed`),
  length: "Length",
  lengthUnit: "Unit of the length",
  byDefault: (value) => `Default: ${value}.`,
  on: "on",
  off: "off",
  between: (least, most) => `${least} to ${most}.`,
  above: (least) => `Above ${least}`,
  below: (most) => `below ${most}`,
  inBounds: (least, most) => `${least}, ${most}.`,
  upTo: (most) => `up to ${most}`,
  from: (least) => `From ${least}`,
  itemIsWrong: (number, message) => `Item ${number}: ${message}`,
  tagIsWrong: (name, message) => `Tag ${name}: ${message}`,
  decimalPoint: "Use a decimal point, as in 0.1.",
  invalidTag: (line) => `Invalid tag “${line}”: enter name=value.`,
  duplicateTag: (name) => `Duplicate tag name “${name}”.`,
  fieldsAreWrong: (count) =>
    count === 1 ? "Fix 1 field: see below." : `Fix ${count} fields: see below.`,
  dataset: ({ name, kind, train_examples: train, test_examples: test }) =>
    `${name}: ${datasetKinds[kind]}, ${examples(train + test)}${test === 0 ? ", no test set" : ""}`,
  betweenNames: ", ",
  add: (name) => `Add ${name}`,
  chooseModel: "Choose a model",
  defaultVersion: (ref) => `the model's default (${ref})`,
  newest: (version) => `latest (now ${version})`,
  datasetVersion: ({ version, train_examples: train, test_examples: test }) => `${version}: ${examples(train + test)}`,
  alias: (alias, version) => `${alias} (now ${version})`,
  modelVersion: (version, accuracy) => (accuracy === null ? String(version) : `${version}: ${accuracy} test accuracy`),
  request: "Request body",
  start: "Start training",
  starting: "Starting…",
  reset: "Reset",

  testAccuracyOf: (name) => `Test accuracy of ${name}`,
  epochOf: (epoch) => `Epoch ${epoch}`,
  left: (time) => `${time} left`,
  milestone: (share, time) => `${share} after ${time}`,
  none: (dataset) =>
    dataset === null
      ? "Press Start training, and watch every weight."
      : `Press Start training: the network learns from ${examples(dataset.train_examples)} of ${dataset.name}, and you can watch every weight.`,

  runs: "Runs",
  run: "Run",
  details: (name) => `Details of ${name}`,
  hide: (name) => `Hide ${name}`,
  show: (name) => `Show ${name}`,
  remove: (name) => `Remove ${name} from the curves`,
  hideShort: "Hide",
  showShort: "Show",
  shown: "Shown runs",
  actions: "Actions",
  progressOf: (name) => `Progress of ${name}`,
  another: "Overlay another run",
  choose: "Choose a run",
  overlay: "Overlay run",
  replaced: (id, most) => `At most ${most} runs are shown: the new one has replaced run ${shortId(id)}.`,
  full: (most) => `At most ${most} runs are shown: remove one first.`,
  recent: (model, state, started, spec) => `${model}, ${state}, ${started}: ${spec}`,

  curves: "Curves",
  stopReasons: {
    early_stopping: "It stopped early: the validation loss stopped falling.",
    max_seconds: "It stopped at its time limit.",
  },
  facts: {
    step: "Step",
    speed: "Steps per second",
    loss: "Training loss, mean of the epoch",
    trainAccuracy: "Accuracy, training",
    validationAccuracy: "Accuracy, validation",
    attempt: "Attempt",
  },
  stepOf: (step, total) => `${step} of ${total}`,
  stateHead: "State",
  lossHead: "Loss",
  testHead: "Test accuracy",
  best: "Best",
  cancel: "Cancel this run",
  cancelQuestion: (name) => `Cancel ${name}? It publishes nothing, and its progress is lost.`,
  settings: "Copy settings",
  version: "The published version",
  draw: "Draw a digit",
  inspect: "Inspect the network",
  job: "Job details",
  classes: "Accuracy by class",
  classesOf: (epoch, behind) =>
    epoch === null
      ? "Test accuracy of the version by class."
      : `Test accuracy by class after epoch ${epoch}${epochsAgo(behind)}.`,
  insightNever: "There is no snapshot: the run has ended.",
  classesLater: "Updated after an epoch, at most once per second.",
  weights: "First-layer weights",
  weightsOf: (units, epoch, behind) =>
    epoch === null
      ? `The weights into ${hiddenUnits(units)}, as images of their input: positive blue, negative vermilion.`
      : `The weights into ${hiddenUnits(units)} after epoch ${epoch}${epochsAgo(behind)}, as images of their input: positive blue, negative vermilion.`,
  weightsLabel: (units) => `Weights into ${hiddenUnits(units)}, one image each`,
  weightsLater: "Available after the first epoch that takes a second.",
};
