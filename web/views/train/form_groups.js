/** The layout of the form: the common fields first, then folded groups. */

const COMMON = ["dataset", "start_from", "model", "hidden_sizes", "activation", "optimizer.kind", "batch_size"];
const FOLDED = {
  data: ["dataset_version", "extra_datasets", "class_weights"],
  network: ["initializer.kind", "loss", "dtype", "seed"],
  schedule: ["schedule.kind"],
  overfitting: [
    "weight_decay",
    "dropout",
    "max_norm",
    "augmentation.kind",
    "validation_fraction",
    "early_stopping",
  ],
  source: ["sampling"],
  limits: ["max_seconds", "checkpoint_seconds", "publish", "tags"],
};

/**
 * Return the fields by group; those that no group names are in `other`, so that none is missing.
 * @param {import("../../api/jobs/spec_fields.js").Field[]} fields
 * @param {string[]} lengths Names with their own place.
 */
export function groupFields(fields, lengths) {
  const pick = (names) => names.map((name) => fields.find((field) => field.name === name)).filter(Boolean);
  const folded = Object.entries(FOLDED).map(([group, names]) => [group, pick(names)]);
  const placed = new Set([...COMMON, ...Object.values(FOLDED).flat(), ...lengths]);
  const others = fields.filter(({ name }) => !placed.has(name));
  return { common: pick(COMMON), lengths: pick(lengths), folded: [...folded, ["other", others]] };
}
