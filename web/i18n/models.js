/** What the view "models" says, in English. */

import { an, images } from "./digits.js";
import { shortId } from "./ids.js";

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
    origin: "From",
    created: "Published",
    alias: "Alias",
    pointsAt: "Points at",
    change: "Change",
    label: "Digit",
    examples: "Images",
    precision: "Precision",
    recall: "Recall",
    confidenceRange: "Confidence",
    confidence: "Mean confidence",
    share: "Right",
  },

  facts: "What it is",
  fact: { reproduced: "Reproduced", dataset: "Data", weights: "Weights" },
  sha256: "sha256",
  noDataset: "no data set fits it",
  notReproduced: "not by any of the model's newest 100 jobs",
  draw: "Draw a digit for it",
  inspect: "Look inside",
  spec: "Spec",
  environment: "Made with",
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

  aliases: "Aliases",
  noAliasesYet: "No alias points at a version yet.",
  history: "History",
  historyOf: (alias) => `History of ${alias}`,
  changeText: (from, to) => {
    if (from === null) return `made, at version ${to}`;
    return to === null ? `deleted; it pointed at version ${from}` : `moved from version ${from} to ${to}`;
  },
  moveBack: (version) => `Move it back to version ${version}`,
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
    `There is an alias ${alias} already: it points at version ${version}. Nothing was changed; move it if you want.`,
  wasMoved: (alias, seen, now) =>
    `Somebody else moved ${alias} meanwhile: you saw it at version ${seen}, and now it is at version ${now}. ` +
    "Nothing was changed. Look again, then decide.",
  wasRemoved: (alias) =>
    `Somebody else deleted ${alias} meanwhile. Nothing was changed. Look again, then decide.`,

  importTitle: "Import a version",
  importMeaning: "An .npz that was trained elsewhere becomes the model's next version. It is checked and measured first.",
  importName: "Model",
  importFile: "File (.npz)",
  importSend: "Import",
  importing: "It is being sent, checked and measured…",
  imported: (name, version) => `It is version ${version} of ${name}.`,
  importedUnseen: "No data set fits it, so it was not measured.",

  downloads: "Files",
  download: (format) => `Download .${format}`,
  formats: {
    npz: "NumPy: the arrays as they are stored",
    onnx: "ONNX Runtime and others: pixels in, probabilities and digit out",
    safetensors: "the same arrays as the .npz, for safetensors",
  },
  making: (format) => `The service makes the .${format}…`,
  progressOf: (format) => `How much of the .${format} is there`,
  fetched: (format, bytes, all) => `.${format}: ${bytes}${all === null ? "" : ` of ${all}`}`,
  saved: (name, bytes) => `${name} is saved, ${bytes}.`,

  evaluation: "On the test set",
  noEvaluation: "It was not measured on a test set.",
  confusion: "Confusion matrix",
  mistakes: "The most confident mistakes",
  cellTitle: ({ label, digit }) =>
    label === digit ? `Images of ${label}, predicted correctly` : `Images of ${label} predicted as ${digit}`,
  allMistakes: "All mistakes",
  noImages: "No images match.",
  answered: ({ index, label, digit, share }) =>
    label === digit
      ? `Test image ${index}: ${an(label)}, answered so at ${share}`
      : `Test image ${index}: ${an(label)}, answered ${digit} at ${share}`,
  answeredShort: ({ label, digit, share }) => `${label} → ${digit}, ${share}`,
  number: (index) => `No. ${index}`,
  classes: "Digit by digit",
  classesMeaning: "Precision: of what is answered so, the share that is right. Recall: of what is so, the share that is answered so.",
  calibration: "Calibration: is it as confident as it is right?",
  calibrationError: (error) =>
    `Expected calibration error: ${error}. So far are confidence and accuracy apart on average.`,
  calibrationMeaning:
    "Bars: how often answers of that confidence are right, from 0 to 100 %. On the line, a version is right just as often as its confidence says; below, it is too confident.",
  calibrationPicture: "How often answers are right by their confidence; the table beneath has the numbers",
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
  sameImages: "They are right on the very same images: there is no difference to test.",
  significant: ({ better, worse, counts: [more, fewer], p }) =>
    `The difference is significant: version ${better} alone is right on ${images(more)}, version ${worse} alone on ${fewer}. ` +
    `If both were equally good, chance would make them differ at least this much with ${p} (McNemar's test).`,
  notSignificant: ({ better, worse, counts: [more, fewer], p }) =>
    `The difference is not significant: version ${better} alone is right on ${images(more)}, version ${worse} alone on ${fewer}. ` +
    `If both were equally good, chance would make them differ at least this much with ${p} (McNemar's test).`,
  pTiny: "p < 0.0001",
  pIs: (p) => `p = ${p}`,
  exactTest: "Exact: binomial, for fewer than 25 images tell them apart.",
  chiSquare: (statistic) => `χ² = ${statistic}, one degree of freedom, with continuity correction.`,
  disagreements: (count) => `${images(count)} ${count === "1" ? "is" : "are"} answered differently`,
  mostConfident: (count) => `The ${count} most confident:`,
  image: (index, label) => `No. ${index}: ${an(label)}`,
  answerOf: ({ version, digit, share, isRight }) => `version ${version}: ${digit} ${isRight ? "✓" : "✗"} ${share}`,
};
