/** Starting a job exactly once, however often the button is pressed and whatever answer is lost. */

import { withRetry, send } from "../client.js";
import { ApiError } from "../api_error.js";
import { makeName } from "../random_name.js";
import { tabStorage } from "../storage.js";

const KEY = "mlpforge.submission";
const AGAIN_S = 1; // a second press so soon is a double click

/**
 * Return the job of a spec. While the service is away it is asked again; the same spec, sent again
 * before it was answered or right after, is the same job: also after the page was loaded anew.
 * @param {Record<string, unknown>} spec
 * @param {AbortSignal} [signal]
 * @throws {ApiError} What is wrong with it.
 */
export async function submit(spec, signal) {
  const text = JSON.stringify(spec);
  const stored = read();
  const isSame = stored?.text === text && (stored.answeredAt === null || isRecent(stored.answeredAt));
  const name = isSame ? stored.name : makeName();
  const noteAnswer = () => store({ text, name, answeredAt: Date.now() });
  store({ text, name, answeredAt: null });
  try {
    const headers = { "Idempotency-Key": name };
    const job = await withRetry(() => send("POST", "/jobs", spec, { signal, headers }), signal);
    noteAnswer();
    return job;
  } catch (error) {
    if (error instanceof ApiError) noteAnswer(); // given up is not answered: the job may be there
    throw error;
  }
}

function isRecent(time) {
  return Date.now() - time < AGAIN_S * 1000;
}

function read() {
  return JSON.parse(tabStorage.getItem(KEY));
}

function store(submission) {
  tabStorage.setItem(KEY, JSON.stringify(submission));
}
