/** Waiting for the end of one job. */

import { RunSet } from "./run_set.js";

/**
 * Return a job once it has ended.
 * @param {string} id
 * @param {{onChange: (job: any) => void, signal: AbortSignal}} options onChange: gets each newer state of it.
 */
export async function waitForEnd(id, { onChange, signal }) {
  signal.throwIfAborted(); // an aborted one dispatches no event
  const runs = new RunSet();
  const { promise, resolve, reject } = Promise.withResolvers();
  const note = () => {
    const [{ job, missing, hasEnded }] = runs.runs;
    if (missing !== null) reject(new Error(missing));
    if (job !== null) onChange(job);
    if (hasEnded) resolve(job);
  };
  runs.addEventListener("change", note);
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  runs.follow([id]);
  try {
    return await promise;
  } finally {
    runs.removeEventListener("change", note);
    runs.close();
  }
}
