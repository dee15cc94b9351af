/** The table of jobs. */

import { listTable } from "../../components/list_table.js";
import { moment, percent } from "../../components/formats.js";
import { specInShort } from "../../components/spec_list.js";
import { stateBadge } from "../../components/state_badge.js";
import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { jobProgress } from "./job_progress.js";

/**
 * @param {object[]} jobs As the service lists them.
 * @param {(job: object) => void} cancel
 * @param {import("../../components/keyed_rows.js").KeyedRows} rows
 */
export function jobTable(jobs, cancel, rows) {
  const cells = jobs.map((job) => [job.id, cellsOf(job, cancel)]);
  const { job, model, chosen, state, progress, accuracy, submitted, change } = messages.columns;
  const headings = [job, model, chosen, state, progress, { number: accuracy }, submitted, change];
  return listTable(messages.list, headings, rows.show(cells));
}

function cellsOf(job, cancel) {
  const { id, spec, request } = job;
  return html`
    <th scope="row"><a href=${linkTo("jobs", { job: id })}><code>${messages.shortId(id)}</code></a></th>
    <td><span class="long-name">${spec?.model ?? request?.model ?? request?.dataset}</span></td>
    <td class="chosen">${describeWork(job)}</td>
    <td>${stateBadge(job.state)}</td>
    <td>${jobProgress(job)}</td>
    <td class="number">${percent(job.metrics.test_accuracy ?? job.metrics.accuracy)}</td>
    <td class="moment">${moment(job.submitted_at)}</td>
    <td>${isActive(job) ? cancelButton(job, cancel) : null}</td>
  `;
}

function describeWork({ spec, reproduction, kind }) {
  if (reproduction) return messages.reproduces(reproduction.of);
  return spec ? specInShort(spec) : messages.kinds[kind];
}

function cancelButton(job, cancel) {
  return html`
    <button aria-label=${messages.cancelJob(job.id)} @click=${() => cancel(job)}>${messages.cancel}</button>
  `;
}
