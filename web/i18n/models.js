/** The texts of the view "models", in English. */

import { an, images, shortId } from "./phrases.js";

export const messages = {
  title: "Models",
  all: "All models",
  list: "Models, the newest first",
  noModels: "No models yet.",
  trainOne: "Train a model",
  modelTitle: (name) => `Model ${name}`,
  versionTitle: (name, version) => `${name}, version ${version}`,
  allOf: (name) => `All versions of ${name}`,
  versions: "Versions",
  version: (number) => `Version ${number}`,
  between: ", ",
  betweenLayers: "–",
  noAliases: "–",
  pointsAt: (alias, version) => `${alias} → ${version}`,
  job: (id) => `Job ${shortId(id)}`,
  isImported: "imported",
  columns: {
    model: "Model",
    latest: "Latest",
    aliases: "Aliases",
    version: "Version",
    accuracy: "Test accuracy",
    layers: "Layers",
    parameters: "Parameters",
    size: "Size",
    origin: "Source",
    created: "Published",
    alias: "Alias",
    pointsAt: "Points at",
    change: "Actions",
    label: "Class",
    examples: "Examples",
    precision: "Precision",
    recall: "Recall",
    confidenceRange: "Confidence",
    confidence: "Mean confidence",
    share: "Correct",
  },

  facts: "Details",
  fact: { reproduced: "Reproduced", dataset: "Data", weights: "Weights" },
  sha256: "sha256",
  noDataset: "no data set fits it",
  notReproduced: "not by any of the model's newest 100 jobs",
  draw: "Draw a digit",
  inspect: "Inspect",
  spec: "Spec",
  environment: "Environment",
  environmentNames: {
    python: "Python",
    numpy: "NumPy",
    blas: "BLAS",
    kernel: "Kernel",
    threads: "Threads",
  },
  delete: "Delete this version",
  deleteQuestion: (model, version) =>
    `Delete version ${version} of ${model} permanently? Its number is never used again.`,
  deleteYes: "Delete permanently",

  prediction: {
    title: "Predict",
    meaning: "Change a value: the version predicts the class of the row, and how much each column contributes to it.",
    loadExample: "Load an example",
    example: (index, name) => `Test example ${index}: ${name}`,
    noExamples: "Its data set has no test examples; the form begins with the columns' means.",
    column: (mean, std) => `Mean ${mean}, std. deviation ${std}`,
    answer: (name, share) => `Class ${name}, ${share}`,
    mostProbable: (count) => `The ${count} most probable classes are shown.`,
    contributions: (name) => `For and against ${name}`,
    contributionsMeaning:
      "Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",
    contributionsOf: "Contributions of the columns",
    largest: (count) => `The ${count} largest contributions are shown.`,
    name: "Column",
    value: "Value",
    bar: "Bar",
    contribution: "Contribution",
  },
  aliases: "Aliases",
  noAliasesYet: "No alias points at a version yet.",
  history: "History",
  historyOf: (alias) => `History of ${alias}`,
  changeText: (from, to) => {
    if (from === null) return `created at version ${to}`;
    return to === null ? `deleted; it pointed at version ${from}` : `moved from version ${from} to ${to}`;
  },
  moveBack: (version) => `Move back to version ${version}`,
  earlier: "Earlier changes",
  pointsHere: "points here",
  moveHere: "Move here",
  moveAlias: (alias, version) => `Move here: ${alias} to version ${version}`,
  toVersion: "to version",
  move: "Move",
  moveIt: (alias) => `Move ${alias}`,
  remove: "Delete",
  removeAlias: (alias) => `Delete alias ${alias}`,
  removeQuestion: (alias) => `Delete the alias ${alias}? Requests that use it fail from then on.`,
  removeYes: "Delete the alias",
  newAlias: "New alias",
  newAliasVersion: "for version",
  make: "Create alias",
  makeHere: (version) => `Create alias for version ${version}`,
  moved: (alias, from, to) =>
    from === null
      ? `${alias} points at version ${to}.`
      : `${alias} points at version ${to} now; it pointed at version ${from}.`,
  removed: (alias) => `${alias} is deleted; its version stays.`,
  isThere: (alias, version) =>
    `The alias ${alias} already exists: it points at version ${version}. Nothing was changed.`,
  wasMoved: (alias, seen, now) =>
    `Another client moved ${alias} from version ${seen} to version ${now}. Nothing was changed; check it and try again.`,
  wasRemoved: (alias) =>
    `Another client deleted ${alias}. Nothing was changed; check it and try again.`,

  importTitle: "Import a version",
  importMeaning: "An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",
  importName: "Model",
  importFile: "File (.npz)",
  importSend: "Import",
  importing: "Uploading, checking and evaluating…",
  imported: (name, version) => `Imported as version ${version} of ${name}.`,
  importedUnseen: "No data set fits it, so it was not evaluated.",

  downloads: "Downloads",
  download: (format) => `Download .${format}`,
  formats: {
    npz: "NumPy: the arrays as they are stored",
    onnx: "ONNX Runtime and others: pixels or columns in, probabilities and class out",
    safetensors: "the same arrays as the .npz, for safetensors",
  },
  making: (format) => `Preparing the .${format}…`,
  progressOf: (format) => `Download progress of the .${format}`,
  fetched: (format, bytes, all) => `.${format}: ${bytes}${all === null ? "" : ` of ${all}`}`,
  saved: (name, bytes) => `${name} is saved, ${bytes}.`,

  evaluation: "Evaluation on the test set",
  noEvaluation: "It was not evaluated on a test set.",
  confusion: "Confusion matrix",
  mistakes: "The most confident mistakes",
  cellTitle: ({ label, digit }) =>
    label === digit ? `Images of ${label}, predicted correctly` : `Images of ${label} predicted as ${digit}`,
  allMistakes: "All mistakes",
  noImages: "No examples match.",
  predicted: ({ index, label, digit, share }) =>
    label === digit
      ? `Test image ${index}: ${an(label)}, predicted correctly with ${share}`
      : `Test image ${index}: ${an(label)}, predicted as ${digit} with ${share}`,
  predictedShort: ({ label, digit, share }) => `${label} → ${digit}, ${share}`,
  number: (index) => `No. ${index}`,
  classes: "Precision and recall",
  classesMeaning: "Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",
  calibration: "Calibration",
  calibrationError: (error) =>
    `Expected calibration error: ${error}, the mean difference of confidence and accuracy.`,
  calibrationMeaning:
    "Bars: the accuracy of predictions by their confidence, from 0 to 100 %. On the line, both are equal; below it, the version is overconfident.",
  calibrationPicture: "Accuracy by confidence; the table below has the numbers",
  calibrationTable: "The numbers",
  range: (lower, upper) => `${lower} to ${upper}`,

  compareTitle: "Compare two versions",
  first: "One version",
  second: "Another version",
  versionOption: (version, accuracy) => `${version}: ${accuracy}`,
  compare: "Compare",
  comparisonTitle: (model, refs) => `${model}: ${refs.join(" and ")} compared`,
  whoIsBetter: "Which is better?",
  accuracies: (first, second, examples) =>
    `Of ${examples} test images, version ${first.version} predicts ${first.accuracy} correctly, version ${second.version} ${second.accuracy}.`,
  fourfold: "Test images that each version predicts correctly and incorrectly",
  isRight: (version) => `Version ${version} is right`,
  isWrong: (version) => `Version ${version} is wrong`,
  sameImages: "Both are correct on the same images: there is no difference to test.",
  significant: ({ better, worse, counts: [more, fewer], p }) =>
    `The difference is significant: version ${better} alone is right on ${images(more)}, version ${worse} alone on ${fewer}. ` +
    `If both were equally good, chance would make them differ at least this much with ${p} (McNemar's test).`,
  notSignificant: ({ better, worse, counts: [more, fewer], p }) =>
    `The difference is not significant: version ${better} alone is right on ${images(more)}, version ${worse} alone on ${fewer}. ` +
    `If both were equally good, chance would make them differ at least this much with ${p} (McNemar's test).`,
  pTiny: "p < 0.0001",
  pIs: (p) => `p = ${p}`,
  exactTest: "Exact binomial test: fewer than 25 images differ.",
  chiSquare: (statistic) => `χ² = ${statistic}, one degree of freedom, with continuity correction.`,
  disagreements: (count) => `Different predictions for ${images(count)}`,
  mostConfident: (count) => `The ${count} most confident:`,
  image: (index, label) => `No. ${index}: ${an(label)}`,
  answerOf: ({ version, digit, share, isRight }) => `version ${version}: ${digit} ${isRight ? "✓" : "✗"} ${share}`,
};
