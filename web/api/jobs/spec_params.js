/** A job's spec as choices of an address, such as `optimizer.kind` and a text. */

const BETWEEN = ", ";
const BETWEEN_TAGS = "\n";

/**
 * Return the choices of a spec for a link to the training form; fields with null are left out.
 * @param {Record<string, unknown>} spec
 * @returns {Record<string, string>}
 */
export function choicesOf(spec) {
  /** @type {Record<string, string>} */
  const choices = {};
  for (const [name, value] of Object.entries(spec)) addChoices(choices, name, value);
  return choices;
}

/** Return the choices of a link to the training form that trains a version further, on its data. */
export function choicesToContinue({ name, version, dataset, dataset_version: number }) {
  return {
    model: name,
    start_from: "on",
    "start_from.model": name,
    "start_from.version": version,
    dataset: dataset?.name,
    dataset_version: number,
  };
}

function addChoices(choices, name, value) {
  if (value === null) return;
  if (name === "tags") choices[name] = writeTags(value);
  else if (Array.isArray(value)) choices[name] = writeList(value, { isMarked: name === "dropout" });
  else if (typeof value !== "object") choices[name] = String(value);
  else addParts(choices, name, value);
}

function addParts(choices, name, parts) {
  if (!("kind" in parts)) choices[name] = "on"; // an object that may be null
  for (const [part, value] of Object.entries(parts)) addChoices(choices, `${name}.${part}`, value);
}

/**
 * Return a list as a text.
 * @param {number[]} values
 * @param {{isMarked: boolean}} options isMarked: a list of one ends with a comma, unlike a number.
 */
export function writeList(values, { isMarked }) {
  return isMarked && values.length === 1 ? `${values[0]},` : values.join(BETWEEN);
}

/** Return tags as lines of a name, `=` and a value. */
export function writeTags(tags) {
  return Object.entries(tags)
    .map(([name, value]) => `${name}=${value}`)
    .join(BETWEEN_TAGS);
}
