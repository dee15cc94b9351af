/** The state of the view: its choices, and the responses about them. */

import { findPredictors, preferredModel, preferredVersion } from "../../api/predictor_list.js";
import { withRetry } from "../../api/client.js";
import { areOfOneNetwork, InspectCache } from "../../api/inspect_cache.js";
import { wait } from "../../api/delay.js";
import {
  batchOf,
  completeChoices,
  digitOf,
  FRESH,
  imageOf,
  isDrawn,
  kindOfNetwork,
  layerOf,
  networkOf,
  unitIn,
} from "./inspect_params.js";

const SETTLE_S = 0.12; // debounces a held arrow key
const MAX_ROUNDS = 3; // a fast job has another epoch before all responses have come
const ROUND_S = 0.3;

/** Dispatches "change" after each change. */
export class InspectStore extends EventTarget {
  choices = completeChoices({});
  /** @type {import("../../api/predictor_list.js").PredictorLists | null} null: not loaded yet. */
  lists = null;
  /** The responses about the image, or null. @type {any} */
  inspected = null;
  /** The choices of `inspected`; the current ones may differ while requests are pending. */
  inspectedChoices = completeChoices({});
  /** The responses about the steps, or null. @type {any} */
  training = null;
  /** Whether the responses are about several epochs of a running job. */
  isMixed = false;
  /** The errors about the image and about the steps. */
  error = null;
  stepError = null;
  isLoading = false;
  /** The invalid texts of fields, by name. @type {Map<string, string>} */
  invalid = new Map();
  /** What was chosen last, for the announcement: "pixel", "unit", … @type {string | null} */
  topic = null;
  #address;
  #requested = {};
  #cache = new InspectCache();
  #controller = new AbortController();

  constructor(address) {
    super();
    this.#address = address;
  }

  /** Follow the address. */
  show(choices) {
    this.#requested = choices;
    this.topic = null;
    this.invalid.clear();
    this.#follow(0);
  }

  /**
   * Change choices; null removes one.
   * @param {string} topic What is chosen.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean, isQuick?: boolean}} options isStep: the browser's Back undoes it;
   *   isQuick: more of the same may follow immediately.
   * @returns {Promise<boolean>} Whether it was completed, and not replaced by another choice.
   */
  choose(topic, changes, { isStep = false, isQuick = false } = {}) {
    this.topic = topic;
    for (const name of Object.keys(changes)) this.invalid.delete(name);
    const texts = Object.entries(changes).filter(([, value]) => value !== null);
    const others = Object.entries(this.#requested).filter(([name]) => !(name in changes));
    this.#requested = Object.fromEntries([
      ...others,
      ...texts.map(([name, value]) => [name, String(value)]),
    ]);
    return this.#follow(isQuick ? SETTLE_S : 0, { ...changes, ...this.#requested }, { isStep });
  }

  /** Make one more step, and take it back if it fails. */
  async makeStep() {
    const made = Number(this.choices.steps);
    const isDone = await this.choose("step", { steps: made + 1 }, { isStep: true });
    if (!isDone || this.stepError === null) return;
    const steps = String(made);
    this.#requested = { ...this.#requested, steps };
    this.choices = completeChoices(this.#requested);
    this.#address.change({ steps });
    this.#emit();
  }

  /** Note the invalid text of a field. */
  noteInvalid(name, text) {
    this.invalid.set(name, text);
    this.#emit();
  }

  /** Load a running job's newest epoch. */
  refreshJob() {
    this.topic = "network";
    this.#cache.clear();
    this.#follow(0);
  }

  /** Load the lists of predictors again. */
  async list() {
    const { signal } = this.#controller;
    await this.#readLists(signal).catch((error) => this.#fail(error));
  }

  close() {
    this.#controller.abort();
  }

  /** The choices of the address, without defaults. */
  get requested() {
    return this.#requested;
  }

  /** The number of images in the chosen split; null: unknown. */
  get total() {
    const found = this.lists?.datasets.find(({ name }) => name === this.choices.dataset);
    return found?.[`${this.choices.split}_examples`] ?? null;
  }

  /** The class to show: the chosen or the predicted one. */
  get digit() {
    const [image] = this.inspected.whole.images;
    const chosen = digitOf(this.choices);
    return chosen !== null && chosen < image.probabilities.length ? chosen : image.digit;
  }

  /** Return the chosen unit of a hidden layer, by default its strongest one. */
  unitOf(layer) {
    const hidden = this.inspected.whole.layer_sizes.length - 2;
    const chosen = Math.min(layerOf(this.choices), hidden);
    const unit = chosen === layer ? unitIn(this.choices) : null;
    return unit ?? this.inspected.layers[layer - 1].unit.unit;
  }

  async #follow(settleS, written = {}, options = {}) {
    this.#controller.abort();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.choices = completeChoices(this.#requested);
    this.isLoading = true;
    this.#emit();
    try {
      if (settleS > 0) await wait(settleS, signal);
      this.#address.change(written, options);
      if (this.lists === null) await this.#readLists(signal);
      this.#chooseNetwork();
      await this.#inspect(signal);
    } catch (error) {
      this.#fail(error);
    }
    if (signal.aborted) return false; // another choice has replaced this one
    this.isLoading = false;
    this.#emit();
    return true;
  }

  async #readLists(signal) {
    const { model, dataset } = isDrawn(this.choices) ? { model: this.choices.model } : this.choices;
    this.lists = await withRetry(() => findPredictors({ model, dataset }, signal), signal);
    this.#emit();
  }

  /** Choose the default network: the best version, or the notebook's if there is no version. */
  #chooseNetwork() {
    if (kindOfNetwork(this.#requested) !== null || this.lists === null) return;
    const model = preferredModel(this.lists.models);
    const network = model
      ? { model: model.name, version: preferredVersion(model, this.lists.versions) }
      : { hidden_sizes: FRESH.hidden_sizes };
    this.#requested = { ...this.#requested, ...network };
    this.choices = completeChoices(this.#requested);
    this.#address.change(network);
  }

  async #inspect(signal) {
    for (let round = 1; ; round += 1) {
      const inspected = await this.#attempt("error", () => this.#inspectImage(signal));
      const makeSteps = () => this.#makeSteps(inspected, signal);
      const training = inspected === null ? null : await this.#attempt("stepError", makeSteps);
      const answers = [inspected, training].flatMap((one) => Object.values(one ?? {}).flat());
      this.isMixed = inspected !== null && !areOfOneNetwork(answers);
      if (!this.isMixed || round === MAX_ROUNDS) {
        this.#note(inspected, training);
        return;
      }
      this.#cache.clear(); // the job has trained on meanwhile
      await wait(ROUND_S, signal);
    }
  }

  #note(inspected, training) {
    this.inspected = inspected;
    this.training = training;
    this.inspectedChoices = this.choices;
  }

  #inspectImage(signal) {
    const { choices } = this;
    const image = imageOf(choices);
    if (image === null) return null;
    const what = {
      network: networkOf(choices),
      image,
      layer: layerOf(choices),
      unit: unitIn(choices),
      digit: digitOf(choices),
    };
    return this.#cache.inspect(what, signal);
  }

  #makeSteps(inspected, signal) {
    const { choices } = this;
    const what = {
      network: networkOf(choices),
      images: batchOf(choices, this.total),
      steps: Number(choices.steps),
      learningRate: Number(choices.learning_rate),
    };
    return this.#cache.step(what, inspected, signal);
  }

  /** Return the result, or null after an error, which is stored as a property. */
  async #attempt(name, load) {
    try {
      const result = await load();
      this[name] = null;
      return result;
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this[name] = error;
      return null;
    }
  }

  /** Show an error, unless the request was aborted. */
  #fail(error) {
    if (error.name === "AbortError") return;
    this.error = error;
    this.#emit();
  }

  #emit() {
    this.dispatchEvent(new Event("change"));
  }
}
