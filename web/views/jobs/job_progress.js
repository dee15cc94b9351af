/** How far a job is. */

import { duration, percent } from "../../components/formats.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/jobs.js";

/**
 * Return a running job's bar and what is left, a queued one's place, or how long an ended one took.
 * @param {object} job
 */
export function jobProgress(job) {
  if (job.state === "queued") return job.queue_position && messages.position(job.queue_position);
  if (job.state !== "running") return job.started_at && messages.took(tookText(job));
  const { step, total_steps: all, eta_seconds: left } = job.progress;
  const shares = [percent(step / all, 0), ...(left === null ? [] : [messages.left(duration(left))])];
  return html`
    <progress max=${all} .value=${step} aria-label=${messages.progressOf(job.id)}></progress>
    <span class="faint">${shares.join(messages.between)}</span>
  `;
}

/** Return how long a job took; of a short one, with tenths of a second. */
export function tookText(job) {
  const seconds = secondsOf(job);
  return seconds !== null && seconds < 10 ? messages.seconds(seconds.toFixed(1)) : duration(seconds);
}

/** Return how many seconds passed from a job's start to its end; null: it has not ended. */
function secondsOf({ started_at: started, finished_at: finished }) {
  if (started === null || finished === null) return null;
  return (Date.parse(finished) - Date.parse(started)) / 1000;
}
