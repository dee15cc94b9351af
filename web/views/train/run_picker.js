/** Choosing one of the latest runs to lay it over those that are shown. */

import { moment } from "../../components/formats.js";
import { specInShort } from "../../components/spec_list.js";
import { html, nothing } from "../../vendor/lit-html.js";
import { messages as componentMessages } from "../../i18n/components.js";
import { messages } from "../../i18n/train.js";
import { MOST_RUNS } from "./shown_runs.js";

/**
 * @param {object[]} jobs The latest ones, newest first.
 * @param {string[]} shownIds
 * @param {{refresh: () => void, overlay: (id: string) => void}} actions refresh: the list may have grown.
 */
export function runPicker(jobs, shownIds, { refresh, overlay }) {
  const isFull = shownIds.length >= MOST_RUNS;
  const others = jobs.filter(({ id }) => !shownIds.includes(id));
  const submit = (event) => {
    event.preventDefault();
    const id = new FormData(event.target).get("run");
    if (id) overlay(String(id));
  };
  return html`
    <form class="row picker" @submit=${submit}>
      <label for="run-picker">${messages.another}</label>
      <select id="run-picker" name="run" @focus=${refresh} ?disabled=${isFull}>
        <option value="">${messages.choose}</option>
        ${others.map(option)}
      </select>
      <button ?disabled=${isFull}>${messages.overlay}</button>
      ${isFull ? html`<span class="faint">${messages.full(MOST_RUNS)}</span>` : nothing}
    </form>
  `;
}

function option({ id, spec, state, submitted_at: submitted }) {
  const stateName = componentMessages.states[state];
  const said = messages.recent(spec.model, stateName, moment(submitted), specInShort(spec));
  return html`<option value=${id}>${said}</option>`;
}
