/** `<drawings-training>`: trains on the collection, and shows the progress of its jobs and what they have changed. */

import { linkTo } from "../../api/address.js";
import { choicesToContinue } from "../../api/jobs/spec_params.js";
import { percent } from "../../components/formats.js";
import { LightElement } from "../../components/light_element.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { errorNote } from "../../components/task_note.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";
import { DrawingsTrainer } from "./drawings_trainer.js";

/** Dispatches "published" with the new version as detail. Properties: the images, and the chosen predictor. */
class DrawingsTraining extends LightElement {
  static properties = { images: { attribute: false }, predictor: { attribute: false } };
  #trainer = new DrawingsTrainer(this, (detail) => this.dispatchEvent(new CustomEvent("published", { detail })));

  constructor() {
    super();
    /** @type {import("../../api/images/collection.js").CollectedImage[]} */
    this.images = [];
    /** @type {any} */
    this.predictor = null;
  }

  render() {
    const { share, jobs, error, outcome, manifest } = this.#trainer;
    if (this.images.length === 0 && jobs.length === 0 && !error) return nothing;
    return html`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${messages.trainOnDrawings}</h2>
        <p class="faint">${messages.trainingMeaning}</p>
        ${this.images.length > 0 ? this.#actions() : nothing} ${errorNote(error)}
        <div role="status" class="stack">
          ${share === null ? nothing : uploadProgress(share)} ${jobs.map((job) => jobLine(job, manifest))} ${outcome && outcomeNote(outcome)}
        </div>
      </section>
    `;
  }

  #actions() {
    const { images, predictor } = this;
    if (!predictor?.model) return html`<p>${messages.chooseVersion}</p>`;
    const button = (kind, text, press) => html`
      <button class=${kind} aria-disabled=${this.#trainer.isBusy} @click=${press}>${text}</button>
    `;
    return html`
      <div class="row start">
        ${button("primary", messages.trainOnDrawings, () => this.#trainer.train(predictor, images))}
        ${button("", messages.upload, () => this.#trainer.upload(predictor, images))}
      </div>
    `;
  }
}

customElements.define("drawings-training", DrawingsTraining);

function uploadProgress(share) {
  return html`<p>${messages.uploading} <progress max="1" .value=${share} aria-label=${messages.uploading}></progress></p>`;
}

function jobLine(job, manifest) {
  const { step, total_steps: steps } = job.progress;
  const [name, progress] = job.spec === null ? [messages.importJob, messages.importProgress] : [messages.trainingJob, messages.trainingProgress];
  const bar = html`<progress max=${steps} .value=${step} aria-label=${progress}></progress>`;
  const { dataset } = job;
  const choices = dataset && { ...choicesToContinue(manifest), extra_datasets: `${dataset.name}@${dataset.version}` };
  return html`
    <p>
      ${stateBadge(job.state)} ${describeState(job)} ${job.state === "running" ? bar : null}
      <a href=${linkTo("jobs", { job: job.id })}>${name}</a>
      ${choices && html`<a href=${linkTo("train", choices)}>${messages.otherSettings}</a>`}
    </p>
  `;
}

function outcomeNote({ model, before, after, count }) {
  const accuracies = [before, after].map(({ accuracy }) => percent(accuracy));
  return html`
    <p class="notice">
      <a href=${linkTo("models", { model: model.name, version: model.version })}>${messages.versionOf(model.name, model.version)}</a>
      ${messages.outcome(after.right, count, before.right)}
      ${after.accuracy === null || before.accuracy === null ? null : messages.accuracyChange(...accuracies)}
    </p>
  `;
}
