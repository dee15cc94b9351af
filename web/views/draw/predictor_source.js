/** The predictor of the view: a version, or a job that trains until it ends and hands over to its version. */

import { get, withRetry } from "../../api/client.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { JobPredictor, VersionPredictor } from "../../api/predictor.js";
import { path } from "../../api/paths.js";
import { choosePredictor, findPredictors } from "../../api/predictor_list.js";
import { Task } from "../../api/task.js";
import { messages } from "../../i18n/draw.js";

/**
 * Dispatches "predictor" when the predictor changes, "epoch" when its job has a newer epoch, and
 * "change" when there is something new to show.
 */
export class PredictorSource extends EventTarget {
  /** @type {import("../../api/predictor_list.js").PredictorRef | null} null: none, or not known yet. */
  ref = null;
  /** @type {import("../../api/jobs/run.js").Run | null} The job that predicts. */
  run = null;
  /** @type {import("../../api/predictor.js").Predictor | null} null: none, or a job without an epoch. */
  predictor = null;
  /** What happened to the job that predicted before. @type {string | null} */
  note = null;
  #address;
  /** @type {import("../../api/predictor_list.js").PredictorRef} */
  #choices = {};
  /** @type {RunSet | null} */
  #runs = null;
  #latestEpoch = 0;
  #lists = new Task(() => this.#handleLists());

  constructor(address) {
    super();
    this.#address = address;
  }

  /** Follow the address. */
  show(choices) {
    this.#choices = choices;
    const ref = choosePredictor(choices, this.lists);
    if (!isSame(ref, this.ref)) this.note = null; // it is about the previous one
    this.#follow(ref);
    if (this.lists === null) this.refresh();
  }

  /** Use the predictor that the user chose. */
  choose(ref) {
    this.note = null;
    this.#follow(choosePredictor(ref, this.lists), { isStep: true });
  }

  /** @returns {import("../../api/predictor_list.js").PredictorLists | null} null: not loaded yet. */
  get lists() {
    return this.#lists.value;
  }

  /** Why the lists could not be loaded. */
  get error() {
    return this.#lists.error;
  }

  /** Load the lists of predictors. */
  refresh() {
    const { model } = this.ref ?? this.#choices;
    this.#lists.run((signal) => withRetry(() => findPredictors({ model }, signal), signal));
  }

  close() {
    this.#lists.abort();
    this.#runs?.close();
  }

  #handleLists() {
    if (this.lists !== null && this.ref === null) this.#follow(choosePredictor(this.#choices, this.lists));
    this.#emit("change");
  }

  #follow(ref, options) {
    if (isSame(ref, this.ref)) return;
    const isOtherModel = ref?.model !== this.ref?.model;
    this.ref = ref;
    this.#runs?.close();
    this.#runs = null;
    this.run = null;
    this.#address.change({ model: null, version: null, job: null, ...ref }, options);
    if (ref?.job) this.#followJob(ref.job);
    else this.#setPredictor(ref && new VersionPredictor(ref.model, ref.version));
    if (ref?.model) this.#check(ref);
    if (isOtherModel && this.lists !== null) this.refresh(); // the lists have another model's versions
    this.#emit("change");
  }

  /** Note why a version can't predict, before anything is drawn: the address may name an unknown one. */
  async #check(ref) {
    try {
      await get(path`/models/${ref.model}/versions/${ref.version}`);
    } catch (error) {
      if (error.isTemporary || ref !== this.ref) return; // a prediction reports an outage
      this.note = error.message;
      this.#emit("change");
    }
  }

  #followJob(jobId) {
    this.#latestEpoch = 0;
    this.#setPredictor(null);
    const runs = new RunSet();
    this.#runs = runs;
    runs.follow([jobId]);
    const [run] = runs.runs;
    runs.addEventListener("change", () => this.#handleRun(run));
  }

  #handleRun(run) {
    if (run.id !== this.ref?.job) return; // another predictor was chosen
    this.run = run;
    if (run.missing !== null) this.note = run.missing;
    else if (run.hasEnded) this.#endRun(run.job);
    else if (run.lastEpoch > this.#latestEpoch) this.#handleEpoch(run);
    this.#emit("change");
  }

  #handleEpoch(run) {
    this.#latestEpoch = run.lastEpoch;
    if (this.predictor === null) this.#setPredictor(new JobPredictor(run.id));
    else this.#emit("epoch");
  }

  #endRun({ state, model, error }) {
    this.#runs?.close();
    if (model === null) {
      this.note = messages.unpublished(state, error?.message);
      this.run = null;
      this.#setPredictor(null);
      return;
    }
    this.note = messages.published(model.name, model.version);
    this.#follow({ model: model.name, version: String(model.version) });
  }

  #setPredictor(predictor) {
    this.predictor = predictor;
    this.#emit("predictor");
  }

  #emit(name) {
    this.dispatchEvent(new Event(name));
  }
}

function isSame(one, other) {
  return ["model", "version", "job"].every((name) => one?.[name] === other?.[name]);
}
