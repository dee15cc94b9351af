/** Texts about gates and promotions, in English. */

export const messages = {
  improvement: (isBetter, accuracy, version, other) => {
    if (version === null) return `Published as the model's first version, with a test accuracy of ${accuracy}.`;
    const verdict = isBetter ? "Better than" : "Not published: not better than";
    return `${verdict} the default version ${version}: test accuracy ${accuracy} against ${other}.`;
  },
  moved: (alias, from, to) =>
    from === null
      ? `The alias ${alias} was created at version ${to}.`
      : `The alias ${alias} was moved from version ${from} to version ${to}.`,
  notMoved: (alias, from) =>
    from === null ? `The alias ${alias} was not created.` : `The alias ${alias} was not moved; it was at version ${from}.`,
  conditions: {
    min_accuracy: (needed) => `Accuracy of at least ${needed}`,
    min_recall: (needed) => `Recall of each class of at least ${needed}`,
    not_worse_than_current: (needed) => `Not significantly worse than the current version (p above ${needed})`,
    better_than_current: (needed) => `Significantly better than the current version (p at most ${needed})`,
  },
  measured: (value, isShare) => (isShare ? value : `p = ${value}`),
  noCurrent: "no current version to compare with",
  worstClass: (label) => `, the lowest, of class ${label}`,
  changes: (n10, n01) =>
    n10 === null || n01 === null ? "" : ` (only the new one correct: ${n10}, only the current one: ${n01})`,
  condition: (demand, found, passed) => `${demand}: ${found} (${passed ? "met" : "not met"})`,
};
