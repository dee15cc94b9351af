/** What a job is by default, and what a spec has chosen otherwise. */

/** What `{}` becomes: the notebook's final network. */
const DEFAULT_SPEC = {
  model: "mnist",
  dataset: "mnist",
  hidden_sizes: [50],
  activation: "sigmoid",
  loss: "cross_entropy",
  initializer: { kind: "normal" },
  optimizer: { kind: "sgd" },
  schedule: { kind: "constant" },
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

const AFFINE = { rotation_degrees: 12, scaling: 0.12, translation_px: 1 };
const ELASTIC = { alpha_px: 34, sigma_px: 4 };
/** The defaults of an object's parts, by its kind. */
const DEFAULT_PARTS = {
  normal: { std: 0.01 },
  sgd: { learning_rate: 0.1, momentum: 0, nesterov: false },
  adam: { learning_rate: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  constant: { warmup_steps: 0 },
  step: { warmup_steps: 0, decay_rate: 0.1 },
  cosine: { warmup_steps: 0, final_fraction: 0 },
  elastic: ELASTIC,
  affine: AFFINE,
  elastic_affine: { ...AFFINE, ...ELASTIC },
};
/** The same of objects that have no kinds, by the field. */
const DEFAULT_FIELD_PARTS = { early_stopping: { min_delta: 0 } };

/**
 * Return the fields of a spec that are not as by default; of an object only the parts that differ,
 * and its kind.
 * @param {Record<string, unknown>} spec
 * @returns {Record<string, unknown>}
 */
export function differencesOf(spec) {
  // A null says only that another field was chosen: epochs in place of steps.
  const chosen = Object.entries(spec).filter(([, value]) => value !== null);
  const reduced = chosen.map(([name, value]) => [name, withoutDefaults(name, value)]);
  return Object.fromEntries(reduced.filter(([name, value]) => !isSame(value, DEFAULT_SPEC[name])));
}

function withoutDefaults(name, value) {
  const usual = DEFAULT_PARTS[value.kind] ?? DEFAULT_FIELD_PARTS[name];
  if (usual === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([part, given]) => !isSame(given, usual[part])),
  );
}

/** Whether two values of JSON are the same; the service writes fields in one order. */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
