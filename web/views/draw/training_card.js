/** The card that trains on the collection: its buttons, the progress of its jobs, and what they have changed. */

import { linkTo } from "../../api/address.js";
import { choicesToContinue } from "../../api/jobs/spec_params.js";
import { percent } from "../../components/formats.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { errorNote } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

/**
 * @param {import("./drawings_trainer.js").DrawingsTrainer} trainer
 * @param {{ref: import("../../api/predictor_list.js").PredictorRef | null, hasImages: boolean}} state
 */
export function trainingCard(trainer, { ref, hasImages }) {
  const { share, jobs, error, outcome } = trainer;
  if (!hasImages && jobs.length === 0 && error === null) return null;
  return html`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${messages.trainOnDrawings}</h2>
      <p class="faint">${messages.trainingMeaning}</p>
      ${hasImages ? actions(trainer, ref) : null} ${errorNote(error)}
      <div role="status" class="stack">
        ${share === null ? null : uploadProgress(share)} ${jobs.map((job) => jobLine(job, trainer.manifest))} ${outcome && outcomeNote(outcome)}
      </div>
    </section>
  `;
}

function actions(trainer, ref) {
  if (!ref?.model) return html`<p>${messages.chooseVersion}</p>`;
  return html`
    <div class="row start">
      <button class="primary" aria-disabled=${trainer.isBusy} @click=${() => trainer.train(ref)}>
        ${messages.trainOnDrawings}
      </button>
      <button aria-disabled=${trainer.isBusy} @click=${() => trainer.upload(ref)}>${messages.upload}</button>
    </div>
  `;
}

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
