/** The selection of a recent run to overlay. */

import { moment } from "../../components/formats.js";
import { selectOptions } from "../../components/select_options.js";
import { specInShort } from "../../components/spec_list.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages as componentMessages } from "../../i18n/components.js";
import { messages } from "../../i18n/train.js";
import { MAX_RUNS } from "./shown_runs.js";

/**
 * @param {object[]} jobs Recent jobs, newest first.
 * @param {string[]} shownIds
 * @param {{refresh: () => void, overlay: (id: string) => void}} actions refresh: load the jobs again.
 */
export function runPicker(jobs, shownIds, { refresh, overlay }) {
  const isFull = shownIds.length >= MAX_RUNS;
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
        ${selectOptions([["", messages.choose], ...others.map(optionOf)], "")}
      </select>
      <button ?disabled=${isFull}>${messages.overlay}</button>
      ${isFull ? html`<span class="faint">${messages.full(MAX_RUNS)}</span>` : nothing}
    </form>
  `;
}

/** @returns {import("../../components/select_options.js").Option} */
function optionOf({ id, spec, state, submitted_at: submitted }) {
  const stateName = componentMessages.states[state];
  return [id, messages.recent(spec.model, stateName, moment(submitted), specInShort(spec))];
}
