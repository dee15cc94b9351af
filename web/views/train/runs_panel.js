/** The shown runs: their legend, their curves, and the details of the selected one. */

import { confirm } from "../../components/confirm.js";
import { runName } from "../../components/run_name.js";
import "../../components/charts/run_charts.js";
import { COLORS } from "../../components/charts/chart_options.js";
import { get, send } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { findBest } from "../../api/jobs/run.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { SnapshotPoller } from "../../api/jobs/snapshot_polling.js";
import { choicesOf } from "../../api/jobs/spec_params.js";
import { html, nothing, render } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";
import { runDetails, runInsight } from "./run_details.js";
import { runLegend } from "./run_legend.js";
import { runPicker } from "./run_picker.js";
import { addRun, MAX_RUNS, removeRun, toggleRun } from "./shown_runs.js";

const RECENT = "/jobs?limit=30";

export class RunsPanel {
  #host;
  #actions;
  #signal;
  #set = new RunSet();
  #snapshot = new SnapshotPoller();
  /** @type {import("./shown_runs.js").ShownRuns} */
  #shown = { ids: [], chosen: null, hidden: [] };
  #recent = [];
  #error = null;
  /** @type {string | null} */
  #replaced = null; // the id of the run that the newest one replaced
  /** @type {number | null} */
  #frame = null;

  /**
   * @param {HTMLElement} host
   * @param {{changed: (shown: import("./shown_runs.js").ShownRuns) => void,
   *   takeSettings: (choices: Record<string, string>) => void}} actions
   * @param {AbortSignal} signal
   */
  constructor(host, actions, signal) {
    this.#host = host;
    this.#actions = actions;
    this.#signal = signal;
    this.#redraw();
    this.#set.addEventListener("change", () => this.requestRedraw());
    this.#snapshot.addEventListener("change", () => this.requestRedraw());
    this.#loadRecentJobs();
  }

  /**
   * @param {import("./shown_runs.js").ShownRuns} shown
   * @param {{replaced?: string | null}} [options] replaced: the id of the run that the newest one replaced.
   */
  show(shown, { replaced = null } = {}) {
    this.#replaced = replaced;
    if (shown.chosen !== this.#shown.chosen) this.#error = null;
    this.#shown = shown;
    this.#set.follow(shown.ids);
    this.requestRedraw();
  }

  /** Move the focus to the runs. */
  focus() {
    document.getElementById("runs-title")?.focus();
  }

  close() {
    cancelAnimationFrame(this.#frame ?? 0);
    this.#frame = 0; // draw no more
    this.#set.close();
    this.#snapshot.close();
  }

  #change(shown) {
    this.show(shown);
    this.#actions.changed(shown);
  }

  /** Draw once in the next frame. */
  requestRedraw() {
    this.#frame ??= requestAnimationFrame(() => this.#redraw());
  }

  async #loadRecentJobs() {
    try {
      const { items } = await get(RECENT, { signal: this.#signal });
      this.#recent = items.filter(({ spec }) => spec !== null); // the others train nothing
      this.requestRedraw();
    } catch (error) {
      if (error.name !== "AbortError" && !error.isTemporary) throw error; // the list is loaded again on focus
    }
  }

  async #cancel(run, label) {
    if (!(await confirm(messages.cancelQuestion(label), messages.cancel))) return;
    try {
      run.absorbJob(await send("POST", path`/jobs/${run.id}/cancel`));
      this.#error = null;
    } catch (error) {
      this.#error = error;
    }
    this.requestRedraw();
  }

  #redraw() {
    this.#frame = null;
    const shown = this.#shownRuns();
    const chosen = shown.find(({ isChosen }) => isChosen);
    this.#snapshot.update(chosen?.run ?? null);
    render(
      html`
        <section class="card stack" aria-labelledby="runs-title">
          <h2 id="runs-title" tabindex="-1">${messages.runs}</h2>
          <div role="status">${this.#replaced && messages.replaced(this.#replaced, MAX_RUNS)}</div>
          ${shown.length > 0 ? this.#legend(shown) : html`<p>${messages.none}</p>`} ${this.#picker()}
        </section>
        ${chosen?.run.missing === null ? this.#all(chosen, shown) : nothing}
      `,
      this.#host,
    );
  }

  #all(chosen, shown) {
    return [this.#details(chosen), this.#curves(shown), runInsight(this.#snapshot, chosen.run)];
  }

  #curves(shown) {
    const visible = shown.filter(({ run, isHidden }) => run.missing === null && !isHidden);
    return html`
      <section class="card stack">
        <h2>${messages.curves}</h2>
        <run-charts view="train" .shown=${visible}></run-charts>
      </section>
    `;
  }

  #shownRuns() {
    const { chosen, hidden } = this.#shown;
    const best = findBest(this.#set.runs);
    return this.#set.runs.map((run, place) => ({
      run,
      color: (place % COLORS) + 1,
      label: runName(run.job ?? { id: run.id }),
      isHidden: hidden.includes(run.id),
      isChosen: run.id === chosen,
      isBest: run === best,
    }));
  }

  #legend(shown) {
    return runLegend(shown, {
      choose: (id) => this.#change({ ...this.#shown, chosen: id }),
      toggle: (id) => this.#change(toggleRun(this.#shown, id)),
      remove: (id) => this.#change(removeRun(this.#shown, id)),
    });
  }

  #picker() {
    return runPicker(this.#recent, this.#shown.ids, {
      refresh: () => this.#loadRecentJobs(),
      overlay: (id) => this.#change({ ...addRun(this.#shown, id), chosen: this.#shown.chosen ?? id }),
    });
  }

  #details({ run, label }) {
    const actions = {
      cancel: () => this.#cancel(run, label),
      takeSettings: () => this.#actions.takeSettings(choicesOf(run.job.spec ?? {})),
    };
    return runDetails({ run, label, dataset: this.#snapshot.dataset }, actions, this.#error);
  }
}
