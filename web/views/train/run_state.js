/** The state of the shown runs: what they are, what they have learned, and the recent runs to overlay. */

import { ElementTask } from "../../components/light_element.js";
import { confirm } from "../../components/confirm.js";
import { COLORS } from "../../components/charts/chart_options.js";
import { runName } from "../../components/run_name.js";
import { get, send } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { findBest } from "../../api/jobs/run.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { loadTrainedOn } from "../../api/datasets.js";
import { messages } from "../../i18n/train.js";
import { addRun, removeRun, toggleRun } from "./shown_runs.js";

const RECENT = "/jobs?limit=30";

/** A controller of the view. */
export class RunState {
  /** Why the chosen run could not be canceled. @type {Error | null} */
  error = null;
  /** The id of the run that the newest one replaced. @type {string | null} */
  replaced = null;
  /** @type {import("./shown_runs.js").ShownRuns} */
  #shown = { ids: [], chosen: null, hidden: [] };
  #host;
  #changed;
  #set = new RunSet();
  #recent;
  #dataset;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {(shown: import("./shown_runs.js").ShownRuns) => void} changed
   */
  constructor(host, changed) {
    this.#host = host;
    this.#changed = changed;
    this.#set.addEventListener("change", this.#update);
    this.#recent = new ElementTask(host, { task: (_, { signal }) => loadRecent(signal), args: () => [] });
    this.#dataset = new ElementTask(host, {
      task: (/** @type {readonly any[]} */ [dataset, version], { signal }) =>
        dataset && loadTrainedOn({ dataset, dataset_version: version }, signal),
      args: () => [this.#spec?.dataset, this.#spec?.dataset_version],
    });
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener("visibilitychange", this.#update);
  }

  hostDisconnected() {
    document.removeEventListener("visibilitychange", this.#update);
    this.#set.close();
  }

  /**
   * @param {import("./shown_runs.js").ShownRuns} shown
   * @param {{replaced?: string | null}} [options] replaced: the id of the run that the newest one replaced.
   */
  show(shown, { replaced = null } = {}) {
    this.replaced = replaced;
    if (shown.chosen !== this.#shown.chosen) this.error = null;
    this.#shown = shown;
    this.#set.follow(shown.ids);
    this.#host.requestUpdate();
  }

  /** The shown runs. @returns {import("./run_legend.js").ShownRun[]} */
  get all() {
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

  /** The run whose details are shown. */
  get chosen() {
    return this.all.find(({ isChosen }) => isChosen);
  }

  get #spec() {
    return this.chosen?.run.job?.spec;
  }

  /** The data set that the chosen run trains on; null: not loaded yet, or deleted. */
  get dataset() {
    const { value } = this.#dataset;
    return value?.name === this.#spec?.dataset ? (value ?? null) : null;
  }

  /** Why something could not be loaded. */
  get loadError() {
    return /** @type {Error | null} */ (this.#recent.error ?? this.#dataset.error ?? null);
  }

  /** The runs with curves. */
  get visible() {
    return this.all.filter(({ run, isHidden }) => run.missing === null && !isHidden);
  }

  get ids() {
    return this.#shown.ids;
  }

  /** Recent jobs that train, newest first. */
  get recent() {
    return this.#recent.value ?? [];
  }

  /** Draw what has changed; a hidden tab does that when it is shown, so that it costs the training nothing. */
  #update = () => {
    if (!document.hidden) this.#host.requestUpdate();
  };

  /** What the user does with a run. */
  actions = {
    choose: (id) => this.#change({ ...this.#shown, chosen: id }),
    toggle: (id) => this.#change(toggleRun(this.#shown, id)),
    remove: (id) => this.#remove(id),
    overlay: (id) => this.#change({ ...addRun(this.#shown, id), chosen: this.#shown.chosen ?? id }),
    refresh: () => this.#recent.run(),
    cancel: (run) => this.#cancel(run),
  };

  #change(shown) {
    this.show(shown);
    this.#changed(shown);
  }

  #remove(id) {
    this.#change(removeRun(this.#shown, id));
    this.#recent.run(); // the removed run can be chosen again
  }

  async #cancel(run) {
    if (!(await confirm(messages.cancelQuestion(runName(run.job)), messages.cancel))) return;
    try {
      run.absorbJob(await send("POST", path`/jobs/${run.id}/cancel`));
      this.error = null;
    } catch (error) {
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}

/** Return recent jobs that train; none while the service is unavailable: the list is loaded again on focus. */
async function loadRecent(signal) {
  try {
    const { items } = await get(RECENT, { signal });
    return items.filter(({ spec }) => spec !== null);
  } catch (error) {
    if (error.isTemporary) return [];
    throw error;
  }
}
