/** The texts of components, in English. */

import { shortId } from "./phrases.js";

export const messages = {
  locale: "en",
  best: "best",
  work: "Jobs and sweeps",
  workViews: { jobs: "Jobs", sweeps: "Sweeps" },
  sortedOf: (count) => `Only the newest ${count} are sorted.`,
  states: {
    queued: "Queued",
    running: "Running",
    succeeded: "Succeeded",
    failed: "Failed",
    cancelled: "Cancelled",
  },
  stateOf: {
    queued: ({ queue_position: place }) =>
      place === null ? "Waiting for a worker." : `Waiting for a worker: number ${place} in the queue.`,
    running: ({ attempt, kind }) => {
      const activity = { import_dataset: "Importing", batch_predict: "Predicting" }[kind] ?? "Training";
      return attempt > 1 ? `${activity}, attempt ${attempt}.` : `${activity}.`;
    },
    succeeded: ({ kind, model, dataset, result }) => {
      if (result) return `Succeeded with ${result.examples} predictions.`;
      if (dataset) return `Imported as version ${dataset.version} of ${dataset.name}.`;
      if (model !== null) return `Succeeded and published as version ${model.version} of ${model.name}.`;
      return kind === "reproduce" ? "Succeeded; a reproduction publishes nothing." : "Succeeded; nothing was published.";
    },
    failed: () => "Failed; nothing was published.",
    cancelled: () => "Cancelled; nothing was published.",
  },
  none: "–",
  pages: "Pages",
  pageNumber: (number) => `Page ${number}`,
  newer: "Newer",
  older: "Older",
  loading: "Loading…",
  deleteVersion: "Delete this version",
  deleteYes: "Delete permanently",
  keep: "No, keep it",
  cancel: "Cancel",
  helpAbout: (subject) => `Help: ${subject}`,
  probabilities: "Probability of each digit",
  classProbabilities: "Probability of each class",
  probabilityOf: (label) => `Probability of ${label}`,
  pick: (label) => `Choose ${label}`,
  classAccuracy: "Accuracy by class",
  accuracyOf: (label) => `Accuracy of ${label}`,
  nothingYet: "No metrics yet.",
  poorVersion: (version, accuracy, best, bestAccuracy) =>
    `Version ${version} has a test accuracy of ${accuracy}; version ${best} has ${bestAccuracy}.`,
  useVersion: (version) => `Use version ${version}`,
  lastKnown: (ageS) => `last known ${ageS} s ago`,
  runName: (model, id) => `${model} ${shortId(id)}`,
  unknownRun: (id) => `Run ${shortId(id)}`,
};
