/** What is chosen, and what the service answered about it. */

import { findPredictors, preferredModel, preferredVersion } from "../../api/predictor_list.js";
import { patiently } from "../../api/client.js";
import { areOfOneNetwork, Inspections } from "../../api/inspect_cache.js";
import { wait } from "../../api/delay.js";
import {
  batchOf,
  completeChoices,
  digitOf,
  FRESH,
  imageOf,
  kindOfNetwork,
  layerOf,
  networkOf,
  placeOf,
} from "./inspect_params.js";

const SETTLE_S = 0.12; // an arrow key held down asks when it is let go
const MOST_ROUNDS = 3; // a job that learns fast has another epoch before all is answered
const ROUND_S = 0.3;

/** Tells each change as a "change" event. */
export class InspectStore extends EventTarget {
  choices = completeChoices({});
  /** @type {import("../../api/predictor_list.js").Offer | null} null: not known yet. */
  lists = null;
  /** @type {import("../../api/inspect_cache.js").Looked | null} */
  inspected = null;
  /** The choices that it answers; while the service is asked, others may be chosen. */
  answered = completeChoices({});
  /** @type {import("../../api/inspect_cache.js").Stepped | null} */
  stepped = null;
  /** Whether the answers are of several epochs of a running job. */
  isMixed = false;
  /** Why there is no answer about the image, and about the steps. */
  error = null;
  stepError = null;
  isAsking = false;
  /** What stands in fields and can't be asked, by their names. @type {Map<string, string>} */
  unread = new Map();
  /** What was chosen last, for those who can't see what changes: "pixel", "unit", … */
  topic = null;
  #address;
  #given = {};
  #inspections = new Inspections();
  #asking = new AbortController();

  constructor(address) {
    super();
    this.#address = address;
  }

  /** Follow the address. */
  show(choices) {
    this.#given = choices;
    this.topic = null;
    this.unread.clear();
    this.#follow(0);
  }

  /**
   * Choose something; null takes a choice away.
   * @param {string} topic What was chosen.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean, isQuick?: boolean}} options isStep: the browser's Back undoes it;
   *   isQuick: more of the same may follow at once.
   * @returns {Promise<boolean>} Whether that has come to something; else another choice was made.
   */
  choose(topic, changes, { isStep = false, isQuick = false } = {}) {
    this.topic = topic;
    for (const name of Object.keys(changes)) this.unread.delete(name);
    const texts = Object.entries(changes).filter(([, value]) => value !== null);
    const kept = Object.entries(this.#given).filter(([name]) => !(name in changes));
    this.#given = Object.fromEntries([
      ...kept,
      ...texts.map(([name, value]) => [name, String(value)]),
    ]);
    return this.#follow(isQuick ? SETTLE_S : 0, { ...changes, ...this.#given }, { isStep });
  }

  /** Make a step more, and take it back if it is refused. */
  async makeStep() {
    const made = Number(this.choices.steps);
    const isDone = await this.choose("step", { steps: made + 1 }, { isStep: true });
    if (!isDone || this.stepError === null) return;
    const steps = String(made);
    this.#given = { ...this.#given, steps };
    this.choices = completeChoices(this.#given);
    this.#address.change({ steps });
    this.#tell();
  }

  /** Keep what stands in a field and means nothing that can be asked. */
  noteUnread(name, text) {
    this.unread.set(name, text);
    this.#tell();
  }

  /** Read a running job's newest epoch. */
  takeNewest() {
    this.topic = "network";
    this.#inspections.forget();
    this.#follow(0);
  }

  /** Look again what there is to choose from. */
  async list() {
    const { signal } = this.#asking;
    await this.#readLists(signal).catch((error) => this.#fail(error));
  }

  close() {
    this.#asking.abort();
  }

  /** How many images the chosen part of the data set has; null: not known. */
  get total() {
    const found = this.lists?.datasets.find(({ name }) => name === this.choices.dataset);
    return found?.[`${this.choices.split}_examples`] ?? null;
  }

  /** The class whose number is shown: the chosen one, or the network's answer. */
  get digit() {
    const [image] = this.inspected.whole.images;
    const chosen = digitOf(this.choices);
    return chosen !== null && chosen < image.probabilities.length ? chosen : image.digit;
  }

  /** The unit that is chosen in a hidden layer, or null. */
  unitOf(layer) {
    const hidden = this.inspected.whole.layer_sizes.length - 2;
    const chosen = Math.min(layerOf(this.choices), hidden);
    return chosen === layer ? placeOf(this.choices.unit) : null;
  }

  async #follow(settleS, written = {}, options = {}) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.choices = completeChoices(this.#given);
    this.isAsking = true;
    this.#tell();
    try {
      if (settleS > 0) await wait(settleS, signal);
      this.#address.change(written, options);
      if (this.lists === null) await this.#readLists(signal);
      this.#chooseNetwork();
      await this.#look(signal);
    } catch (error) {
      this.#fail(error);
    }
    if (signal.aborted) return false; // another one goes on
    this.isAsking = false;
    this.#tell();
    return true;
  }

  async #readLists(signal) {
    const { model } = this.#given;
    this.lists = await patiently(() => findPredictors(model, signal), signal);
    this.#tell();
  }

  /** Where nobody chose: the best version, or a network as the notebook's while there is none. */
  #chooseNetwork() {
    if (kindOfNetwork(this.#given) !== null) return;
    const model = preferredModel(this.lists.models);
    const network = model
      ? { model: model.name, version: preferredVersion(model, this.lists.versions) }
      : { hidden_sizes: FRESH.hidden_sizes };
    this.#given = { ...this.#given, ...network };
    this.choices = completeChoices(this.#given);
    this.#address.change(network);
  }

  async #look(signal) {
    for (let round = 1; ; round += 1) {
      const inspected = await this.#ask("error", () => this.#lookAtImage(signal));
      const makeSteps = () => this.#makeSteps(inspected, signal);
      const stepped = inspected === null ? null : await this.#ask("stepError", makeSteps);
      const answers = [inspected, stepped].flatMap((one) => Object.values(one ?? {}));
      this.isMixed = inspected !== null && !areOfOneNetwork(answers);
      if (!this.isMixed || round === MOST_ROUNDS) {
        this.#note(inspected, stepped);
        return;
      }
      this.#inspections.forget(); // the job has gone on meanwhile
      await wait(ROUND_S, signal);
    }
  }

  #note(inspected, stepped) {
    this.inspected = inspected;
    this.stepped = stepped;
    this.answered = this.choices;
  }

  #lookAtImage(signal) {
    const { choices } = this;
    const image = imageOf(choices);
    if (image === null) return null;
    const what = {
      network: networkOf(choices),
      image,
      layer: layerOf(choices),
      unit: placeOf(choices.unit),
      digit: digitOf(choices),
    };
    return this.#inspections.look(what, signal);
  }

  #makeSteps(inspected, signal) {
    const { choices } = this;
    const what = {
      network: networkOf(choices),
      images: batchOf(choices, this.total),
      steps: Number(choices.steps),
      learningRate: Number(choices.learning_rate),
    };
    return this.#inspections.step(what, inspected, signal);
  }

  /** Return what is answered, or null where it is refused; the refusal is kept under a name. */
  async #ask(name, ask) {
    try {
      const answer = await ask();
      this[name] = null;
      return answer;
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this[name] = error;
      return null;
    }
  }

  /** Say what was refused; what was given up is no failure. */
  #fail(error) {
    if (error.name === "AbortError") return;
    this.error = error;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
