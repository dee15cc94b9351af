/** The texts of the charts of runs, in English. */

/** Return a function that names a line of a run; the only run of a chart has no name. */
const lineOf = (name, full) => (run) => (run === "" ? full : `${run}, ${name}`);

export const messages = {
  loss: {
    label: "Mean loss of each epoch",
    x: "step",
    y: (isNats) => (isNats ? "loss (nats)" : "loss"),
  },
  accuracy: { label: "Accuracy by epoch", x: "epoch", y: "accuracy" },
  training: lineOf("training", "Training"),
  validation: lineOf("validation", "Validation"),
  test: lineOf("test", "Test"),
};
