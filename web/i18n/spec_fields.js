/** What the fields of a job's spec are called and what they mean, in English. */

/** By the field's place in the spec: its name, its meaning, and what each of its choices is called. */
export const fields = {
  model: {
    name: "Model",
    meaning: "Under this name the trained network is published as its next version. Small letters, digits, - and _, a letter or digit first, up to 63 characters.",
  },
  dataset: { name: "Data set", meaning: "What the network learns from and is tested on." },
  hidden_sizes: {
    name: "Hidden layers",
    meaning: "Units of each hidden layer, from the input to the output, with commas between; up to 8 layers.",
  },
  activation: {
    name: "Activation",
    meaning: "What each hidden unit makes of the sum of its inputs.",
    choices: { sigmoid: "Sigmoid", tanh: "Tanh", relu: "ReLU" },
  },
  loss: {
    name: "Loss",
    meaning: "What the training lowers: the surprise at the right answer, or half the squared distance from it.",
    choices: { cross_entropy: "Cross-entropy", mse: "Squared error" },
  },
  "initializer.kind": {
    name: "Initializer",
    meaning: "Where the weights begin: normal with one spread, or a spread by each layer's size, which suits sigmoid and tanh (Xavier) or ReLU (He).",
    choices: { normal: "Normal", xavier: "Xavier (Glorot)", he: "He" },
  },
  "initializer.std": {
    name: "Standard deviation",
    meaning: "How far the first weights spread around 0.",
  },
  "optimizer.kind": {
    name: "Optimizer",
    meaning: "How a gradient becomes a step: straight downhill, or scaled for each weight by what its gradients were like.",
    choices: { sgd: "Gradient descent (SGD)", adam: "Adam" },
  },
  "optimizer.learning_rate": {
    name: "Learning rate",
    meaning: "How far each step goes: too small is slow, too large never settles.",
  },
  "optimizer.momentum": {
    name: "Momentum",
    meaning: "The share of the last step that the next one keeps.",
  },
  "optimizer.nesterov": {
    name: "Nesterov",
    meaning: "Looks ahead along the momentum; needs a momentum above 0.",
  },
  "optimizer.beta1": {
    name: "β₁",
    meaning: "What the running mean of the gradient keeps each step.",
  },
  "optimizer.beta2": {
    name: "β₂",
    meaning: "What the running mean of the squared gradient keeps each step.",
  },
  "optimizer.eps": {
    name: "ε",
    meaning: "Added to the root of the squared gradients, so that nothing is divided by 0.",
  },
  "schedule.kind": {
    name: "Learning rate schedule",
    meaning: "The learning rate over time: stays as it is, falls in steps, or falls along half a cosine until the end.",
    choices: { constant: "Constant", step: "In steps", cosine: "Cosine" },
  },
  "schedule.warmup_steps": {
    name: "Warm-up steps",
    meaning: "Steps in which the learning rate rises to its value, from learning rate / warm-up steps.",
  },
  "schedule.decay_steps": {
    name: "Steps between two falls",
    meaning: "After so many steps the learning rate falls; it must be given.",
  },
  "schedule.decay_rate": {
    name: "Fall",
    meaning: "What the learning rate is multiplied by at each fall.",
  },
  "schedule.final_fraction": {
    name: "Left at the end",
    meaning: "The share of the learning rate that the cosine ends at.",
  },
  weight_decay: {
    name: "Weight decay",
    meaning: "Before each step, weights lose learning rate × this share of themselves.",
  },
  dropout: {
    name: "Dropout",
    meaning: "The share of units that a step leaves out: one number for every hidden layer, or one for the input and one for each hidden layer, with commas between.",
  },
  max_norm: {
    name: "Max-norm",
    meaning: "After each step the weights into a unit are scaled down to this length. Empty: no limit.",
  },
  "augmentation.kind": {
    name: "Augmentation",
    meaning: "Each training image is distorted differently each time: like rubber, as a whole, or both.",
    choices: {
      none: "None",
      elastic: "Elastic",
      affine: "Turned, scaled and shifted",
      elastic_affine: "Both",
    },
  },
  "augmentation.alpha_px": {
    name: "Strength",
    meaning: "How far the elastic field moves pixels, before it is smoothed, in pixels.",
  },
  "augmentation.sigma_px": {
    name: "Smoothness",
    meaning: "The spread of the smoothing of the elastic field, in pixels.",
  },
  "augmentation.rotation_degrees": {
    name: "Turning",
    meaning: "Turned by up to so many degrees, either way.",
  },
  "augmentation.scaling": {
    name: "Scaling",
    meaning: "Height and width are each multiplied by 1 ± up to this.",
  },
  "augmentation.translation_px": {
    name: "Shift",
    meaning: "Shifted by up to so many pixels in each direction.",
  },
  batch_size: {
    name: "Batch size",
    meaning: "Images of one step: their mean gradient is followed.",
  },
  sampling: {
    name: "Sampling",
    meaning: "Each batch is drawn from all images, or each epoch goes through all of them once.",
    choices: { with_replacement: "With replacement", shuffle: "Shuffled epochs" },
  },
  steps: { name: "Steps", meaning: "Updates of the weights, one a batch." },
  epochs: { name: "Epochs", meaning: "Passes over the training set." },
  validation_fraction: {
    name: "Validation fraction",
    meaning: "The share of the training set that is held out: not trained on, so that the run can be judged by it.",
  },
  early_stopping: {
    name: "Early stopping",
    meaning: "Stops when the validation loss falls no more, and publishes the best weights.",
  },
  "early_stopping.patience": {
    name: "Patience",
    meaning: "Epochs in a row without a better loss, after which the run stops; it must be given.",
  },
  "early_stopping.min_delta": {
    name: "Smallest gain",
    meaning: "By how much a loss must be lower to be better.",
  },
  dtype: {
    name: "Number type (dtype)",
    meaning: "How exact the numbers are; float64 is slower.",
    choices: { float32: "float32", float64: "float64" },
  },
  seed: {
    name: "Seed",
    meaning: "All chance comes from it: the same spec gives the same network.",
  },
  max_seconds: {
    name: "Time limit",
    meaning: "Seconds of training after which the run stops and publishes what there is. Empty: no limit.",
  },
  checkpoint_seconds: {
    name: "Checkpoints",
    meaning: "Every so many seconds the run is made resumable.",
  },
  tags: {
    name: "Tags",
    meaning: "Kept with the version: one a line, a name, an equals sign and a text, such as why=to try.",
  },
};
