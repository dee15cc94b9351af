/** The state of a job in sentences, with its outcome. */

import { reproductionOutcome } from "../../components/reproduction_outcome.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/jobs.js";
import { jobProgress } from "./job_progress.js";

export function jobOutcome(job) {
  const { model, error, reproduction } = job;
  return html`
    <div role="status">
      <p>${stateBadge(job.state)} ${describeState(job, messages.stateOf[job.state](job))}</p>
      ${error && failureNote(error)}
      ${model && html`<p>${messages.fact.published} ${versionLink(model)}</p>`}
      ${reproduction && reproductionNote(job)}
    </div>
    ${job.state === "running" ? html`<div class="row">${jobProgress(job)}</div>` : null}
  `;
}

/** Return a link to the version that a job published. */
function versionLink(model) {
  const choices = { model: model.name, version: model.version };
  return html`<a href=${linkTo("models", choices)}>${messages.version(model)}</a>`;
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
