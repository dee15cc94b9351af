/** The table of a sweep's trials, which is also the text equivalent of its charts. */

import { linkTo } from "../../api/address.js";
import { duration } from "../../components/formats.js";
import { bestMark } from "../../components/lists/best_mark.js";
import { listTable } from "../../components/lists/list_table.js";
import { sortBy, sortHeading } from "../../components/lists/sorting.js";
import { stateBadge } from "../../components/state_badge.js";
import { messages } from "../../i18n/sweeps.js";
import { html, repeat } from "../../vendor/lit.js";
import { isMaximized, isPruned, lastName, objectiveFormat, valueText } from "./values.js";

const TENTHS_BELOW_S = 10;

/** @typedef {import("../../api/sweeps.js").SweepTrial} SweepTrial */

/**
 * @param {SweepTrial[]} trials
 * @param {any} sweep
 * @param {{order: string | undefined, shown: number, focused: number | null}} settings shown: how many rows.
 * @param {{sort: (order: string) => void, focus: (number: number | null) => void}} actions
 */
export function trialTable(trials, { request, best }, { order, shown, focused }, { sort, focus }) {
  const names = Object.keys(request.space);
  const valuesOf = sortValues(request);
  const numeric = (label, name) => sortHeading(label, { name, isNumber: true }, order, sort);
  const headings = [
    numeric(messages.columns.trial, "number"),
    sortHeading(messages.columns.state, { name: "state" }, order, sort),
    numeric(messages.objectives[request.objective], "objective"),
    ...names.map((name) => sortHeading(lastName(name), { name, isNumber: isNumeric(request.space[name]) }, order, sort)),
    numeric(messages.columns.took, "took"),
  ];
  const row = (trial) => html`
    <tr
      class=${trial.number === focused ? "answer" : ""}
      @pointerenter=${() => focus(trial.number)}
      @pointerleave=${() => focus(null)}
      @focusin=${() => focus(trial.number)}
      @focusout=${() => focus(null)}
    >
      ${cellsOf(trial, request, trial.number === best?.number)}
    </tr>
  `;
  const rows = sortBy([...trials].reverse(), order, valuesOf).slice(0, shown);
  return listTable(messages.trials, headings, [repeat(rows, ({ number }) => number, row)], { kind: "trials" });
}

/** What each column is sorted by; the best objective comes first. */
function sortValues(request) {
  const sign = isMaximized(request) ? 1 : -1;
  const parameters = Object.entries(request.space).map(([name, distribution]) => [
    name,
    isNumeric(distribution) ? ({ parameters }) => parameters[name] : ({ parameters }) => valueText(parameters[name]),
  ]);
  return {
    number: ({ number }) => number,
    state: stateOf,
    objective: ({ objective }) => (objective === null ? null : sign * objective),
    took: secondsOf,
    ...Object.fromEntries(parameters),
  };
}

/** Format the duration of a trial, a short one with tenths of a second. */
function tookText(seconds) {
  return seconds !== null && seconds < TENTHS_BELOW_S ? messages.seconds(seconds.toFixed(1)) : duration(seconds);
}

function isNumeric({ choice }) {
  return choice === undefined || choice.every((value) => typeof value === "number");
}

/** @param {SweepTrial} trial */
function cellsOf(trial, request, isBest) {
  const { number, job_id: id, objective, parameters } = trial;
  const names = Object.keys(request.space);
  const format = objectiveFormat(request);
  return html`
    <th scope="row" class="number"><a href=${linkTo("jobs", { job: id })} aria-label=${messages.trial(number)}>${number}</a></th>
    <td>${isPruned(trial) ? html`<span class="badge">${messages.counts.pruned}</span>` : stateBadge(/** @type {any} */ (trial.state))}</td>
    <td class="number">${isBest ? bestMark(messages.bestMeaning) : null} ${objective === null ? messages.none : format(objective)}</td>
    ${names.map((name) => html`<td class=${isNumeric(request.space[name]) ? "number" : ""}>${valueText(parameters[name] ?? null)}</td>`)}
    <td class="number faint">${tookText(secondsOf(trial))}</td>
  `;
}

function stateOf(trial) {
  return isPruned(trial) ? messages.counts.pruned : trial.state;
}

/** @param {SweepTrial} trial */
function secondsOf({ started_at: started, finished_at: finished }) {
  return started && finished ? (Date.parse(finished) - Date.parse(started)) / 1000 : null;
}
