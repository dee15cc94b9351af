/** The layout of the form: the main fields first, all others in groups. */

const MAIN = ["dataset", "hidden_sizes", "activation", "optimizer.kind", "optimizer.learning_rate"];
const GROUPS = {
  model: ["model", "start_from", "publish", "promote", "tags"],
  limits: ["priority", "max_seconds", "checkpoint_seconds"],
  data: ["dataset_version", "extra_datasets", "class_weights", "validation_fraction", "sampling", "batch_size"],
  optimizer: ["schedule.kind"],
  network: ["initializer.kind", "loss", "dtype", "seed"],
  overfitting: ["weight_decay", "dropout", "max_norm", "averaging", "augmentation.kind", "early_stopping"],
};

/**
 * Return the fields by group; those that no group names are in `other`, so that none is missing.
 * @param {import("./spec_form.js").SpecForm} form
 * @param {string[]} lengths Names with their own place.
 */
export function groupFields(form, lengths) {
  const { shown } = form;
  const pick = (names) => names.map((name) => shown.find((field) => field.name === name)).filter(Boolean);
  const main = pick(MAIN);
  const groups = Object.entries(GROUPS).map(([group, names]) => [group, pick(names)]);
  // The parts of a main field that are no main fields themselves.
  const parts = main.flatMap((field) => form.partsOf(field)).filter((part) => !main.includes(part));
  const placed = new Set([...MAIN, ...Object.values(GROUPS).flat(), ...lengths]);
  const others = form.fields.filter(({ name }) => !placed.has(name));
  const withParts = groups.map(([group, fields]) => [group, group === "optimizer" ? [...parts, ...fields] : fields]);
  return { main, lengths: pick(lengths), groups: [...withParts, ["other", others]] };
}
