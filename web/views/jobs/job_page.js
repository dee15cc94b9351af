/** One job: its spec, its progress and its outcome. */

import { whenLoaded } from "../../components/task_note.js";
import { confirm } from "../../components/confirm.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { metricList } from "../../components/outcomes/metric_list.js";
import { reproductionItems } from "../../components/outcomes/reproduction_outcome.js";
import "../../components/charts/run_charts.js";
import { runName } from "../../components/run_name.js";
import { page } from "../../components/subpages.js";
import { specList } from "../../components/spec_list.js";
import { linkTo } from "../../api/address.js";
import { send } from "../../api/client.js";
import { isActive } from "../../api/jobs/job_states.js";
import { path } from "../../api/paths.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { findReproductions, MAX_JOBS, reproduce } from "../../api/jobs/reproductions.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { poll } from "../../api/polling.js";
import { html, Task, TaskStatus } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { messages as metricMessages } from "../../i18n/metrics.js";
import "./label_form.js";
import { jobActions, jobFacts, jobOutcome } from "./job_summary.js";

const PAUSE_S = 2;

/** Property: `jobId`. */
class JobPage extends LightElement {
  /** @type {string} */
  jobId = "";
  #runs = new RunSet();
  /** It stays after the page is closed: a late response still renders. @type {any} */
  #run;
  /** What has changed in its spec is shown when they are loaded. */
  #fields = new ElementTask(this, { task: (_, { signal }) => loadSpecFields(signal), args: () => [] });
  #reproductions = new ElementTask(this, {
    task: ([original], { signal }) => findReproductions(original, signal),
    autoRun: false,
  });
  #polling = new AbortController();
  #acting = new Task(this, { task: (/** @type {(() => Promise<unknown>)[]} */ [act]) => act(), autoRun: false });

  connectedCallback() {
    super.connectedCallback();
    this.#runs.addEventListener("change", () => this.#update());
    this.#runs.follow([this.jobId]);
    [this.#run] = this.#runs.runs;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#polling.abort();
    this.#runs.close();
  }

  #update() {
    const { job } = this.#run;
    // The service also knows a job by a part of its id; events have the whole one.
    if (job && job.id !== this.jobId) location.replace(linkTo("jobs", { job: job.id }));
    const isOriginal = job?.state === "succeeded" && job.spec !== null && job.reproduction === null;
    if (isOriginal && this.#reproductions.status === TaskStatus.INITIAL) this.#pollReproductions();
    this.requestUpdate();
  }

  /** Load the reproductions, and poll them until all have ended. */
  #pollReproductions() {
    if (!this.isConnected) return; // the view was closed meanwhile
    this.#polling.abort();
    this.#polling = new AbortController();
    const original = { id: this.jobId, model: this.#run.job.spec.model };
    const load = async () => {
      await this.#reproductions.run([original]);
      return this.#reproductions.value?.some(isActive) ? PAUSE_S : null;
    };
    poll(load, this.#polling.signal);
  }

  async #cancel() {
    if (!(await confirm(messages.cancelQuestion(this.jobId), messages.cancelYes))) return;
    this.#act(() => send("POST", path`/jobs/${this.jobId}/cancel`));
  }

  #reproduce() {
    this.#act(async () => {
      await reproduce(this.jobId);
      this.#pollReproductions();
    });
  }

  /** @param {() => Promise<unknown>} act Ignored after a double click. */
  #act(act) {
    if (this.#acting.status !== TaskStatus.PENDING) this.#acting.run([act]);
  }

  render() {
    const { job, missing } = this.#run;
    const error = missing ? new Error(missing) : (this.#acting.error ?? this.#reproductions.error ?? this.#fields.error);
    const back = { href: linkTo("jobs"), text: messages.all };
    const title = job?.name || messages.jobTitle(this.jobId);
    return page({ title, back }, whenLoaded({ value: job, error }, () => this.#whole(job)));
  }

  #whole(job) {
    const actions = { cancel: () => this.#cancel(), reproduce: () => this.#reproduce() };
    const noteLabels = ({ detail }) => {
      this.#run.absorbJob(detail);
      this.requestUpdate();
    };
    return html`
      <section class="card stack">
        ${jobOutcome(job)} ${jobActions(job, actions)}
        <label-form .job=${job} @labeled=${noteLabels}></label-form>
      </section>
      ${job.spec && this.#curves(job)}
      <div class="columns">
        ${job.spec && this.#training(job)}
        <section class="card"><h2>${messages.facts}</h2>${jobFacts(job)}</section>
      </div>
    `;
  }

  #curves(job) {
    const shown = [{ run: this.#run, color: 1, label: runName(job) }];
    return html`
      <section class="card stack">
        <h2>${messages.curves}</h2>
        <run-charts view="jobs" .shown=${shown}></run-charts>
      </section>
    `;
  }

  #training(job) {
    return html`
      <div class="stack">
        <section class="card"><h2>${messages.spec}</h2>${specList(job.spec)}</section>
        ${this.#reproductions.value && reproductionCard(this.#reproductions.value)}
      </div>
      <section class="card"><h2>${metricMessages.title}</h2>${metricList(job.metrics)}</section>
    `;
  }
}

customElements.define("job-page", JobPage);

function reproductionCard(jobs) {
  return html`
    <section class="card" aria-live="polite">
      <h2>${messages.reproductions}</h2>
      ${jobs.length > 0 ? html`<ul>${reproductionItems(jobs)}</ul>` : html`<p>${messages.noReproduction(MAX_JOBS)}</p>`}
    </section>
  `;
}
