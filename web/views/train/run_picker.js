/** Choosing one of the latest runs to lay it over those that are shown. */

import { moment } from "../../components/formats.js";
import { specInShort } from "../../components/spec_list.js";
import { html, nothing } from "../../vendor/lit-html.js";
import { messages as partWords } from "../../i18n/components.js";
import { messages } from "../../i18n/train.js";
import { MOST_RUNS } from "./shown_runs.js";

/**
 * @param {object[]} jobs The latest ones, newest first.
 * @param {string[]} shownIds
 * @param {{ask: () => void, lay: (id: string) => void}} actions ask: the list may have grown.
 */
export function runPicker(jobs, shownIds, { ask, lay }) {
  const isFull = shownIds.length >= MOST_RUNS;
  const others = jobs.filter(({ id }) => !shownIds.includes(id));
  const submit = (event) => {
    event.preventDefault();
    const id = new FormData(event.target).get("run");
    if (id) lay(String(id));
  };
  return html`
    <form class="row picker" @submit=${submit}>
      <label for="run-picker">${messages.another}</label>
      <select id="run-picker" name="run" @focus=${ask} ?disabled=${isFull}>
        <option value="">${messages.choose}</option>
        ${others.map(option)}
      </select>
      <button ?disabled=${isFull}>${messages.layOver}</button>
      ${isFull ? html`<span class="faint">${messages.full(MOST_RUNS)}</span>` : nothing}
    </form>
  `;
}

function option({ id, spec, state, submitted_at: submitted }) {
  const stateName = partWords.states[state];
  const said = messages.recent(spec.model, stateName, moment(submitted), specInShort(spec));
  return html`<option value=${id}>${said}</option>`;
}
