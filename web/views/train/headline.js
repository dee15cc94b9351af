/** The headline of one run: its state, its test accuracy, and how far it is. */

import { duration, percent, whole } from "../../components/formats.js";
import { metricWarning } from "../../components/outcomes/metric_list.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { errorNote } from "../../components/task_note.js";
import { isActive } from "../../api/jobs/job_states.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";

const MILESTONE = 0.95;

/**
 * @param {{run: import("../../api/jobs/run.js").Run, label: string}} shown
 * @param {{cancel: (run: import("../../api/jobs/run.js").Run) => void, error: Error | null}} canceling
 *   error: why it could not be canceled.
 */
export function headline({ run, label }, { cancel, error }) {
  const { job, epochs } = run;
  if (job === null) return html`<p class="headline" aria-live="polite">${run.missing}</p>`;
  const { progress, metrics } = job;
  const accuracy = job.metrics.test_accuracy ?? epochs.at(-1)?.test_accuracy;
  const share = percent(accuracy).replace("\u00a0", " "); // a plain space, for scripts that read it
  return html`
    <div class="headline" role="group" aria-label=${label}>
      <p class="big number" data-testid="test-accuracy">${share}</p>
      <div class="headline-text">
        <p class="faint">${messages.testAccuracyOf(label)}</p>
        <div role="status">
          <p>
            ${stateBadge(job.state)} ${describeState(job)} ${messages.stopReasons[metrics.stop_reason] ?? ""}
            ${milestoneOf(epochs)}
          </p>
        </div>
      </div>
      <p class="faint number">${progressText(job, epochs)}</p>
      ${isActive(job)
        ? html`
            <progress max=${progress.total_steps} .value=${progress.step} aria-label=${messages.progressOf(label)}></progress>
            <button @click=${() => cancel(run)}>${messages.cancel}</button>
          `
        : nothing}
    </div>
    ${job.error && html`<p class="notice error" role="alert">${job.error.message}</p>`} ${metricWarning(metrics)}
    ${errorNote(error)}
  `;
}

function progressText(job, epochs) {
  const { progress } = job;
  const epoch = messages.epochOf(whole(epochs.at(-1)?.epoch ?? progress.epoch));
  if (!isActive(job) || progress.eta_seconds === null) return epoch;
  return `${epoch} · ${messages.left(duration(progress.eta_seconds))}`;
}

/** Return when a run has reached the milestone, by the time of its epochs. */
function milestoneOf(epochs) {
  const place = epochs.findIndex(({ test_accuracy: accuracy }) => accuracy >= MILESTONE);
  if (place < 0) return null;
  const seconds = epochs.slice(0, place + 1).reduce((sum, entry) => sum + entry.seconds, 0);
  return html`<span class="badge good">${messages.milestone(percent(MILESTONE, 0), duration(Math.max(1, seconds)))}</span>`;
}
