/** Data sets: the list, and the names of their classes. */

import { getWithRetry } from "./client.js";
import { SIDE } from "./images/digits.js";
import { path, withQuery } from "./paths.js";

const PER_REQUEST = 200;
const NOT_FOUND = 404;
/** @type {Map<string, any>} */
const versions = new Map(); // by path; a version never changes

/**
 * Return the newest version of each data set.
 * @param {AbortSignal} signal
 * @returns {Promise<any[]>}
 */
export async function listDatasets(signal) {
  const all = [];
  let cursor = null;
  do {
    const page = await getWithRetry(withQuery("/datasets", { limit: PER_REQUEST, cursor }), { signal });
    all.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return all;
}

/**
 * Return the version of a data set that a job trains on; null: it was deleted.
 * @param {{dataset: string, dataset_version: number | string}} spec
 * @param {AbortSignal} signal
 */
export async function loadTrainedOn({ dataset, dataset_version: version }, signal) {
  const url = path`/datasets/${dataset}/versions/${version}`;
  const known = versions.get(url);
  if (known !== undefined) return known;
  try {
    const info = await getWithRetry(url, { signal });
    versions.set(url, info);
    return info;
  } catch (error) {
    if (error.status === NOT_FOUND) return null;
    throw error;
  }
}

/** Whether the examples are gray square images, as which a first layer's weights can be shown. */
export function hasSquareImages({ kind, input_shape: [height, width, channels] }) {
  return kind === "images" && height === width && channels === undefined;
}

/**
 * Return the names of the classes; a class without one has its number.
 * @param {{class_names: string[], classes: number}} info
 * @returns {string[]}
 */
export function classNamesOf({ class_names: names, classes }) {
  return names.length > 0 ? names : Array.from({ length: classes }, (_, place) => String(place));
}

/** Whether a job can train on the examples of two data sets together. */
export function haveSameExamples(one, other) {
  const describe = (info) => {
    const columns = info.columns?.map(({ name, kind, values }) => [name, kind, values]);
    return JSON.stringify([info.kind, info.input_shape, info.pixel_max, classNamesOf(info), columns]);
  };
  return describe(one) === describe(other);
}

/**
 * Whether examples are images of a shape, by default gray ones of the drawing pad's size.
 * @param {{kind: string | null, input_shape: number[] | null}} info Of a data set or a model.
 * @param {number[]} shape
 */
export function hasImagesOf({ kind, input_shape: own }, shape = [SIDE, SIDE]) {
  return kind === "images" && String(own) === String(shape);
}
