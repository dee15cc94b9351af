/** Starting a job exactly once, despite double clicks and lost responses. */

import { withRetry, send } from "../client.js";
import { ApiError } from "../api_error.js";
import { makeName } from "../random_name.js";
import { tabStorage } from "../storage.js";

const KEY = "mlpforge.submission";
const DOUBLE_CLICK_S = 1;

/**
 * Submit a spec and return its job, with retries while the service is unavailable. The same spec
 * submitted again before the response, or just after it, is the same job, also after a reload.
 * @param {Record<string, unknown>} spec
 * @param {AbortSignal} [signal]
 * @throws {ApiError} The spec is invalid.
 */
export async function submit(spec, signal) {
  const text = JSON.stringify(spec);
  const stored = read();
  const isSame = stored?.text === text && (stored.respondedAt === null || isRecent(stored.respondedAt));
  const name = isSame ? stored.name : makeName();
  const noteResponse = () => store({ text, name, respondedAt: Date.now() });
  store({ text, name, respondedAt: null });
  try {
    const headers = { "Idempotency-Key": name };
    const job = await withRetry(() => send("POST", "/jobs", spec, { signal, headers }), signal);
    noteResponse();
    return job;
  } catch (error) {
    if (error instanceof ApiError) noteResponse(); // after an abort or a lost response the job may exist
    throw error;
  }
}

function isRecent(time) {
  return Date.now() - time < DOUBLE_CLICK_S * 1000;
}

function read() {
  return JSON.parse(tabStorage.getItem(KEY) ?? "null");
}

function store(submission) {
  tabStorage.setItem(KEY, JSON.stringify(submission));
}
