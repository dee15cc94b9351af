/** What is known of a job: its state, its outcome, its times; and the actions on it. */

import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { choicesOf } from "../../api/jobs/spec_params.js";
import { factTable } from "../../components/fact_table.js";
import { moment, short, whole } from "../../components/formats.js";
import { improvementNote, promotionNote } from "../../components/outcomes/promotion.js";
import { reproductionOutcome } from "../../components/outcomes/reproduction_outcome.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { messages } from "../../i18n/jobs.js";
import { html } from "../../vendor/lit.js";
import { jobProgress, tookText } from "./job_progress.js";

/** Return the state of a job in sentences, with its outcome. */
export function jobOutcome(job) {
  const { model, dataset, error, reproduction } = job;
  const published = model ? versionLink(model) : dataset && datasetLink(dataset);
  return html`
    <div role="status">
      <p>${stateBadge(job.state)} ${published ? html`${messages.fact.published} ${published}` : describeState(job)}</p>
      ${error && failureNote(error)}
      ${reproduction && reproductionNote(job)}
      ${improvementNote(job.improvement)} ${promotionNote(job.promotion)}
    </div>
    ${job.state === "running" ? html`<div class="row">${jobProgress(job)}</div>` : null}
  `;
}

/** Return a link to the version that a job published. */
function versionLink(model) {
  const choices = { model: model.name, version: model.version };
  return html`<a href=${linkTo("models", choices)}>${messages.version(model)}</a>`;
}

function datasetLink({ name, version }) {
  const choices = { dataset: name, version };
  return html`<a href=${linkTo("data", choices)}>${messages.version({ name, version })}</a>`;
}

function failureNote({ type, message }) {
  return html`
    <div class="notice error">
      <p><code>${type}</code>: ${message}</p>
      <p>${messages.remedies[type]}</p>
    </div>
  `;
}

function reproductionNote(job) {
  const original = job.reproduction.of;
  return html`
    <p>
      ${messages.fact.original} <a href=${linkTo("jobs", { job: original })}>${messages.jobTitle(original)}</a>.
      ${reproductionOutcome(job)}
    </p>
  `;
}

/**
 * @param {object} job
 * @param {{cancel: () => void, reproduce: () => void}} actions
 */
export function jobActions(job, { cancel, reproduce }) {
  const { spec } = job;
  const isReproducible = job.state === "succeeded" && spec !== null && job.reproduction === null;
  return html`
    <div class="row" role="group" aria-label=${messages.actions}>
      ${isActive(job) ? html`<button @click=${cancel}>${messages.cancel}</button>` : null}
      ${isReproducible ? html`<button @click=${reproduce}>${messages.reproduce}</button>` : null}
      ${sweepLink(job)} ${spec && trainingLinks(job)}
    </div>
    ${isReproducible ? html`<p class="faint">${messages.reproduceMeaning}</p>` : null}
  `;
}

/** Return a link to the sweep that a job is, or is a trial of. */
function sweepLink({ id, kind, trial }) {
  const sweep = kind === "sweep" ? id : trial?.sweep_id;
  return sweep && html`<a class="button" href=${linkTo("sweeps", { sweep })}>${messages.sweep}</a>`;
}

function trainingLinks(job) {
  const { id, spec } = job;
  return html`
    <a class="button" href=${linkTo("train", { jobs: id })}>${isActive(job) ? messages.watch : messages.overlay}</a>
    <a class="button" href=${linkTo("train", choicesOf(spec))}>${messages.again}</a>
    <a class="button" href=${linkTo("jobs", { model: spec.model })}>${messages.ofModel(spec.model)}</a>
  `;
}

/** Return a job's id, times and attempts. */
export function jobFacts(job) {
  const { fact } = messages;
  const facts = [
    [fact.id, html`<code>${job.id}</code>`],
    ...subjectFacts(job),
    [fact.submitted, moment(job.submitted_at)],
    [fact.started, moment(job.started_at)],
    [fact.finished, moment(job.finished_at)],
    [fact.took, tookText(job)],
    [fact.attempt, job.attempt],
    ...(job.spec ? trainingFacts(job.progress) : []),
  ];
  return factTable(messages.facts, facts);
}

/** Return the model that a job trains or predicts with, or the data set that it imports or predicts. */
function subjectFacts({ spec, request }) {
  const model = spec?.model ?? request?.model;
  return [
    ...(model ? [[messages.fact.model, model]] : []),
    ...(request?.dataset ? [[messages.fact.dataset, request.dataset]] : []),
  ];
}

function trainingFacts({ step, total_steps: all, steps_per_second: speed }) {
  return [
    [messages.fact.steps, messages.stepsOf(whole(step), whole(all))],
    [messages.fact.speed, messages.speed(short(speed))],
  ];
}
