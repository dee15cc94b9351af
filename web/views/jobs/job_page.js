/** One job: its spec, its progress and its outcome. */

import { whenLoaded } from "../../components/task_note.js";
import { confirm } from "../../components/confirm.js";
import { metricList } from "../../components/metric_list.js";
import { reproductionItems } from "../../components/reproduction_outcome.js";
import { RunCharts } from "../../components/charts/run_charts.js";
import { renderPage } from "../../components/subpages.js";
import { specList } from "../../components/spec_list.js";
import { linkTo } from "../../api/address.js";
import { send } from "../../api/client.js";
import { isActive } from "../../api/jobs/job_states.js";
import { path } from "../../api/paths.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { Task } from "../../api/task.js";
import { findReproductions, MAX_JOBS, reproduce } from "../../api/jobs/reproductions.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { poll } from "../../api/polling.js";
import { html } from "../../vendor/lit.js";
import { messages as chartMessages } from "../../i18n/charts.js";
import { messages } from "../../i18n/jobs.js";
import { messages as metricMessages } from "../../i18n/metrics.js";
import { jobActions, jobFacts, jobOutcome } from "./job_summary.js";

const PAUSE_S = 2;

export class JobPage {
  #host;
  #id;
  #closing = new AbortController();
  #runs = new RunSet();
  #run;
  #charts = new RunCharts();
  #fields = new Task(() => this.#redraw());
  /** @type {any[] | null} */
  #reproductions = null; // null: not loaded yet
  #isPolling = false;
  #error = null;
  #isBusy = false;

  constructor(host, id) {
    this.#host = host;
    this.#id = id;
    this.#runs.addEventListener("change", () => this.#note());
    this.#runs.follow([id]);
    [this.#run] = this.#runs.runs;
    this.#fields.run(loadSpecFields);
  }

  show() {
    this.#redraw();
  }

  close() {
    this.#closing.abort();
    this.#fields.abort();
    this.#runs.close();
  }

  #note() {
    const { job } = this.#run;
    const isOriginal = job?.state === "succeeded" && job.spec !== null && job.reproduction === null;
    if (isOriginal && !this.#isPolling) this.#pollReproductions();
    this.#redraw();
  }

  /** Load the reproductions, and poll them until all have ended. */
  #pollReproductions() {
    if (this.#closing.signal.aborted) return; // the view was closed meanwhile
    this.#isPolling = true;
    this.#closing.abort();
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const original = { id: this.#id, model: this.#run.job.spec.model };
    const load = async () => {
      const reproductions = await findReproductions(original, signal);
      this.#reproductions = reproductions;
      this.#redraw();
      return reproductions.some(isActive) ? PAUSE_S : null;
    };
    poll(load, signal).catch((error) => this.#refuse(error));
  }

  async #cancel() {
    if (!(await confirm(messages.cancelQuestion(this.#id), messages.cancelYes))) return;
    await this.#act(() => send("POST", path`/jobs/${this.#id}/cancel`));
  }

  #reproduce() {
    return this.#act(async () => {
      await reproduce(this.#id);
      this.#pollReproductions();
    });
  }

  async #act(act) {
    if (this.#isBusy) return; // a double click
    this.#isBusy = true;
    this.#refuse(null);
    try {
      await act();
    } catch (error) {
      this.#refuse(error);
    }
    this.#isBusy = false;
  }

  #refuse(error) {
    this.#error = error;
    this.#redraw();
  }

  #redraw() {
    const { job, missing } = this.#run;
    const error = missing ? new Error(missing) : this.#error;
    const back = { href: linkTo("jobs"), text: messages.all };
    const content = whenLoaded({ value: job, error }, () => this.#whole(job));
    renderPage(this.#host, { title: messages.jobTitle(this.#id), back }, content);
  }

  #whole(job) {
    const actions = { cancel: () => this.#cancel(), reproduce: () => this.#reproduce() };
    return html`
      <section class="card stack">${jobOutcome(job)} ${jobActions(job, actions)}</section>
      ${job.spec && html`<section class="card"><h2>${messages.curves}</h2>${this.#curves()}</section>`}
      <div class="columns">
        ${job.spec && this.#training(job)}
        <section class="card"><h2>${messages.facts}</h2>${jobFacts(job)}</section>
      </div>
    `;
  }

  #training(job) {
    return html`
      <div class="stack">
        <section class="card"><h2>${messages.spec}</h2>${specList(job.spec)}</section>
        ${this.#reproductions && reproductionCard(this.#reproductions)}
      </div>
      <section class="card"><h2>${metricMessages.title}</h2>${metricList(job.metrics)}</section>
    `;
  }

  #curves() {
    const shown = [{ run: this.#run, color: 1, label: "" }];
    return html`
      <div class="columns">
        <div><h3>${chartMessages.loss.label}</h3>${this.#charts.lossOf(shown)}</div>
        <div><h3>${chartMessages.accuracy.label}</h3>${this.#charts.accuracyOf(shown)}</div>
      </div>
    `;
  }
}

function reproductionCard(jobs) {
  return html`
    <section class="card" aria-live="polite">
      <h2>${messages.reproductions}</h2>
      ${jobs.length > 0 ? html`<ul>${reproductionItems(jobs)}</ul>` : html`<p>${messages.noReproduction(MAX_JOBS)}</p>`}
    </section>
  `;
}
