/** The reproductions of a job, with their outcomes. */

import { reproductionOutcome } from "../../components/reproduction_outcome.js";
import { linkTo } from "../../api/address.js";
import { MAX_JOBS } from "../../api/jobs/reproductions.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/jobs.js";

/** @param {object[]} jobs */
export function reproductionList(jobs) {
  const item = (job) => html`
    <li><a href=${linkTo("jobs", { job: job.id })}>${messages.reproductionJob(job.id)}</a>: ${reproductionOutcome(job)}</li>
  `;
  return html`
    <section class="card" aria-live="polite">
      <h2>${messages.reproductions}</h2>
      ${jobs.length > 0 ? html`<ul>${jobs.map(item)}</ul>` : html`<p>${messages.noReproduction(MAX_JOBS)}</p>`}
    </section>
  `;
}
