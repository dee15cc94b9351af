/** Which fields of the form stand together: the common ones first, the others folded. */

const COMMON = ["model", "hidden_sizes", "activation", "optimizer.kind", "batch_size"];
const FOLDED = {
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
  source: ["dataset", "sampling"],
  limits: ["max_seconds", "checkpoint_seconds", "tags"],
};

/**
 * Return the fields by group; what no group names is in `other`, so that nothing is missing.
 * @param {import("./spec_schema.js").Field[]} fields
 * @param {string[]} lengths Names that have a place of their own.
 */
export function groupFields(fields, lengths) {
  const pick = (names) => names.map((name) => fields.find((field) => field.name === name)).filter(Boolean);
  const folded = Object.entries(FOLDED).map(([group, names]) => [group, pick(names)]);
  const placed = new Set([...COMMON, ...Object.values(FOLDED).flat(), ...lengths]);
  const others = fields.filter(({ name }) => !placed.has(name));
  return { common: pick(COMMON), lengths: pick(lengths), folded: [...folded, ["other", others]] };
}
