/** Jobs that train another one's spec again. */

import { getWithRetry, withRetry, send } from "../client.js";
import { path, withQuery } from "../paths.js";
import { makeName } from "../random_name.js";

/** How many of a model's newest jobs are looked through. */
export const MAX_JOBS = 100;

/**
 * Return the reproductions of a job among its model's newest jobs, the newest first.
 * @param {{id: string, model: string}} original The job's id, and the model that its spec names.
 * @param {AbortSignal} signal
 */
export async function findReproductions({ id, model }, signal) {
  const query = { model, limit: MAX_JOBS };
  const { items } = await getWithRetry(withQuery("/jobs", query), { signal });
  return items.filter((job) => job.reproduction?.of === id);
}

/**
 * Return the job that trains another one's spec again; it is one job also if its answer is lost and
 * it is asked for again.
 * @param {string} id The original's.
 */
export function reproduce(id) {
  const headers = { "Idempotency-Key": makeName() };
  return withRetry(() => send("POST", path`/jobs/${id}/reproduce`, undefined, { headers }));
}
