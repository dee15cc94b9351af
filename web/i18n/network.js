/** The texts of the picture of a network, in English. */

const signed = (text) => (text.startsWith("-") ? text.replace("-", "−") : `+${text}`);

const epochs = (count) => (count === 1 ? "1 epoch" : `${count} epochs`);

export const messages = {
  sources: {
    fresh: () => "Before training",
    unpublished: () => "Before training; nothing was published",
    job: ({ epoch }, behind) => `After ${epochs(epoch)}${behind > 0 ? `, ${epochs(behind)} ago` : ""}`,
    version: ({ model, version }) => `Version ${version} of ${model}`,
  },
  predicted: (name, share) => `the network says ${name} (${share})`,
  right: "right",
  wrong: "wrong",
  notRead: "no prediction: its numbers are not finite",
  example: (index, name) => `Test example ${index}: ${name}`,
  training: (index, name) => `Training example ${index}: ${name}`,
  anotherImage: "Another image",
  anotherRow: "Another row",
  shown: (shown, all) => (shown === all ? `${all} units` : `${shown} of ${all} units shown`),
  shownShort: (shown, all) => (shown === all ? String(all) : `${shown} of ${all}`),
  legend:
    "Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",
  unit: (unit, layer) => `Unit ${unit} of layer ${layer}`,
  class: (name) => `Class ${name}`,
  output: (value) => `output ${value}`,
  strongest: (weights) => `Strongest weights: ${weights}.`,
  weightOf: (source, value) => `${source} ${signed(value)}`,
  betweenWeights: ", ",
  pixel: (row, column) => `pixel ${row}, ${column}`,
  weightImage: (unit) => `The weights of unit ${unit} as an image of its input`,
  describe: (sizes) => `Network ${sizes}`,
  mostActive: (unit, value) => `most active: unit ${unit} (${value})`,
  layer: (layer, shown, active) => `Layer ${layer}: ${shown}${active ? `; ${active}` : ""}`,
  between: ". ",
  betweenSizes: "-",
};
