/** The filters of the job list. */

import { linkTo } from "../../api/address.js";
import { JOB_STATES } from "../../api/jobs/job_states.js";
import { selectOptions } from "../../components/select_options.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { messages as componentMessages } from "../../i18n/components.js";

/**
 * Return the form of the filters.
 * @param {{state?: string, model?: string}} choices
 * @param {string[]} models Suggested names; any other can be typed.
 * @param {(state: string, model: string) => void} filter
 */
export function jobFilters({ state = "", model = "" }, models, filter) {
  const apply = (event) => {
    event.preventDefault();
    const chosen = new FormData(event.target);
    filter(String(chosen.get("state")), String(chosen.get("model")).trim());
  };
  const choose = (event) => event.target.form.requestSubmit();
  /** @type {import("../../components/select_options.js").Option[]} */
  const states = JOB_STATES.map((name) => [name, componentMessages.states[name]]);
  return html`
    <form class="row" role="search" aria-label=${messages.filters} @submit=${apply}>
      <label class="row">
        ${messages.state}
        <select name="state" @change=${choose}>
          ${selectOptions([["", messages.anyState], ...states], state)}
        </select>
      </label>
      <label class="row">
        ${messages.model}
        <input name="model" list="job-models" .value=${model} placeholder=${messages.anyModel} @change=${choose} />
      </label>
      <datalist id="job-models">${models.map((name) => html`<option value=${name}></option>`)}</datalist>
      <button>${messages.apply}</button>
      ${state || model ? html`<a href=${linkTo("jobs")}>${messages.clear}</a>` : null}
    </form>
  `;
}
