/** What is said of a job's spec, in English; its fields have the names that the HTTP API gives them. */

export const messages = {
  allDefaults: "Every field has its default: the notebook's final network.",
  defaults: "defaults",
  chosen: "Changed settings",
  whole: "The whole spec",
  none: "none",
  field: (name, value) => `${name} ${value}`,
  between: " · ",
  betweenItems: ", ",
};
