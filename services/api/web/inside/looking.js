/** What is chosen, and what the service answered about it. */

import { areOfOneNetwork, Inspections } from "../service/inspections.js";
import { wait } from "../service/waiting.js";
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
} from "./choices.js";
import { preferredModel, readLists } from "./lists.js";

const SETTLE_S = 0.12; // an arrow key held down asks when it is let go

/** Tells each change as a "change" event. */
export class Looking extends EventTarget {
  choices = completeChoices({});
  /** What there is to choose from; null: not known yet. */
  lists = null;
  /** @type {import("../service/inspections.js").Looked | null} */
  looked = null;
  /** @type {import("../service/inspections.js").Stepped | null} */
  stepped = null;
  /** Why there is no answer about the image, and about the steps. */
  error = null;
  stepError = null;
  isAsking = false;
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
    this.#follow(0);
  }

  /**
   * Choose something; null takes a choice away.
   * @param {string} topic What was chosen.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean, isQuick?: boolean}} options isStep: the browser's Back undoes it;
   *   isQuick: more of the same may follow at once.
   */
  choose(topic, changes, { isStep = false, isQuick = false } = {}) {
    this.topic = topic;
    const texts = Object.entries(changes).filter(([, value]) => value !== null);
    const kept = Object.entries(this.#given).filter(([name]) => !(name in changes));
    this.#given = Object.fromEntries([
      ...kept,
      ...texts.map(([name, value]) => [name, String(value)]),
    ]);
    this.#follow(isQuick ? SETTLE_S : 0, { ...changes, ...this.#given }, { isStep });
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
    const [image] = this.looked.whole.images;
    const chosen = digitOf(this.choices);
    return chosen !== null && chosen < image.probabilities.length ? chosen : image.digit;
  }

  /** The unit that is chosen in a hidden layer, or null. */
  unitOf(layer) {
    const hidden = this.looked.whole.layer_sizes.length - 2;
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
    if (signal.aborted) return; // another one goes on
    this.isAsking = false;
    this.#tell();
  }

  async #readLists(signal) {
    this.lists = await readLists(this.#given.model, signal);
    this.#tell();
  }

  /** Where nobody chose: the newest version, or a network as the notebook's while there is none. */
  #chooseNetwork() {
    if (kindOfNetwork(this.#given) !== null) return;
    const model = preferredModel(this.lists.models);
    const network = model
      ? { model: model.name, version: "latest" }
      : { hidden_sizes: FRESH.hidden_sizes };
    this.#given = { ...this.#given, ...network };
    this.choices = completeChoices(this.#given);
    this.#address.change(network);
  }

  async #look(signal) {
    for (;;) {
      const looked = await this.#ask("error", () => this.#lookAtImage(signal));
      if (looked === null) this.stepped = null;
      else this.stepped = await this.#ask("stepError", () => this.#makeSteps(looked, signal));
      this.looked = looked;
      if (looked === null) return;
      if (areOfOneNetwork([...Object.values(looked), ...Object.values(this.stepped ?? {})])) return;
      this.#inspections.forget(); // the job has gone on meanwhile
    }
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

  #makeSteps(looked, signal) {
    const { choices } = this;
    const what = {
      network: networkOf(choices),
      images: batchOf(choices, this.total),
      steps: Number(choices.steps),
      learningRate: Number(choices.learning_rate),
    };
    return this.#inspections.step(what, looked, signal);
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
