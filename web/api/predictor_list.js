/** The available predictors: models with their versions and aliases, and running jobs. */

import { get } from "./client.js";
import { hasImagesOf } from "./datasets.js";
import { path, withQuery } from "./paths.js";

const MOST = 100; // per list: more would not fit a menu
export const LATEST = "latest";
export const FIRST_MODEL = "mnist"; // as in the docs and the examples
const POOR = 0.02; // the loss of accuracy against the best version that is worth a warning

/**
 * @typedef {{model?: string, version?: string, job?: string}} PredictorRef Either a job, or a model and a version.
 *
 * @typedef {object} PredictorLists Of models and jobs only those that take images of the shape.
 * @property {object[]} models
 * @property {object[]} jobs The running ones, newest first.
 * @property {object[]} versions Of the chosen model, newest first.
 * @property {object[]} datasets Those of images.
 * @property {string[]} unfit The names of the other models.
 */

/**
 * Load the lists of predictors.
 * @param {{model?: string, dataset?: string}} chosen dataset: whose images they must take; by default
 *   gray images of the pad's size.
 * @returns {Promise<PredictorLists>}
 */
export async function findPredictors({ model, dataset }, signal) {
  const list = (route, query) => get(withQuery(route, { limit: MOST, ...query }), { signal });
  const [models, jobs, datasets] = await Promise.all([
    list("/models"),
    list("/jobs", { state: "running" }),
    list("/datasets"),
  ]);
  const shape = datasets.items.find(({ name }) => name === dataset)?.input_shape;
  const isFit = (one) => hasImagesOf(one, shape);
  const fit = models.items.filter(isFit);
  const named = fit.find(({ name }) => name === model) ?? preferredModel(fit);
  const unfitDatasets = new Set(datasets.items.filter((one) => !isFit(one)).map(({ name }) => name));
  const versions = named ? await list(path`/models/${named.name}/versions`) : { items: [] };
  return {
    models: fit,
    jobs: jobs.items.filter(({ spec }) => spec !== null && !unfitDatasets.has(spec.dataset)), // or it trains nothing
    datasets: datasets.items.filter(({ kind }) => kind === "images"),
    versions: versions.items,
    unfit: models.items.filter((one) => !isFit(one)).map(({ name }) => name),
  };
}

/**
 * Return the predictor of some choices; what they leave open has a default.
 * @param {{model?: string, version?: string, job?: string}} choices
 * @param {PredictorLists | null} lists null: not loaded yet.
 * @returns {PredictorRef | null} null: there is none.
 */
export function choosePredictor({ model, version, job }, lists) {
  if (job) return { job };
  if (model && version) return { model, version };
  if (lists === null) return null;
  const named = lists.models.find(({ name }) => name === model);
  if (model) return { model, version: named ? preferredVersion(named, lists.versions) : LATEST };
  const found = preferredModel(lists.models);
  if (found) return { model: found.name, version: version ?? preferredVersion(found, lists.versions) };
  return lists.jobs.length > 0 ? { job: lists.jobs[0].id } : null;
}

/** Return the version of a model to begin with: the one that its settings name, or the most accurate. */
export function preferredVersion({ name, latest, default: chosen }, versions) {
  if (chosen !== LATEST) return String(chosen);
  const best = findBest(name, versions);
  return best === null || best.version === latest ? LATEST : String(best.version);
}

/**
 * Return the chosen and the best version, if the chosen one is clearly less accurate; else null.
 * @param {PredictorRef | null} ref
 * @param {PredictorLists | null} lists null: not loaded yet.
 * @returns {{chosen: object, best: object} | null}
 */
export function findBetter(ref, lists) {
  if (lists === null || !ref?.model) return null;
  const { latest, aliases } = lists.models.find(({ name }) => name === ref.model) ?? {};
  const number = ref.version === LATEST ? latest : (aliases?.[ref.version ?? ""] ?? Number(ref.version));
  const chosen = lists.versions.find(({ name, version }) => name === ref.model && version === number);
  const best = findBest(ref.model, lists.versions);
  if (chosen === undefined || best === null || accuracyOf(chosen) === null) return null;
  return accuracyOf(best) - accuracyOf(chosen) > POOR ? { chosen, best } : null;
}

/** Return the version with the highest test accuracy, the newest of equals; null: none is measured. */
function findBest(model, versions) {
  const measured = versions.filter((one) => one.name === model && accuracyOf(one) !== null);
  const isBetter = (one, other) => accuracyOf(one) > accuracyOf(other);
  return measured.reduce((best, one) => (best === null || isBetter(one, best) ? one : best), null);
}

/** Return the test accuracy of the version that has made a prediction; null: it is not known. */
export function accuracyOfVersion(prediction, lists) {
  const found = lists?.versions.find(({ name, version }) => name === prediction?.model && version === prediction?.version);
  return found === undefined ? null : accuracyOf(found);
}

function accuracyOf({ metrics }) {
  return metrics?.test_accuracy ?? null;
}

/** Return the data set that a predictor was trained on, or the default one. */
export function datasetOf(ref, { jobs, versions, datasets }) {
  const job = jobs.find(({ id }) => id === ref?.job);
  const name = job ? job.spec.dataset : versions[0]?.dataset?.name;
  return datasets.find((dataset) => dataset.name === name) ?? preferredModel(datasets);
}

/** Return the default model, or data set: the one of the examples if it exists. */
export function preferredModel(models) {
  return models.find(({ name }) => name === FIRST_MODEL) ?? models[0];
}
