/** The texts of the formulas in the view "inspect": within them, and for screen readers. */

const SLOPES = {
  sigmoid: (z) => `${z} times 1 minus ${z}`,
  tanh: (z) => `1 minus ${z} squared`,
  relu: (z) => (z === "0" ? "0, because the unit is off" : "1, because the unit is on"),
};
const ACTIVATED = {
  sigmoid: (a) => `1 over 1 plus e to the power of minus ${a}`,
  tanh: (a) => `the hyperbolic tangent of ${a}`,
  relu: (a) => `the greater one of 0 and ${a}`,
};

export const messages = {
  exp: "exp",
  ln: "ln",
  max: "max",
  tanh: "tanh",
  activations: { sigmoid: "sigmoid", tanh: "tanh", relu: "relu" },
  spoken: {
    layer: (layer, input) => `a ${layer} equals ${input} times W ${layer} plus b ${layer}`,
    activation: (layer, activation) => `z ${layer} equals ${activation} of a ${layer}`,
    softmax: "p equals softmax of a",
    scaled: (place, pixel, divisor, x) =>
      `x at ${place} equals pixel ${place} over ${divisor}, that is ${pixel} over ${divisor}, equals ${x}`,
    product: (x, weight, product) => `${x} times ${weight} equals ${product}`,
    sum: (layer, unit, products, bias, a) =>
      `a ${layer} of unit ${unit} equals the sum of its products plus its bias, that is ${products} plus ${bias}, equals ${a}`,
    activated: (activation, layer, unit, a, z) =>
      `z ${layer} of unit ${unit} equals ${ACTIVATED[activation](a)}, equals ${z}`,
    probability: (digit, power, sum, p) =>
      `p of digit ${digit} equals e to its shifted logit over the sum of all such powers, that is ${power} over ${sum}, equals ${p}`,
    loss: (label, p, loss) =>
      `The loss equals minus the natural logarithm of the probability of digit ${label}, that is of ${p}, equals ${loss}`,
    share: (digit, target, p, share) =>
      `minus the target of digit ${digit} times the logarithm of its probability, that is ${target} times the logarithm of ${p}, equals ${share}`,
    byLogit: (digit, p, target, gradient) =>
      `The gradient by the logit of digit ${digit} equals p minus its target, that is ${p} minus ${target}, equals ${gradient}`,
    byBias: (unit, gradient) =>
      `The gradient by the bias of ${unit} equals the one by its sum, ${gradient}`,
    byWeight: (input, layer) =>
      `The gradient by each weight of layer ${layer} equals its input, ${input}, times the gradient by the sum`,
    byActivated: (layer, unit, next, gradient) =>
      `The gradient by z ${layer} of unit ${unit} equals the sum of its weights into layer ${next}, each times the gradient by the sum there, equals ${gradient}`,
    bySum: (activation, layer, unit, z, gradients) =>
      `The gradient by a ${layer} of unit ${unit} equals that times the slope of ${activation}, ${SLOPES[activation](z)}; that is ${gradients.z} times ${gradients.slope}, equals ${gradients.a}`,
    update: (layer, unit, bias, rate, gradient, next) =>
      `The new b ${layer} of unit ${unit} equals the old one minus the learning rate times its gradient, that is ${bias} minus ${rate} times ${gradient}, equals ${next}`,
  },
};
