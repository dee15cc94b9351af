/** Reproductions: jobs that train another job's spec again. */

import { getWithRetry, withRetry, send } from "../client.js";
import { path, withQuery } from "../paths.js";
import { makeName } from "../random_name.js";

/** How many of a model's newest jobs are searched. */
export const MAX_JOBS = 100;

/**
 * Return the reproductions of a job among its model's newest jobs, newest first.
 * @param {{id: string, model: string}} original The job's id, and the model that its spec names.
 * @param {AbortSignal} signal
 */
export async function findReproductions({ id, model }, signal) {
  const query = { model, limit: MAX_JOBS };
  const { items } = await getWithRetry(withQuery("/jobs", query), { signal });
  return items.filter((job) => job.reproduction?.of === id);
}

/**
 * Start a reproduction and return its job; retries start no second one.
 * @param {string} id The original job's id.
 */
export function reproduce(id) {
  const headers = { "Idempotency-Key": makeName() };
  return withRetry(() => send("POST", path`/jobs/${id}/reproduce`, undefined, { headers }));
}
