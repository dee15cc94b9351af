/** Notes about the predictor. */

import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

/**
 * Return why a job does not predict yet; null: it does.
 * @param {import("../../api/jobs/run.js").Run | null} run null: no job is chosen.
 * @param {boolean} isWaiting Whether the job had no snapshot.
 */
export function describeWaiting(run, isWaiting) {
  if (run === null || run.job === null) return null;
  if (run.job.state === "queued") return messages.queued;
  if (run.lastEpoch === 0) return messages.noEpoch;
  return isWaiting ? messages.noSnapshot : null;
}

/**
 * Return a live region with notes, which screen readers announce.
 * @param {(string | null)[]} sentences null: none.
 */
export function statusNotes(sentences) {
  return html`
    <div role="status">
      ${sentences.map((text) => text && html`<p class="notice">${text}</p>`)}
    </div>
  `;
}
