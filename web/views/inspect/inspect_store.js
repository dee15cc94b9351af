/** The state of the view: its choices, and the responses about them. */

import { findPredictors, FIRST_MODEL, preferredModel, preferredVersion } from "../../api/predictor_list.js";
import { withRetry } from "../../api/client.js";
import { areOfOneNetwork, InspectCache } from "../../api/inspect_cache.js";
import { wait } from "../../api/delay.js";
import { ElementTask } from "../../components/light_element.js";
import { TaskStatus } from "../../vendor/lit.js";
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
const NOTHING = { changes: {}, isStep: false, settleS: 0 };

/** A controller of the view. */
export class InspectStore {
  /** The choices of the address, without defaults. @type {Record<string, string>} */
  requested = {};
  choices = completeChoices({});
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
  /** The invalid texts of fields, by name. @type {Map<string, string>} */
  invalid = new Map();
  /** What was chosen last, for the announcement: "pixel", "unit", … @type {string | null} */
  topic = null;
  #host;
  #address;
  #cache = new InspectCache();
  /** What the next inspection writes into the address, after a pause. */
  #unwritten = NOTHING;
  #lists;
  #inspection;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {import("../../api/address.js").Address} address
   */
  constructor(host, address) {
    this.#host = host;
    this.#address = address;
    host.addController(this); // before the tasks, which load what it has chosen
    this.#lists = new ElementTask(host, {
      task: ([model, dataset], { signal }) => withRetry(() => findPredictors({ model, dataset }, signal), signal),
      args: () => [this.choices.model ?? FIRST_MODEL, isDrawn(this.choices) ? undefined : this.choices.dataset],
    });
    this.#inspection = new ElementTask(host, {
      task: ([, hasLists], { signal }) => (hasLists ? this.#inspect(signal) : null),
      args: () => [this.requested, this.lists !== null],
    });
  }

  /** Choose the default network: the best version, or the notebook's if there is no version. */
  hostUpdate() {
    if (this.lists === null || kindOfNetwork(this.requested) !== null) return;
    const model = preferredModel(this.lists.models);
    /** @type {Record<string, string>} */
    const network = model
      ? { model: model.name, version: preferredVersion(model, this.lists.versions) }
      : { hidden_sizes: FRESH.hidden_sizes };
    this.#request({ ...this.requested, ...network });
    this.#address.change(network);
  }

  /** Follow the address. */
  show(choices) {
    this.topic = null;
    this.invalid.clear();
    this.#request(choices);
  }

  /**
   * Change choices; null removes one.
   * @param {string} topic What is chosen.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean, isQuick?: boolean}} options isStep: the browser's Back undoes it;
   *   isQuick: more of the same may follow immediately.
   * @returns {Promise<void>} Ends when the choices are inspected, or replaced by others.
   */
  choose(topic, changes, { isStep = false, isQuick = false } = {}) {
    this.topic = topic;
    for (const name of Object.keys(changes)) this.invalid.delete(name);
    const texts = Object.entries(changes).filter(([, value]) => value !== null);
    const others = Object.entries(this.requested).filter(([name]) => !(name in changes));
    this.#request(Object.fromEntries([...others, ...texts.map(([name, value]) => [name, String(value)])]));
    this.#unwritten = { changes: { ...changes, ...this.requested }, isStep, settleS: isQuick ? SETTLE_S : 0 };
    return this.#inspection.run();
  }

  /** Make one more step, and take it back if it fails. */
  async makeStep() {
    const made = Number(this.choices.steps);
    await this.choose("step", { steps: made + 1 }, { isStep: true });
    if (this.stepError === null || this.inspectedChoices !== this.choices) return; // made, or replaced
    const steps = String(made);
    this.choices = completeChoices({ ...this.requested, steps });
    this.requested.steps = steps; // the same object: the error stays
    this.#address.change({ steps });
    this.#host.requestUpdate();
  }

  /** Note the invalid text of a field. */
  noteInvalid(name, text) {
    this.invalid.set(name, text);
    this.#host.requestUpdate();
  }

  /** Load a running job's newest epoch. */
  refreshJob() {
    this.topic = "network";
    this.#cache.clear();
    this.#inspection.run();
  }

  /** Load the lists of predictors again. */
  list() {
    this.#lists.run();
  }

  /** @returns {import("../../api/predictor_list.js").PredictorLists | null} null: not loaded yet. */
  get lists() {
    return this.#lists.value ?? null;
  }

  get isLoading() {
    return this.#inspection.status === TaskStatus.PENDING;
  }

  /** Why nothing is shown. */
  get failure() {
    return this.error ?? this.#lists.error ?? this.#inspection.error;
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

  #request(choices) {
    this.requested = choices;
    this.choices = completeChoices(choices);
    this.#host.requestUpdate();
  }

  async #inspect(signal) {
    const { changes, isStep, settleS } = this.#unwritten;
    if (settleS > 0) await wait(settleS, signal);
    this.#unwritten = NOTHING;
    this.#address.change(changes, { isStep });
    for (let round = 1; ; round += 1) {
      const [inspected, error] = await attempt(() => this.#inspectImage(signal));
      const [training, stepError] = inspected === null ? [null, null] : await attempt(() => this.#makeSteps(inspected, signal));
      const answers = [inspected, training].flatMap((one) => Object.values(one ?? {}).flat());
      const isMixed = inspected !== null && !areOfOneNetwork(answers);
      signal.throwIfAborted(); // the responses may have come just before
      if (!isMixed || round === MAX_ROUNDS) {
        Object.assign(this, { inspected, error, training, stepError, isMixed, inspectedChoices: this.choices });
        return;
      }
      this.#cache.clear(); // the job has trained on meanwhile
      await wait(ROUND_S, signal);
    }
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
}

/** Return the result and null, or null and the error. */
async function attempt(load) {
  try {
    return [await load(), null];
  } catch (error) {
    if (error.name === "AbortError") throw error;
    return [null, error];
  }
}
