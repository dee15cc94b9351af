/** The filters of the job list. */

import { linkTo } from "../../api/address.js";
import { JOB_STATES } from "../../api/jobs/job_states.js";
import { selectOptions } from "../../components/select_options.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { messages as componentMessages } from "../../i18n/components.js";

const KINDS = ["train", "reproduce", "import_dataset", "batch_predict", "sweep", "trial"];
const ALL_KINDS = "all";

/**
 * Return the kinds of jobs to list: by default all but trials, which their sweep lists.
 * @param {string | undefined} kind
 */
export function kindsOf(kind) {
  if (!kind) return KINDS.filter((name) => name !== "trial");
  return kind === ALL_KINDS ? null : [kind];
}

/**
 * Return the form of the filters.
 * @param {{state?: string, model?: string, kind?: string}} choices
 * @param {string[]} models Suggested names; any other can be typed.
 * @param {(filters: {state: string, model: string, kind: string}) => void} filter
 */
export function jobFilters({ state = "", model = "", kind = "" }, models, filter) {
  const apply = (event) => {
    event.preventDefault();
    const chosen = new FormData(event.target);
    const text = (name) => String(chosen.get(name)).trim();
    filter({ state: text("state"), model: text("model"), kind: text("kind") });
  };
  const choose = (event) => event.target.form.requestSubmit();
  /** @type {import("../../components/select_options.js").Option[]} */
  const states = JOB_STATES.map((name) => [name, componentMessages.states[name]]);
  /** @type {import("../../components/select_options.js").Option[]} */
  const kinds = KINDS.map((name) => [name, messages.kindNames[name]]);
  return html`
    <form class="row" role="search" aria-label=${messages.filters} @submit=${apply}>
      <label class="row">
        ${messages.state}
        <select name="state" @change=${choose}>
          ${selectOptions([["", messages.anyState], ...states], state)}
        </select>
      </label>
      <label class="row">
        ${messages.kind}
        <select name="kind" @change=${choose}>
          ${selectOptions([["", messages.allButTrials], [ALL_KINDS, messages.anyKind], ...kinds], kind)}
        </select>
      </label>
      <label class="row">
        ${messages.model}
        <input name="model" list="job-models" .value=${model} placeholder=${messages.anyModel} @change=${choose} />
      </label>
      <datalist id="job-models">${models.map((name) => html`<option value=${name}></option>`)}</datalist>
      <button>${messages.apply}</button>
      ${state || model || kind ? html`<a href=${linkTo("jobs")}>${messages.clear}</a>` : null}
    </form>
  `;
}
