/** The texts of the view "inspect", in English; its formulas' texts are in inspect_formulas.js. */

import { an, images, shortId } from "./phrases.js";

const ORDINARY = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" };

export const messages = {
  title: "Inspect",
  about:
    "How a network computes its prediction for one image, number by number, from the pixels to a training step.",
  sections: {
    title: "Sections",
    input: "Input",
    layer: (layer) => `Layer ${layer}`,
    output: "Output",
    softmax: "Softmax",
    loss: "Loss",
    gradients: "Gradients",
    step: "Step",
  },
  image: {
    title: "Image",
    split: "Part of the data set",
    splits: { test: "Test images", train: "Training images" },
    index: (total) => (total === null ? "Number" : `Number, 0 to ${total - 1}`),
    previous: "Previous",
    next: "Next",
    random: "Random",
    draw: "Draw one",
    toDataset: "Use a test image",
    label: "It was a",
    unlabeled: "no label",
    none: "No image yet",
    unreadable: "The image in the address is invalid: draw it again.",
    pictureOf: (label) =>
      label === null ? "The inspected image" : `The inspected image, ${an(label)}`,
    drawn: (label) =>
      label === null ? "Drawn, without a label." : `Drawn, labeled as ${an(label)}.`,
    ofDataset: (split, index, label) =>
      `${split === "test" ? "Test" : "Training"} image ${index}, ${an(label)}.`,
    prediction: (digit, probability) => `The network predicts ${digit} with ${probability}.`,
  },
  network: {
    title: "Network",
    choose: "Which network",
    versions: "Versions",
    jobs: "Running jobs",
    untrained: "Untrained",
    fresh: "Untrained network",
    latest: (model, version) => `${model}, latest (${version})`,
    alias: (model, alias, version) => `${model}, ${alias} (${version})`,
    number: (model, version) => `${model}, version ${version}`,
    job: (model, id) => `${model}, job ${shortId(id)}`,
    chosenJob: (id) => `job ${shortId(id)}`,
    hiddenSizes: "Units of the hidden layers",
    hiddenSizesMeaning: "Such as 100, 50 for two layers; at most 8",
    activation: "Activation",
    activations: ORDINARY,
    initializer: "Initializer",
    initializers: { 0.01: "N(0, 0.01²)", 0.1: "N(0, 0.1²)", xavier: "Xavier", he: "He" },
    seed: "Seed",
    newest: "Load the latest snapshot",
    ofVersion: (model, version) => `Version ${version} of ${model}`,
    ofJob: (epoch, step) => `After epoch ${epoch}, step ${step}`,
    ofNothing: "Untrained",
    shape: (sizes, activation, dtype) =>
      `${sizes.join(" → ")} units, ${ORDINARY[activation]}, ${dtype}`,
    notebook: "As the notebook begins: five steps on the first five training images",
  },
  requirement: {
    whole: (least, most) =>
      most === undefined
        ? `Enter a whole number from ${least}.`
        : `Enter a whole number from ${least} to ${most}.`,
    positive: (most) => `Enter a number above 0, up to ${most}, with a decimal point.`,
    sizes: "Enter whole numbers separated by commas, such as 100, 50.",
  },
  mixed: "The job trains faster than the page loads: the numbers are of several epochs.",
  legend: "Blue is above 0, vermilion below 0.",
  range: (smallest, largest) => `From ${smallest} to ${largest}.`,
  numbers: {
    gridOf: (what, layer) => `${what} of layer ${layer}, unit by unit`,
    cell: (unit, value) => `${unit}: ${value}`,
    more: (shown, all) => `The first ${shown} of ${all} units.`,
    unit: (unit) => `unit ${unit}`,
    Unit: (unit) => `Unit ${unit}`,
    pixel: (row, column) => `row ${row}, column ${column}`,
    digit: (digit) => `digit ${digit}`,
    Digit: (digit) => `Digit ${digit}`,
    ofDigit: "Digit",
    input: "Input",
    value: "Value",
    weight: "Weight",
    product: "Product",
    gradient: "Gradient",
    others: (count) => `${count} others`,
    bias: "Bias",
    sum: "Sum",
    productsOf: (unit) => `Products that make the sum of ${unit}`,
    gradientsOf: (unit) => `The largest gradients by the weights of ${unit}`,
  },
  pixels: {
    about: (count, divisor) =>
      `The image is ${count} whole numbers, 0 where it is black, 255 where it is white. Divided by ${divisor} they are x, one row of ${count} numbers, which is all that the network gets.`,
    use: "Point at a pixel, or walk with the arrow keys.",
    grid: "Pixels, 0 to 255",
    chosen: (row, column) => `Row ${row}, column ${column}`,
    inUnit: (unit) =>
      `In the sum of ${unit} of layer 1 it is multiplied by its own weight:`,
  },
  sums: {
    about: (inputs, units) =>
      `Each of its ${units} units multiplies each of ${inputs} inputs by its own weight, and adds all products and its bias.`,
    choose: "Choose a unit to see how its value is computed.",
    values: "Sums",
    weights: "Its weights",
    weightsOf: (unit) => `The weights of ${unit}, one dot per pixel`,
    products: "Pixel times weight",
    productsOf: (unit) => `Each pixel times its weight into ${unit}`,
  },
  activation: {
    title: (layer) => `Activation of layer ${layer}`,
    about: (activation) =>
      `Each sum goes through ${ORDINARY[activation]}. Without this nonlinearity, all layers together could do no more than a single one.`,
    values: "Activated sums",
    curve: (activation, a, z) =>
      `The curve of ${ORDINARY[activation]}, with a dot where ${a} becomes ${z}`,
  },
  output: {
    about: (inputs) =>
      `One unit per digit adds up the activations of the ${inputs} units before it, weighted. There is no activation function here; these sums are the logits.`,
    values: "Logits",
    choose: "Choose a digit to see how its value is computed.",
    contributions: (digit) => `Contributions to ${digit}`,
    contributionsOf: (digit) => `Each pixel times the gradient of the logit of ${digit} by it`,
  },
  softmax: {
    about:
      "The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",
    table: "From logits to probabilities",
    logit: "Logit",
    sum: "Sum",
  },
  loss: {
    about:
      "The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",
    table: "What each digit adds to the loss",
    unlabeled: "Without a label there is no loss, and there are no gradients.",
    share: (digit) => `Of that, digit ${digit} adds`,
  },
  gradients: {
    about:
      "How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",
    table: "Gradients of the loss by the logits",
    unit: (unit) => `Gradients of ${unit}`,
    weights: "Gradients by weight",
    weightsOf: (unit) => `Gradients of the loss by the weights of ${unit}, one dot per pixel`,
    input: "Gradients by pixel",
    inputOf: "Gradients of the loss by the pixels: where blue, more ink would make it worse",
  },
  step: {
    about: (count) =>
      `Each step subtracts a small multiple of its gradient from every weight and bias, on ${images(count)} at once. It happens in memory: the network above stays as it is.`,
    withoutDrawn: "The drawn image is not among them: it has no label.",
    images: "Images, 1 to 10",
    learningRate: "Learning rate",
    steps: "Steps made",
    make: "Make one step",
    reset: "Back to the start",
    batch: "The images of a step",
    imageOf: an,
    imageAt: (label, when) => `${an(label)}, ${when}`,
    losses: "Mean loss after each step, and the prediction for each image",
    target: (label) => `Target ${label}`,
    right: "right",
    wrong: "wrong",
    lossChart: "Mean loss of the images against steps",
    step: "Step",
    loss: "Loss",
    change: "Change",
    probabilities: "Probabilities before and after the steps; that of the true digit is marked",
    image: "Image",
    before: "before",
    after: (steps) => (steps === 1 ? "after 1 step" : `after ${steps} steps`),
    update: (unit) => `What the next step does to the bias of ${unit}`,
    weightsNow: "Its weights now",
    weightsNowOf: (unit) => `The weights of ${unit} after the steps`,
    weightsMoved: "What the steps changed",
    weightsMovedOf: (unit) => `What the steps changed of the weights of ${unit}`,
  },
  announcements: {
    image: (image, prediction) => `${image} ${prediction}`,
    network: (network, prediction) => `${network}. ${prediction}`,
    pixel: (place, value, scaled) => `${place}: ${value}, scaled ${scaled}`,
    unit: (layer, unit, a, z) => `Unit ${unit} of layer ${layer}: sum ${a}, activated ${z}`,
    digit: (digit, logit, probability) =>
      `Digit ${digit}: logit ${logit}, probability ${probability}`,
    step: (steps, loss, first) =>
      steps === 0
        ? `Back at the start: loss ${loss}`
        : `Step ${steps}: loss ${loss}; it was ${first} before the first step`,
  },
};
