/** The table of the jobs; the most accurate one of each model is marked. */

import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { percent, moment } from "../../components/formats.js";
import { bestMark } from "../../components/lists/best_mark.js";
import { listTable } from "../../components/lists/list_table.js";
import { sortBy, sortHeading } from "../../components/lists/sorting.js";
import { specInShort } from "../../components/spec_list.js";
import { stateBadge } from "../../components/state_badge.js";
import { html, repeat } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { jobProgress } from "./job_progress.js";

const VALUES_OF = {
  model: (job) => `${subjectOf(job)} ${versionOf(job) ?? ""}`,
  accuracy: accuracyOf,
  submitted: (job) => Date.parse(job.submitted_at),
};

/**
 * @param {object[]} jobs As the service lists them.
 * @param {string | undefined} order As `sortBy` takes it.
 * @param {{cancel: (job: object) => void, sort: (order: string) => void}} actions
 */
export function jobTable(jobs, order, { cancel, sort }) {
  const { job, model, version, chosen, state, accuracy, submitted, change } = messages.columns;
  const headings = [
    job,
    sortHeading(model, { name: "model" }, order, sort),
    { number: version },
    chosen,
    state,
    sortHeading(accuracy, { name: "accuracy", isNumber: true }, order, sort),
    sortHeading(submitted, { name: "submitted", isNumber: true }, order, sort),
    change,
  ];
  const best = findBest(jobs);
  const row = (one) => html`<tr>${cellsOf(one, best.has(one.id), cancel)}</tr>`;
  return listTable(messages.list, headings, [repeat(sortBy(jobs, order, VALUES_OF), ({ id }) => id, row)]);
}

/**
 * Return the ids of the jobs with the highest test accuracy of a model on a data set, among several.
 * @param {any[]} jobs
 */
function findBest(jobs) {
  const groups = new Map();
  for (const job of jobs.filter((one) => one.spec && accuracyOf(one) !== null)) {
    const key = `${job.spec.model} ${job.spec.dataset}`;
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  const compared = [...groups.values()].filter((group) => group.length > 1);
  return new Set(compared.map((group) => sortBy(group, "accuracy", VALUES_OF)[0].id));
}

/** @param {any} job */
function cellsOf(job, isBest, cancel) {
  const { id, name, note } = job;
  return html`
    <th scope="row">
      <a class="long-name cut" title=${name || id} href=${job.kind === "sweep" ? linkTo("sweeps", { sweep: id }) : linkTo("jobs", { job: id })}>${name || html`<code>${messages.shortId(id)}</code>`}</a>
      ${name ? html`<code class="faint">${messages.shortId(id)}</code>` : null}
      ${note ? html`<p class="note faint" title=${note}>${note}</p>` : null}
    </th>
    <td><span class="long-name cut" title=${subjectOf(job)}>${subjectOf(job)}</span></td>
    <td class="number">${versionLink(job)}</td>
    <td class="chosen">${describeWork(job)}</td>
    <td>${stateBadge(job.state)} ${jobProgress(job)}</td>
    <td class="number">${percent(accuracyOf(job))} ${isBest ? bestMark(messages.bestMeaning) : null}</td>
    <td class="moment number">${moment(job.submitted_at)}</td>
    <td>${isActive(job) ? cancelButton(job, cancel) : null}</td>
  `;
}

function subjectOf({ spec, request }) {
  return spec?.model ?? request?.model ?? request?.dataset ?? "";
}

function versionOf({ model, dataset }) {
  return (model ?? dataset)?.version ?? null;
}

/** @param {any} job */
function accuracyOf({ metrics }) {
  return metrics.test_accuracy ?? metrics.accuracy ?? null;
}

function versionLink({ model, dataset }) {
  if (model) return html`<a href=${linkTo("models", { model: model.name, version: model.version })}>${model.version}</a>`;
  return dataset && html`<a href=${linkTo("data", { dataset: dataset.name, version: dataset.version })}>${dataset.version}</a>`;
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
