/** The progress of a job. */

import { duration, percent } from "../../components/formats.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";

const TENTHS_BELOW_S = 10;
const MS_BELOW_S = 0.1;

/**
 * Return a running job's progress bar, a queued one's position, or an ended one's duration.
 * @param {object} job
 */
export function jobProgress(job) {
  if (job.state === "queued") return job.queue_position && positionText(job);
  if (job.state !== "running") return job.started_at && messages.took(tookText(job));
  const { step, total_steps: all, eta_seconds: left } = job.progress;
  const shares = [percent(step / all, 0), ...(left === null ? [] : [messages.left(duration(left))])];
  return html`
    <progress max=${all} .value=${step} aria-label=${messages.progressOf(job.id)}></progress>
    <span class="faint">${shares.join(messages.between)}</span>
  `;
}

function positionText({ queue_position: place, queue_eta_seconds: left }) {
  // A service of an earlier release sends no estimate, and an event has none.
  return messages.position(place, left == null ? null : duration(left));
}

/** Return how long a job took, in tenths of a second or in milliseconds if it was short. */
export function tookText(job) {
  const seconds = secondsOf(job);
  if (seconds === null || seconds >= TENTHS_BELOW_S) return duration(seconds);
  return seconds < MS_BELOW_S ? messages.milliseconds(Math.round(seconds * 1000)) : messages.seconds(seconds.toFixed(1));
}

/** Return the seconds from a job's start to its end; null: it has not ended. */
function secondsOf({ started_at: started, finished_at: finished }) {
  if (started === null || finished === null) return null;
  return (Date.parse(finished) - Date.parse(started)) / 1000;
}
