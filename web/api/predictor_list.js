/** PredictorRef could answer: models with their versions and aliases, and the runs that learn now. */

import { get } from "./client.js";
import { path, withQuery } from "./paths.js";

const MOST = 100; // of each list, the newest: a menu of more is of no use
export const LATEST = "latest";
export const FIRST_MODEL = "mnist"; // of the docs and the examples
const POOR = 0.02; // a version this much less accurate than the best one is worth a warning

/**
 * @typedef {{model?: string, version?: string, job?: string}} PredictorRef Either a job, or a model and a version.
 *
 * @typedef {object} PredictorLists
 * @property {object[]} models
 * @property {object[]} jobs Those that run now, the newest first.
 * @property {object[]} versions Of the model that is chosen, the newest first.
 * @property {object[]} datasets
 */

/**
 * Return who could answer now.
 * @param {string | undefined} model The model that is chosen.
 * @returns {Promise<PredictorLists>}
 */
export async function findPredictors(model, signal) {
  const list = (route, query) => get(withQuery(route, { limit: MOST, ...query }), { signal });
  const [models, jobs, datasets] = await Promise.all([
    list("/models"),
    list("/jobs", { state: "running" }),
    get("/datasets", { signal }),
  ]);
  const named = models.items.find(({ name }) => name === model) ?? preferredModel(models.items);
  const versions = named ? await list(path`/models/${named.name}/versions`) : { items: [] };
  return {
    models: models.items,
    jobs: jobs.items,
    datasets: datasets.items,
    versions: versions.items,
  };
}

/**
 * Return who answers where somebody chose nothing, or not all of it.
 * @param {{model?: string, version?: string, job?: string}} choices
 * @param {PredictorLists | null} lists null: not known yet.
 * @returns {PredictorRef | null} null: there is nobody.
 */
export function choosePredictor({ model, version, job }, lists) {
  if (job) return { job };
  if (model) return { model, version: version ?? LATEST };
  if (lists === null) return null;
  const found = preferredModel(lists.models);
  if (found) return { model: found.name, version: version ?? preferredVersion(found, lists.versions) };
  return lists.jobs.length > 0 ? { job: lists.jobs[0].id } : null;
}

/** Return the version that answers where nobody chose: the most accurate one. */
export function preferredVersion({ name, latest }, versions) {
  const best = findBest(name, versions);
  return best === null || best.version === latest ? LATEST : String(best.version);
}

/**
 * Return the version that is chosen and the best one, if the chosen one is clearly less accurate.
 * @param {PredictorRef | null} ref
 * @param {PredictorLists | null} lists null: not known yet.
 * @returns {{chosen: object, best: object} | null}
 */
export function findBetter(ref, lists) {
  if (lists === null || !ref?.model) return null;
  const { latest, aliases } = lists.models.find(({ name }) => name === ref.model) ?? {};
  const number = ref.version === LATEST ? latest : (aliases?.[ref.version] ?? Number(ref.version));
  const chosen = lists.versions.find(({ name, version }) => name === ref.model && version === number);
  const best = findBest(ref.model, lists.versions);
  if (chosen === undefined || best === null || accuracyOf(chosen) === null) return null;
  return accuracyOf(best) - accuracyOf(chosen) > POOR ? { chosen, best } : null;
}

/** Return the version of a model with the highest test accuracy, the newest of equals, or null. */
function findBest(model, versions) {
  const measured = versions.filter((one) => one.name === model && accuracyOf(one) !== null);
  const isBetter = (one, other) => accuracyOf(one) > accuracyOf(other);
  return measured.reduce((best, one) => (best === null || isBetter(one, best) ? one : best), null);
}

function accuracyOf({ metrics }) {
  return metrics?.test_accuracy ?? null;
}

/** Return the data set that somebody was taught with, or the first there is. */
export function datasetOf(ref, { jobs, versions, datasets }) {
  const job = jobs.find(({ id }) => id === ref?.job);
  const name = job ? job.spec.dataset : versions[0]?.dataset?.name;
  return datasets.find((dataset) => dataset.name === name) ?? datasets[0];
}

/** Return the model that is shown where nobody chose: that of the examples, if it is there. */
export function preferredModel(models) {
  return models.find(({ name }) => name === FIRST_MODEL) ?? models[0];
}
