/** What one run has learned by now: each digit's share, and what its first layer looks for. */

import { classAccuracy } from "../../components/class_accuracy.js";
import "../../components/images/weights_image.js";
import { html } from "../../vendor/lit-html.js";
import { words } from "../../i18n/train.js";

/**
 * @param {import("../../api/jobs/snapshot_polling.js").SnapshotWatch} snapshot
 * @param {import("../../api/jobs/run.js").Run} run
 */
export function runInsight({ classes, sheet }, run) {
  const isOver = run.hasEnded && run.job.model === null; // that of a version is still to come
  const [classesLater, weightsLater] = isOver
    ? [words.insightNever, words.insightNever]
    : [words.classesLater, words.weightsLater];
  const epochsBehind = ({ epoch }) => (epoch === null ? 0 : run.lastEpoch - epoch);
  return html`
    <div class="columns">
      <section class="card">
        <h2>${words.classes}</h2>
        <p class="faint">${classes === null ? classesLater : words.classesOf(classes.epoch, epochsBehind(classes))}</p>
        ${classes && classAccuracy(classes.shares)}
      </section>
      <section class="card">
        <h2>${words.weights}</h2>
        <p class="faint">${sheet === null ? weightsLater : words.weightsOf(sheet.units, sheet.epoch, epochsBehind(sheet))}</p>
        ${sheet && html`<unit-sheet .blob=${sheet.blob} .label=${words.weightsLabel(sheet.units)}></unit-sheet>`}
      </section>
    </div>
  `;
}
