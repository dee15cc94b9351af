/** The predictor of the view: a version, or a job that trains until it ends and hands over to its version. */

import { get, withRetry } from "../../api/client.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { JobPredictor, VersionPredictor } from "../../api/predictor.js";
import { path } from "../../api/paths.js";
import { choosePredictor, findPredictors, FIRST_MODEL } from "../../api/predictor_list.js";
import { ElementTask } from "../../components/light_element.js";
import { messages } from "../../i18n/draw.js";

/** A controller of the view. */
export class PredictorSource {
  /** @type {import("../../api/predictor_list.js").PredictorRef | null} null: none, or not known yet. */
  ref = null;
  /** @type {import("../../api/predictor.js").Predictor | null} null: none, or a job without an epoch. */
  predictor = null;
  #host;
  #address;
  /** @type {import("../../api/predictor_list.js").PredictorRef} */
  #choices = {};
  /** @type {RunSet | null} */
  #runs = null;
  /** What happened to the job that predicted before. @type {string | null} */
  #note = null;
  #lists;
  #check;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {import("../../api/address.js").Address} address
   */
  constructor(host, address) {
    this.#host = host;
    this.#address = address;
    host.addController(this); // before the tasks, which load what it has chosen
    this.#lists = new ElementTask(host, {
      task: ([model], { signal }) => withRetry(() => findPredictors({ model }, signal), signal),
      args: () => [(this.ref ?? this.#choices).model ?? FIRST_MODEL],
    });
    this.#check = new ElementTask(host, {
      task: ([model, version], { signal }) => model && get(path`/models/${model}/versions/${version}`, { signal }),
      args: () => [this.ref?.model, this.ref?.version],
    });
  }

  hostConnected() {
    if (this.ref?.job) this.#followJob(this.ref.job);
  }

  hostUpdate() {
    if (this.ref === null) this.#follow(choosePredictor(this.#choices, this.lists));
  }

  hostDisconnected() {
    this.#runs?.close();
  }

  /** Follow the address. */
  show(choices) {
    this.#choices = choices;
    this.#follow(choosePredictor(choices, this.lists));
  }

  /** Use the predictor that the user chose. */
  choose(ref) {
    this.#follow(choosePredictor(ref, this.lists), { isStep: true });
  }

  /** The job that predicts. */
  get run() {
    return this.#runs?.runs[0] ?? null;
  }

  /** What the user should know of the predictor: an address may name an unknown version. */
  get note() {
    const { error } = this.#check;
    return this.#note ?? (error && !error.isTemporary ? error.message : null); // a prediction reports an outage
  }

  /** @returns {import("../../api/predictor_list.js").PredictorLists | null} null: not loaded yet. */
  get lists() {
    return this.#lists.value ?? null;
  }

  /** Why the lists could not be loaded. */
  get error() {
    return this.#lists.error;
  }

  /** Load the lists of predictors again. */
  refresh() {
    this.#lists.run();
  }

  #follow(ref, options) {
    if (isSame(ref, this.ref)) return;
    this.ref = ref;
    this.#note = null;
    this.#runs?.close();
    this.#address.change({ model: null, version: null, job: null, ...ref }, options);
    this.predictor = ref?.model ? new VersionPredictor(ref.model, ref.version) : null;
    if (ref?.job) this.#followJob(ref.job);
    this.#host.requestUpdate();
  }

  #followJob(jobId) {
    const runs = new RunSet();
    this.#runs = runs;
    runs.addEventListener("change", () => runs === this.#runs && this.#handleRun(runs.runs[0]));
    runs.follow([jobId]);
  }

  #handleRun(run) {
    if (run === undefined) return; // the set was closed
    if (run.missing !== null) this.#note = run.missing;
    else if (run.hasEnded) this.#endRun(run.job);
    else if (run.lastEpoch > 0) this.predictor ??= new JobPredictor(run.id);
    this.#host.requestUpdate();
  }

  #endRun({ state, model, error }) {
    this.#runs?.close();
    this.predictor = null;
    if (model !== null) this.#follow({ model: model.name, version: String(model.version) });
    this.#note = model === null ? messages.unpublished(state, error?.message) : messages.published(model.name, model.version);
  }
}

function isSame(one, other) {
  return ["model", "version", "job"].every((name) => one?.[name] === other?.[name]);
}
