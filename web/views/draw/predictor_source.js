/** Who answers, and what becomes of a run that does: it goes on, and ends. */

import { choosePredictor, findPredictors } from "../../api/predictor_list.js";
import { JobPredictor, VersionPredictor } from "../../api/predictor.js";
import { Task } from "../../api/task.js";
import { patiently } from "../../api/client.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { messages } from "../../i18n/draw.js";

/**
 * Tells "turn" when somebody else answers, "epoch" when the run that answers has a newer one, and
 * "change" when something of it is to be seen.
 */
export class PredictorSource extends EventTarget {
  /** @type {import("../../api/predictor_list.js").Who | null} null: nobody, or not known yet. */
  who = null;
  /** @type {import("../../api/jobs/run.js").Run | null} The run that answers. */
  run = null;
  /** Who can be asked; null: nobody, or a run before its first epoch. */
  answers = null;
  /** What became of the run that answered before. */
  note = null;
  #address;
  #runs = null;
  #toldEpoch = 0;
  #offered = new Task(() => this.#noteOffer());

  constructor(address) {
    super();
    this.#address = address;
  }

  /** Follow the address. */
  show(choices) {
    this.#follow(choosePredictor(choices, this.offer));
    if (this.offer === null) this.renew();
  }

  /** Let somebody answer whom a person chose. */
  choose(who) {
    this.note = null;
    this.#follow(who, { isStep: true });
  }

  /** @returns {import("../../api/predictor_list.js").Offer | null} null: not known yet. */
  get offer() {
    return this.#offered.answer;
  }

  /** Why it is not known who could answer. */
  get refusal() {
    return this.#offered.refusal;
  }

  /** Look who could answer by now. */
  renew() {
    const { who } = this;
    this.#offered.ask((signal) => patiently(() => findPredictors(who?.model, signal), signal));
  }

  close() {
    this.#offered.close();
    this.#runs?.close();
  }

  #noteOffer() {
    if (this.offer !== null && this.who === null) this.#follow(choosePredictor({}, this.offer));
    this.#tell("change");
  }

  #follow(who, options) {
    if (isSame(who, this.who)) return;
    const isOtherModel = who?.model !== this.who?.model;
    this.who = who;
    this.#runs?.close();
    this.#runs = null;
    this.run = null;
    this.#address.change({ model: null, version: null, job: null, ...who }, options);
    if (who?.job) this.#followRun(who.job);
    else this.#turnTo(who && new VersionPredictor(who.model, who.version));
    if (isOtherModel && this.offer !== null) this.renew(); // its versions are not in the offer
    this.#tell("change");
  }

  #followRun(jobId) {
    this.#toldEpoch = 0;
    this.#turnTo(null);
    this.#runs = new RunSet();
    this.#runs.follow([jobId]);
    const [run] = this.#runs.runs;
    this.#runs.addEventListener("change", () => this.#noteRun(run));
  }

  #noteRun(run) {
    if (run.id !== this.who?.job) return; // it was left
    this.run = run;
    if (run.missing !== null) this.note = run.missing;
    else if (run.hasEnded) this.#leaveRun(run.job);
    else if (run.lastEpoch > this.#toldEpoch) this.#noteEpoch(run);
    this.#tell("change");
  }

  #noteEpoch(run) {
    this.#toldEpoch = run.lastEpoch;
    // Before its first epoch it would answer nothing: it is not even asked.
    if (this.answers === null) this.#turnTo(new JobPredictor(run.id));
    else this.#tell("epoch");
  }

  #leaveRun({ state, model, error }) {
    this.#runs.close();
    if (model === null) {
      this.note = messages.unpublished(state, error?.message);
      this.run = null;
      this.#turnTo(null);
      return;
    }
    this.note = messages.published(model.name, model.version);
    this.#follow({ model: model.name, version: String(model.version) });
  }

  #turnTo(answers) {
    this.answers = answers;
    this.#tell("turn");
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}

function isSame(one, other) {
  return ["model", "version", "job"].every((name) => one?.[name] === other?.[name]);
}
