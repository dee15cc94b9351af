/** What fields of the form are picked from: data sets, models and their versions. */

import { get, withRetry } from "../../../api/client.js";
import { haveSameExamples, listDatasets } from "../../../api/datasets.js";
import { path, withQuery } from "../../../api/paths.js";
import { LATEST } from "../../../api/predictor_list.js";
import { percent } from "../../../components/formats.js";
import { messages } from "../../../i18n/train.js";

const MOST = 200; // per list: more would not fit a menu

export class FormOptions {
  /** The newest version of each data set. @type {any[]} */
  datasets = [];
  /** Lists by their URL; null: it is being loaded, or could not be. @type {Map<string, any[] | null>} */
  #lists = new Map();
  #signal;
  #redraw;

  /**
   * @param {AbortSignal} signal
   * @param {() => void} redraw Called when there are more options.
   */
  constructor(signal, redraw) {
    this.#signal = signal;
    this.#redraw = redraw;
  }

  /** Load the data sets. */
  async load() {
    this.datasets = await listDatasets(this.#signal);
    this.#redraw();
  }

  /**
   * Return the options of a field; null: none are known, so that it is typed.
   * @param {string} name
   * @param {import("./spec_form.js").SpecForm} form
   * @returns {import("../../../components/select_options.js").Option[] | null}
   */
  of(name, form) {
    if (name === "dataset") return this.datasets.map((info) => [info.name, messages.dataset(info)]);
    if (name === "dataset_version") return this.#datasetVersions(form.dataset);
    if (name === "start_from.model") return this.#modelNames();
    if (name === "start_from.version") return this.#modelVersions(form.valueOf("start_from.model"));
    return null;
  }

  /**
   * Return the names of the other data sets whose examples can be added to those of the chosen one.
   * @param {import("./spec_form.js").SpecForm} form
   */
  extrasOf({ dataset }) {
    const fit = this.datasets.filter((one) => dataset && one.name !== dataset.name && haveSameExamples(one, dataset));
    return fit.map(({ name }) => name);
  }

  #datasetVersions(dataset) {
    if (dataset === undefined) return null;
    const versions = this.#load(path`/datasets/${dataset.name}/versions`);
    if (versions === null) return null;
    const numbered = versions.map((info) => [String(info.version), messages.datasetVersion(info)]);
    return [[LATEST, messages.newest(dataset.version)], ...numbered];
  }

  #modelNames() {
    const models = this.#load("/models");
    return models && ["", ...models.map(({ name }) => name)].map((name) => [name, name || messages.chooseModel]);
  }

  #modelVersions(name) {
    const model = this.#load("/models")?.find((one) => one.name === name);
    const versions = model && this.#load(path`/models/${name}/versions`);
    if (!versions) return null;
    const accuracyOf = ({ metrics }) => (metrics.test_accuracy === null ? null : percent(metrics.test_accuracy));
    return [
      ["", messages.defaultVersion(model.default)],
      [LATEST, messages.newest(model.latest)],
      ...Object.entries(model.aliases).map(([alias, version]) => [alias, messages.alias(alias, version)]),
      ...versions.map((one) => [String(one.version), messages.modelVersion(one.version, accuracyOf(one))]),
    ];
  }

  /** Return the items at a URL, which is requested once; null: not yet, or not available. */
  #load(url) {
    const known = this.#lists.get(url);
    if (known !== undefined) return known;
    this.#lists.set(url, null);
    const signal = this.#signal;
    withRetry(() => get(withQuery(url, { limit: MOST }), { signal }), signal).then(
      ({ items }) => {
        this.#lists.set(url, items);
        this.#redraw();
      },
      () => {}, // the field is typed
    );
    return null;
  }
}
