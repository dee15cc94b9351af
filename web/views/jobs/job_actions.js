/** The actions on a job. */

import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { choicesOf } from "../../api/jobs/spec_params.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/jobs.js";

/**
 * @param {object} job
 * @param {{cancel: () => void, reproduce: () => void}} actions
 */
export function jobActions(job, { cancel, reproduce }) {
  const { id, spec } = job;
  const isReproducible = job.state === "succeeded" && job.reproduction === null;
  return html`
    <div class="row" role="group" aria-label=${messages.actions}>
      ${isActive(job) ? html`<button @click=${cancel}>${messages.cancel}</button>` : null}
      ${isReproducible ? html`<button @click=${reproduce}>${messages.reproduce}</button>` : null}
      <a class="button" href=${linkTo("train", { jobs: id })}>${isActive(job) ? messages.watch : messages.overlay}</a>
      <a class="button" href=${linkTo("train", choicesOf(spec))}>${messages.again}</a>
      <a class="button" href=${linkTo("jobs", { model: spec.model })}>${messages.ofModel(spec.model)}</a>
    </div>
    ${isReproducible ? html`<p class="faint">${messages.reproduceMeaning}</p>` : null}
  `;
}
