/** What is to be said of who predictor: why not yet, and what became of a run. */

import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

/**
 * Return why the run that answers does not yet; null: it does.
 * @param {import("../../api/jobs/run.js").Run | null} run null: no run answers.
 * @param {boolean} isWaiting Whether it was asked and had no snapshot.
 */
export function describeWaiting(run, isWaiting) {
  if (run === null || run.job === null) return null;
  if (run.job.state === "queued") return messages.queued;
  if (run.lastEpoch === 0) return messages.noEpoch;
  return isWaiting ? messages.noSnapshot : null;
}

/**
 * Return the place of sentences, which are read aloud when they come.
 * @param {(string | null)[]} sentences null: nothing.
 */
export function statusNotes(sentences) {
  return html`
    <div role="status">
      ${sentences.map((text) => text && html`<p class="notice">${text}</p>`)}
    </div>
  `;
}
