/** Jobs that train another one's spec again. */

import { getPatiently } from "./client.js";
import { withQuery } from "./paths.js";

/** How many of a model's newest jobs are looked through. */
export const LOOKED_THROUGH = 100;

/**
 * Return the reproductions of a job among its model's newest jobs, the newest first.
 * @param {{id: string, model: string}} original The job's id, and the model that its spec names.
 * @param {AbortSignal} signal
 */
export async function findReproductions({ id, model }, signal) {
  const query = { model, limit: LOOKED_THROUGH };
  const { items } = await getPatiently(withQuery("/jobs", query), { signal });
  return items.filter((job) => job.reproduction?.of === id);
}
