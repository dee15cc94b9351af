/** What there is to choose from: data sets, versions, running jobs. */

import { getPatiently } from "../service/client.js";
import { path } from "../service/paths.js";

const MOST = 100;

/**
 * Return what can be chosen now.
 * @param {string | undefined} model The one whose versions are wanted; none: of the first.
 * @returns {Promise<{
 *   datasets: object[], models: object[], jobs: object[],
 *   versions: {model: string, numbers: number[]},
 * }>}
 */
export async function readLists(model, signal) {
  const [datasets, models, jobs] = await Promise.all([
    getPatiently("/datasets", { signal }),
    getPatiently(`/models?limit=${MOST}`, { signal }),
    getPatiently(`/jobs?state=running&limit=${MOST}`, { signal }),
  ]);
  const found = models.items.find(({ name }) => name === model) ?? preferredModel(models.items);
  return {
    datasets: datasets.items,
    models: models.items,
    jobs: jobs.items,
    versions: found ? await readVersions(found.name, signal) : { model: "", numbers: [] },
  };
}

/** Return the model that is shown where nobody chose: the one of the examples, if it is there. */
export function preferredModel(models) {
  return models.find(({ name }) => name === "mnist") ?? models[0];
}

async function readVersions(model, signal) {
  const page = await getPatiently(`${path`/models/${model}/versions`}?limit=${MOST}`, { signal });
  return { model, numbers: page.items.map(({ version }) => version) };
}
