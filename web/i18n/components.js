/** The texts of components, in English. */

export const messages = {
  locale: "en",
  states: {
    queued: "Queued",
    running: "Running",
    succeeded: "Succeeded",
    failed: "Failed",
    cancelled: "Cancelled",
  },
  none: "–",
  probabilities: "Probability of each digit",
  probabilityOf: (label) => `Probability of ${label}`,
  pick: (label) => `Choose ${label}`,
  classAccuracy: "Accuracy by digit",
  accuracyOf: (label) => `Accuracy of ${label}`,
  nothingYet: "No metrics yet.",
  poorVersion: (version, accuracy, best, bestAccuracy) =>
    `Version ${version} has a test accuracy of ${accuracy}; version ${best} has ${bestAccuracy}.`,
  useVersion: (version) => `Use version ${version}`,
  lastKnown: (state) => `Last known state: ${state}`,
  line: "Line",
  latestOf: (label) => `${label}: values at the pointer, or the newest`,
  at: (axis, place) => `${axis} ${place}`,
};
