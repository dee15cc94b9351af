/** What a job is by default, and what a spec has chosen otherwise. */

/** What `{}` becomes: the notebook's final network. */
const DEFAULT_SPEC = {
  model: "mnist",
  dataset: "mnist",
  hidden_sizes: [50],
  activation: "sigmoid",
  loss: "cross_entropy",
  initializer: { kind: "normal", std: 0.01 },
  optimizer: { kind: "sgd", learning_rate: 0.1, momentum: 0, nesterov: false },
  schedule: { kind: "constant", warmup_steps: 0 },
  weight_decay: 0,
  dropout: 0,
  max_norm: null,
  augmentation: null,
  batch_size: 100,
  sampling: "with_replacement",
  epochs: null,
  steps: 50_000,
  validation_fraction: 0,
  early_stopping: null,
  dtype: "float32",
  seed: 0,
  max_seconds: null,
  checkpoint_seconds: 10,
  tags: {},
};

/**
 * Return the fields of a spec that are not as by default; of an object only the parts that differ,
 * and its kind.
 * @param {Record<string, unknown>} spec
 * @returns {Record<string, unknown>}
 */
export function differencesOf(spec) {
  // A null says only that another field was chosen: epochs in place of steps.
  const chosen = Object.entries(spec).filter(([, value]) => value !== null);
  const differing = chosen.filter(([name, value]) => !isSame(value, DEFAULT_SPEC[name]));
  return Object.fromEntries(
    differing.map(([name, value]) => [name, reduce(value, DEFAULT_SPEC[name])]),
  );
}

function reduce(value, usual) {
  if (value.kind === undefined || value.kind !== usual?.kind) return value;
  const parts = Object.entries(value).filter(([name, part]) => !isSame(part, usual[name]));
  return { kind: value.kind, ...Object.fromEntries(parts) };
}

/** Whether two values of JSON are the same; the service writes fields in one order. */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
