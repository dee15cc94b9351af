/** Texts about a job's spec, in English; its fields are named as in the HTTP API. */

export const messages = {
  allDefaults: "Every field has its default: the notebook's final network.",
  defaults: "defaults",
  changed: "Changed settings",
  whole: "The whole spec",
  none: "none",
  field: (name, value) => `${name} ${value}`,
  between: " · ",
  betweenItems: ", ",
};
