/** The details of one run: its state, its progress, its metrics and links. */

import { percent, short, whole } from "../../components/formats.js";
import { hasImagesOf, hasSquareImages } from "../../api/datasets.js";
import { linkTo } from "../../api/address.js";
import { FIRST_MODEL } from "../../api/predictor_list.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";

/**
 * @param {{run: import("../../api/jobs/run.js").Run, label: string, dataset: any}} shown dataset: that the run
 *   trains on; null: not loaded yet, or deleted.
 * @param {() => void} takeSettings
 */
export function runDetails({ run, label, dataset }, takeSettings) {
  if (run.job === null) return null;
  return html`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${label}</h2>
      ${factsOf(run)}
      <div class="row">
        <button @click=${takeSettings}>${messages.settings}</button>
        ${linksOf(run.job, dataset)}
      </div>
    </section>
  `;
}

function factsOf({ job, epochs }) {
  const { progress } = job;
  const last = epochs.at(-1);
  const facts = [
    [messages.facts.step, messages.stepOf(whole(progress.step), whole(progress.total_steps))],
    [messages.facts.speed, short(progress.steps_per_second)],
    [messages.facts.loss, short(last?.train_loss)],
    [messages.facts.trainAccuracy, percent(last?.train_accuracy)],
    [messages.facts.validationAccuracy, last?.validation_accuracy == null ? null : percent(last.validation_accuracy)],
    [messages.facts.attempt, job.attempt > 1 ? whole(job.attempt) : null],
  ];
  return html`
    <dl class="figures">
      ${facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
  `;
}

function linksOf({ id, state, model }, dataset) {
  const link = (href, text) => html`<a href=${href}>${text}</a>`;
  const images = { dataset: dataset?.name === FIRST_MODEL ? null : dataset?.name };
  const viewLinks = (choices) => [
    dataset === null || hasImagesOf(dataset) ? link(linkTo("draw", choices), messages.draw) : null,
    dataset === null || hasSquareImages(dataset) ? link(linkTo("inspect", { ...choices, ...images }), messages.inspect) : null,
  ];
  const toJob = link(linkTo("jobs", { job: id }), messages.job);
  if (state === "running") return [...viewLinks({ job: id }), toJob];
  if (model === null) return toJob;
  const version = { model: model.name, version: model.version };
  return [link(linkTo("models", version), messages.version), ...viewLinks(version), toJob];
}
