/** What is known of a sweep: its state, its progress, its counts, its best trial. */

import { linkTo } from "../../api/address.js";
import { choicesOf } from "../../api/jobs/spec_params.js";
import { factTable } from "../../components/fact_table.js";
import { duration, moment, whole } from "../../components/formats.js";
import { stateBadge } from "../../components/state_badge.js";
import { messages } from "../../i18n/sweeps.js";
import { html } from "../../vendor/lit.js";
import { objectiveFormat, valueText } from "./values.js";

const ENDED = ["succeeded", "pruned", "failed", "cancelled"];

/** Return the progress bar of a sweep: how many of its trials have ended. */
export function progressBar(id, { trials }, counts) {
  return html`<progress max=${trials} .value=${countEnded(counts)} aria-label=${messages.progressOf(id)}></progress>`;
}

/** Return such as "12 of 30, 4 pruned". */
export function countsText({ trials }, counts) {
  const shown = ["pruned", "failed"].filter((name) => counts[name] > 0);
  const parts = shown.map((name) => messages.counted(whole(counts[name]), messages.counts[name].toLowerCase()));
  return [messages.endedOf(whole(countEnded(counts)), whole(trials)), ...parts].join(messages.between);
}

function countEnded(counts) {
  return ENDED.reduce((sum, name) => sum + counts[name], 0);
}

/** Return the state of a sweep in a sentence, with its outcome, its progress and its counts. */
export function sweepOutcome(sweep) {
  const { id, state, request, counts, model, error } = sweep;
  return html`
    <div role="status">
      <p>${stateBadge(state)} ${model ? html`${messages.published} ${versionLink(model)}` : messages.stateOf[state]}</p>
      ${error && html`<p class="notice error"><code>${error.type}</code>: ${error.message}</p>`}
    </div>
    <div class="sweep-progress">
      ${progressBar(id, request, counts)}
      <span class="faint">${messages.endedOf(whole(countEnded(counts)), whole(request.trials))}</span>
    </div>
    ${figures(sweep)}
  `;
}

function versionLink({ name, version }) {
  return html`<a href=${linkTo("models", { model: name, version })}>${messages.version(name, version)}</a>`;
}

function figures({ counts, started_at: started, finished_at: finished }) {
  const shown = Object.entries(counts).filter(([name, count]) => count > 0 || name === "succeeded");
  const figure = (/** @type {any[]} */ [name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const took = finished && started ? [[messages.took, duration((Date.parse(finished) - Date.parse(started)) / 1000)]] : [];
  const all = [...shown.map(([name, count]) => [messages.counts[name], whole(count)]), ...took];
  return html`<dl class="metrics">${all.map(figure)}</dl>`;
}

/**
 * Return the best trial: its objective, its parameters, and links.
 * @param {any} sweep
 * @param {any} job The trial's; null: not loaded yet, or deleted.
 */
export function bestTrial({ best, request, model, published }, job) {
  if (best === null) return html`<p class="faint">${messages.noBest}</p>`;
  const parameters = Object.entries(best.parameters).map(([name, value]) => [html`<code>${name}</code>`, valueText(value)]);
  const { objective } = request;
  return html`
    <dl class="metrics"><div><dt>${messages.objectives[objective]}</dt><dd>${objectiveFormat(request)(best.objective)}</dd></div></dl>
    ${factTable(messages.best, parameters)}
    <div class="row">
      <a class="button" href=${linkTo("jobs", { job: best.job_id })}>${messages.trial(best.number)}</a>
      ${published && model ? versionLink(model) : null}
      ${job?.spec ? html`<a href=${linkTo("train", choicesOf(job.spec))}>${messages.trainLikeIt}</a>` : null}
    </div>
  `;
}

/** Return the search of a sweep: its space, its sampler and so on. */
export function searchFacts({ request, submitted_at: submitted, id }) {
  const { space, sampler, pruner, objective, parallel, publish, seed } = request;
  const { fact } = messages;
  return factTable(messages.search, [
    ...Object.entries(space).map(([name, values]) => [html`<code>${name}</code>`, spaceText(values)]),
    [fact.objective, messages.objectives[objective]],
    [fact.sampler, messages.samplers[sampler]],
    [fact.pruner, messages.pruners[pruner]],
    [fact.parallel, whole(parallel)],
    [fact.publish, messages.publish[publish]],
    [fact.seed, seed],
    [fact.submitted, moment(submitted)],
    [fact.id, html`<code>${id}</code>`],
  ]);
}

function spaceText(distribution) {
  const [[kind, values]] = Object.entries(distribution);
  const texts = values.map(valueText);
  return kind === "choice" ? texts.join(messages.betweenChoices) : messages.range(texts[0], texts[1], kind.startsWith("log"));
}
