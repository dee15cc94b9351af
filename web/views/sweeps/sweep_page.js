/** One sweep: its progress, its best trial, and charts and a table of its trials; it is polled until it ends. */

import { Address, linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { poll } from "../../api/polling.js";
import { cancelSweep, getSweep, getTrialJob, loadTrials } from "../../api/sweeps.js";
import "../../components/design/help_tip.js";
import "../../components/charts/line_chart.js";
import { shareBars } from "../../components/class_bars.js";
import { confirm } from "../../components/confirm.js";
import { percent, short, shortPercent, whole } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { specList } from "../../components/spec_list.js";
import { page } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/sweeps.js";
import { objectiveAxis, parameterAxis } from "./charts/axes.js";
import { historyLines } from "./charts/history.js";
import "./charts/parallel_chart.js";
import { bestTrial, searchFacts, sweepOutcome } from "./sweep_summary.js";
import { trialTable } from "./trial_table.js";
import { isMaximized, objectiveFormat, rankTrials, valueText } from "./values.js";

const PAUSE_S = 2;
const FIRST_ROWS = 20;

/** Property: `choices`, those of the address, with the order of the table. */
class SweepPage extends LightElement {
  static properties = {
    choices: { attribute: false },
    focused: { state: true },
    isWhole: { state: true },
    cancelError: { state: true },
  };
  /** @type {string} */
  sweepId = "";
  #polling = new AbortController();
  #sweep = new ElementTask(this, { task: (_, { signal }) => this.#loadSweep(signal), autoRun: false });
  #bestJob = new ElementTask(this, {
    task: ([id], { signal }) => (id ? getTrialJob(id, signal) : null),
    args: () => [this.#sweep.value?.sweep.best?.job_id],
  });
  /** What has changed in its spec is shown when they are loaded. */
  #fields = new ElementTask(this, { task: (_, { signal }) => loadSpecFields(signal), args: () => [] });
  /** What the charts show, made of the trials that are loaded. @type {any} */
  #charts = null;
  /** @type {import("../../api/sweeps.js").SweepTrial[]} */
  #trials = [];

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
    /** The number of the highlighted trial. @type {number | null} */
    this.focused = null;
    /** Whether the table has all trials. */
    this.isWhole = false;
    /** Why it could not be cancelled. @type {Error | null} */
    this.cancelError = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#startPolling();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#polling.abort();
  }

  #startPolling() {
    this.#polling.abort();
    this.#polling = new AbortController();
    poll(() => this.#load(), this.#polling.signal);
  }

  async #load() {
    await this.#sweep.run([]);
    const { value, error } = this.#sweep;
    return !error && value && isActive(value.sweep) ? PAUSE_S : null;
  }

  /** Load the sweep, then its trials, which are at least as new. */
  async #loadSweep(signal) {
    const sweep = await getSweep(this.sweepId, signal);
    this.#trials = await loadTrials(this.sweepId, this.#trials, signal);
    this.#charts = makeCharts(sweep, this.#trials);
    return { sweep };
  }

  async #cancel() {
    if (!(await confirm(messages.cancelQuestion(this.sweepId), messages.cancelYes))) return;
    this.cancelError = await cancelSweep(this.sweepId).then(() => null, (reason) => reason);
    if (this.isConnected) this.#startPolling();
  }

  #focus = (number) => {
    this.focused = number;
  };

  #sort(order) {
    const address = new Address("sweeps");
    address.change({ sort: order });
    this.choices = address.choices;
  }

  render() {
    const { value, error } = this.#sweep;
    const back = { href: linkTo("sweeps"), text: messages.all };
    const failure = this.cancelError ?? error ?? this.#fields.error;
    return page({ title: messages.sweepTitle(this.sweepId), back }, whenLoaded({ value, error: failure }, ({ sweep }) => this.#whole(sweep)));
  }

  #whole(sweep) {
    return html`
      <div class="columns">
        <section class="card stack">
          ${sweepOutcome(sweep)}
          <div class="row" role="group" aria-label=${messages.actions}>
            ${isActive(sweep) ? html`<button @click=${() => this.#cancel()}>${messages.cancel}</button>` : null}
            <a class="button" href=${linkTo("sweeps", { from: sweep.id })}>${messages.copySettings}</a>
          </div>
        </section>
        <section class="card stack best-trial"><h2>${messages.best}</h2>${bestTrial(sweep, this.#bestJob.value ?? null)}</section>
      </div>
      ${this.#parallel(sweep)}
      <div class="columns">${this.#history(sweep)} ${importanceCard(sweep)}</div>
      ${this.#table(sweep)}
      <div class="columns">
        <section class="card"><h2>${messages.search}</h2>${searchFacts(sweep)}</section>
        <section class="card"><h2>${messages.spec}</h2>${specList(sweep.request.spec)}</section>
      </div>
    `;
  }

  #parallel({ best, request }) {
    const focused = this.#trials.find(({ number }) => number === this.focused);
    return html`
      <section class="card">
        <h2>${messages.parallel} <help-tip .subject=${messages.parallel} .text=${messages.parallelHelp}></help-tip></h2>
        <parallel-chart
          .axes=${this.#charts.axes}
          .trials=${this.#charts.placed}
          .best=${best?.number ?? null}
          .focused=${this.focused}
          .label=${messages.parallelLabel}
          @focus-trial=${({ detail }) => this.#focus(detail)}
        ></parallel-chart>
        ${legend(messages.parallelLegend)}
        <p class="trial-note faint" role="status">${focused ? describeTrial(focused, request) : messages.noFocus}</p>
      </section>
    `;
  }

  #history({ request }) {
    return html`
      <section class="card">
        <h2>${messages.history} <help-tip .subject=${messages.history} .text=${messages.historyHelp}></help-tip></h2>
        <line-chart
          .label=${messages.historyLabel}
          .xLabel=${messages.historyX}
          .yLabel=${messages.objectives[request.objective]}
          .formatY=${isMaximized(request) ? shortPercent : short}
          .series=${this.#charts.history}
          @point=${({ detail }) => this.#focus(detail)}
        ></line-chart>
        ${legend(messages.historyLegend)}
      </section>
    `;
  }

  #table(sweep) {
    const shown = this.isWhole ? Infinity : FIRST_ROWS;
    const settings = { order: this.choices.sort ?? "objective", shown, focused: this.focused };
    const isCut = this.#trials.length > shown;
    return html`
      <section class="card stack">
        <h2>${messages.trials}</h2>
        ${trialTable(this.#trials, sweep, settings, { sort: (order) => this.#sort(order), focus: this.#focus })}
        ${isCut
          ? html`<div><button @click=${() => (this.isWhole = true)}>${messages.showAll(whole(this.#trials.length))}</button></div>`
          : null}
      </section>
    `;
  }
}

customElements.define("sweep-page", SweepPage);

/** Return the axes, the trials on them, and the lines of the history. */
function makeCharts({ request }, trials) {
  const ranked = rankTrials(trials, request);
  const rankOf = new Map(ranked.map(({ number }, place) => [number, 1 - place / Math.max(ranked.length - 1, 1)]));
  const objective = objectiveAxis(request, ranked.map((trial) => Number(trial.objective)));
  const names = Object.keys(request.space);
  const axes = [...names.map((name) => parameterAxis(name, request.space[name])), { ...objective, label: messages.axis[request.objective] }];
  const placed = trials.map(({ number, parameters, objective: value }) => ({
    number,
    rank: rankOf.get(number) ?? null,
    places: axes.map(({ name, placeOf }) => (name === request.objective ? (value === null ? NaN : placeOf(value)) : placeOf(parameters[name]))),
  }));
  return { axes, placed, history: historyLines(trials, request) };
}

function importanceCard({ importance }) {
  const bars = Object.entries(importance ?? {}).sort(([, one], [, other]) => other - one);
  return html`
    <section class="card">
      <h2>${messages.importance} <help-tip .subject=${messages.importance} .text=${messages.importanceHelp}></help-tip></h2>
      ${importance
        ? shareBars(messages.importance, bars.map(([name, share]) => [name, share, percent(share, 1)]))
        : html`<p class="faint">${messages.noImportance}</p>`}
    </section>
  `;
}

/** @param {string[][]} entries Pairs of a class and a text. */
function legend(entries) {
  const entry = (/** @type {string[]} */ [kind, text]) => html`<li><span class=${`trial-mark ${kind}`} aria-hidden="true"></span>${text}</li>`;
  return html`<ul class="chips trial-legend">${entries.map(entry)}</ul>`;
}

function describeTrial(trial, request) {
  const { number, objective, parameters } = trial;
  const value = objective === null ? messages.noObjective : objectiveFormat(request)(objective);
  const settings = Object.entries(parameters).map(([name, one]) => messages.setting(name, valueText(one)));
  return messages.describeTrial(number, value, settings.join(messages.betweenChoices));
}
