/** What the view "train" says, in English. */

import { shortId } from "./ids.js";

export { fields } from "./spec_fields.js";

const hiddenUnits = (count) => (count === 1 ? "1 hidden unit" : `${count} hidden units`);
const epochsAgo = (count) => {
  if (count === 0) return "";
  return count === 1 ? " (1 epoch ago)" : ` (${count} epochs ago)`;
};

export const messages = {
  title: "Train",
  intro: "Start a training job and watch it learn. The defaults train the notebook's network.",
  form: "A new run",
  loading: "Loading the form…",
  groups: {
    network: "Initializer, loss, number type and seed",
    schedule: "Learning rate schedule",
    overfitting: "Regularization",
    source: "Data and order",
    limits: "Limits and tags",
    other: "More",
  },
  changed: (count) => (count === 1 ? "1 changed" : `${count} changed`),
  length: "Length",
  numberOf: (name) => `How many: ${name}`,
  lengthMeaning: "How long to train: one of the two.",
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
  decimalPoint: "Decimals come after a point, as in 0.1.",
  invalidTag: (line) => `“${line}” is no tag: a name, an equals sign and a text are needed.`,
  duplicateTag: (name) => `“${name}” is there more than once: each name needs another one.`,
  fieldsAreWrong: (count) =>
    count === 1 ? "Fix 1 field: see below." : `Fix ${count} fields: see below.`,
  request: "Request body",
  start: "Start training",
  starting: "Starting…",
  reset: "Reset",

  runs: "Runs",
  none: "No runs yet. Start one, or overlay an existing run.",
  run: "Run",
  nameOf: (model, id) => `${model} ${shortId(id)}`,
  unknown: (id) => `Run ${shortId(id)}`,
  lookAt: (name) => `Look at ${name}`,
  hide: (name) => `Hide ${name}`,
  show: (name) => `Show ${name}`,
  remove: (name) => `Remove ${name} from the curves`,
  hideShort: "Hide",
  showShort: "Show",
  removeShort: "Remove",
  shown: "Shown runs",
  actions: "Actions",
  progress: "Progress",
  progressOf: (name) => `Progress of ${name}`,
  another: "Overlay another run",
  choose: "Choose a run",
  overlay: "Overlay run",
  replaced: (id, most) => `${most} runs are shown at a time: run ${shortId(id)} has made room for the new one.`,
  full: (most) => `${most} runs at a time: remove one first.`,
  recent: (model, state, started, spec) => `${model}, ${state}, ${started}: ${spec}`,

  loss: "Loss",
  accuracy: "Accuracy",
  charts: {
    loss: {
      label: "Mean loss of each epoch",
      x: "step",
      y: (isNats) => (isNats ? "loss (nats)" : "loss"),
      names: {
        training: (run) => `${run}, training`,
        validation: (run) => `${run}, validation`,
      },
    },
    accuracy: {
      label: "Accuracy by epoch",
      x: "epoch",
      y: "share right",
      names: {
        test: (run) => `${run}, test`,
        training: (run) => `${run}, training`,
        validation: (run) => `${run}, validation`,
      },
    },
  },

  stateOf: {
    queued: ({ queue_position: position }) =>
      position === null ? "It waits for a worker." : `It waits: number ${position} in the queue.`,
    running: () => "It is learning now.",
    succeeded: ({ model }) =>
      model === null
        ? "It has ended; it publishes no version."
        : `It has ended and is published as version ${model.version} of ${model.name}.`,
    failed: () => "It has failed.",
    cancelled: () => "It was cancelled and publishes nothing.",
  },
  stopReasons: {
    early_stopping: "It stopped early: the validation loss fell no more.",
    max_seconds: "It stopped at its time limit.",
  },
  facts: {
    epoch: "Epoch",
    step: "Step",
    speed: "Steps a second",
    left: "Time left",
    loss: "Training loss, mean of the epoch",
    trainAccuracy: "Accuracy, training",
    testAccuracy: "Accuracy, test",
    validationAccuracy: "Accuracy, validation",
    attempt: "Attempt",
  },
  stepOf: (step, total) => `${step} of ${total}`,
  stateHead: "State",
  lossHead: "Loss",
  testHead: "Test",
  cancel: "Cancel this run",
  cancelQuestion: (name) => `Cancel ${name}? It publishes nothing, and what it has learned is lost.`,
  settings: "Copy settings",
  version: "The published version",
  draw: "Draw a digit for it",
  inspect: "Look inside it",
  job: "All about this job",
  classes: "Each digit",
  classesOf: (epoch, behind) =>
    epoch === null
      ? "Share of the test images of each digit that the version gets right."
      : `Share of the test images of each digit that are right after epoch ${epoch}${epochsAgo(behind)}.`,
  insightNever: "There was no snapshot of it, and there will be none: the run has ended.",
  classesLater: "Measured after an epoch, once a second at most.",
  weights: "What the first layer looks for",
  weightsOf: (units, epoch, behind) =>
    epoch === null
      ? `The weights into ${hiddenUnits(units)}, as images of their input: blue speaks for a unit, vermilion against it.`
      : `The weights into ${hiddenUnits(units)} after epoch ${epoch}${epochsAgo(behind)}, as images of their input: blue speaks for a unit, vermilion against it.`,
  weightsLabel: (units) => `Weights into ${hiddenUnits(units)}, a picture each`,
  weightsLater: "There are images after the first epoch that took a second.",
};
