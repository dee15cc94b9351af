/** `<run-insight>`: what a run has learned: its accuracy by class, and the weights of its first layer. */

import { accuracyBars } from "../../components/class_bars.js";
import "../../components/images/weights_image.js";
import { InView } from "../../components/in_view.js";
import { LightElement } from "../../components/light_element.js";
import { hasSquareImages } from "../../api/datasets.js";
import { SnapshotPoller } from "../../api/jobs/snapshot_polling.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";

class RunInsight extends LightElement {
  static properties = {
    run: { attribute: false, hasChanged: () => true }, // it is the same object after its events
    info: { attribute: false },
  };
  #view = new InView(this);
  #snapshot = new SnapshotPoller(this);

  constructor() {
    super();
    /** Its job is loaded. @type {import("../../api/jobs/run.js").Run | null} */
    this.run = null;
    /** The data set that the run trains on; null: not loaded yet, or deleted. @type {any} */
    this.info = null;
  }

  shouldUpdate(changed) {
    return this.#view.isInView || !this.hasUpdated || changed.has("info");
  }

  willUpdate() {
    if (this.#view.isInView) this.#snapshot.update(this.run, this.info);
  }

  render() {
    const { run, info } = this;
    if (run === null) return nothing;
    const { classes, sheet } = this.#snapshot;
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
          ${classes && accuracyBars(classes.shares, info?.class_names)}
        </section>
        ${info !== null && !hasSquareImages(info) ? null : weightsCard(sheet, weightsLater, epochsBehind)}
      </div>
    `;
  }
}

customElements.define("run-insight", RunInsight);

function weightsCard(sheet, later, epochsBehind) {
  return html`
    <section class="card">
      <h2>${messages.weights}</h2>
      <p class="faint">${sheet === null ? later : messages.weightsOf(sheet.units, sheet.epoch, epochsBehind(sheet))}</p>
      ${sheet && html`<weights-image .blob=${sheet.blob} .label=${messages.weightsLabel(sheet.units)}></weights-image>`}
    </section>
  `;
}
