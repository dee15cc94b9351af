/** What the parts say that several views use, in English. */

export const words = {
  locale: "en",
  none: "–",
  probabilities: "Probability of each digit",
  probabilityOf: (label) => `Probability of ${label}`,
};
