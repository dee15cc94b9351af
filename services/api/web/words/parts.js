/** What the parts say that several views use, in English. */

export const words = {
  locale: "en",
  none: "–",
  probabilities: "Probability of each digit",
  probabilityOf: (label) => `Probability of ${label}`,
  nothingYet: "Nothing is measured yet.",
  line: "Line",
  latestOf: (label) => `${label}: values pointed at, or the newest`,
  at: (axis, place) => `${axis} ${place}`,
};
