/** Sweeps and their trials, as the service has them. */

import { get, getWithRetry, send } from "./client.js";
import { isActive } from "./jobs/job_states.js";
import { path, withQuery } from "./paths.js";
import { makeName } from "./random_name.js";

const MOST = 500; // items of a response
const FEW = 50; // of a response that has only what is new

/**
 * @typedef {object} SweepTrial
 * @property {number} number From 0.
 * @property {string} job_id
 * @property {string} state One of `JOB_STATES`.
 * @property {string | null} reason
 * @property {number | null} objective null until it succeeds.
 * @property {Record<string, any>} parameters
 * @property {string | null} started_at
 * @property {string | null} finished_at
 */

/** Return one page of sweeps, newest first. */
export function listSweeps(query, signal) {
  return getWithRetry(withQuery("/sweeps", query), { signal });
}

export function getSweep(id, signal) {
  return getWithRetry(path`/sweeps/${id}`, { signal });
}

/** Submit a sweep; a lost response may be followed by the same request: it has one key. */
export function startSweep(request, signal) {
  return send("POST", "/sweeps", request, { signal, headers: { "Idempotency-Key": makeName() } });
}

export function cancelSweep(id) {
  return send("POST", path`/sweeps/${id}/cancel`);
}

/** Return the job of a trial; null: it was deleted. */
export function getTrialJob(id, signal) {
  return get(path`/jobs/${id}`, { signal });
}

/**
 * Return all trials of a sweep in the order of their numbers; only those that may have changed are loaded.
 * @param {string} id The sweep.
 * @param {SweepTrial[]} known Its trials as they were before.
 * @param {AbortSignal} [signal]
 * @returns {Promise<SweepTrial[]>}
 */
export async function loadTrials(id, known, signal) {
  const oldest = known.find(isActive)?.number ?? (known.at(-1)?.number ?? -1) + 1;
  const byNumber = new Map(known.map((trial) => [trial.number, trial]));
  const limit = known.length > 0 ? FEW : MOST;
  let cursor = null;
  do {
    const query = withQuery(path`/sweeps/${id}/trials`, { limit, cursor });
    const { items, next_cursor: next } = await getWithRetry(query, { signal });
    for (const trial of items) byNumber.set(trial.number, trial);
    cursor = items.at(-1)?.number > oldest ? next : null;
  } while (cursor !== null);
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
