/** The jobs that train another one's spec again, and what came of each. */

import { reproductionOutcome } from "../parts/reproduction_outcome.js";
import { linkTo } from "../service/address.js";
import { LOOKED_THROUGH } from "../service/reproductions.js";
import { html } from "../vendor/lit-html.js";
import { words } from "../words/jobs.js";

/** @param {object[]} jobs */
export function reproductionList(jobs) {
  const item = (job) => html`
    <li><a href=${linkTo("jobs", { job: job.id })}>${words.reproductionJob(job.id)}</a>: ${reproductionOutcome(job)}</li>
  `;
  return html`
    <section class="card" aria-live="polite">
      <h2>${words.reproductions}</h2>
      ${jobs.length > 0 ? html`<ul>${jobs.map(item)}</ul>` : html`<p>${words.noReproduction(LOOKED_THROUGH)}</p>`}
    </section>
  `;
}
