/** What a run has learned: its accuracy by class, and the weights of its first layer. */

import { accuracyBars } from "../../components/class_bars.js";
import "../../components/images/weights_image.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/train.js";

/**
 * @param {import("../../api/jobs/snapshot_polling.js").SnapshotPoller} snapshot
 * @param {import("../../api/jobs/run.js").Run} run
 */
export function runInsight({ classes, sheet }, run) {
  const isOver = run.hasEnded && run.job.model === null; // else the version's is still loading
  const [classesLater, weightsLater] = isOver
    ? [messages.insightNever, messages.insightNever]
    : [messages.classesLater, messages.weightsLater];
  const epochsBehind = ({ epoch }) => (epoch === null ? 0 : run.lastEpoch - epoch);
  return html`
    <div class="columns">
      <section class="card">
        <h2>${messages.classes}</h2>
        <p class="faint">${classes === null ? classesLater : messages.classesOf(classes.epoch, epochsBehind(classes))}</p>
        ${classes && accuracyBars(classes.shares)}
      </section>
      <section class="card">
        <h2>${messages.weights}</h2>
        <p class="faint">${sheet === null ? weightsLater : messages.weightsOf(sheet.units, sheet.epoch, epochsBehind(sheet))}</p>
        ${sheet && html`<weights-image .blob=${sheet.blob} .label=${messages.weightsLabel(sheet.units)}></weights-image>`}
      </section>
    </div>
  `;
}
