/** Which network the picture shows: of the chosen run as it learns, or that of the form before its first step. */

import { ON, readValue } from "../form/field_text.js";

const FIRST_S = 0.2; // of a run: then its first snapshot is taken
const INITIAL = ["activation", "initializer", "seed", "dataset", "dataset_version"];

/**
 * @typedef {object} ShownNetwork
 * @property {object} choice The network of a request to `POST /inspect/summary`.
 * @property {number} [epoch] The run's last full one that has a snapshot.
 * @property {string} [endedJob] A job that has published nothing: the picture keeps its last network, if it has one.
 * @property {number} [lastEpoch] The run's last full one.
 * @property {number[]} hiddenSizes
 * @property {string} dataset
 * @property {number | string} datasetVersion
 */

/**
 * Return the network of a run: of its version, of its latest snapshot, or its initial one.
 *
 * @param {import("../../../api/jobs/run.js").Run} run Its job is loaded.
 * @returns {ShownNetwork}
 */
export function networkOfRun({ job, hasEnded, epochs, lastEpoch }) {
  const { spec, model, id } = job;
  const shown = { ...describe(spec), lastEpoch };
  if (model !== null) return { ...shown, choice: { model: model.name, version: model.version } };
  if (hasEnded) return { ...shown, endedJob: id };
  const saved = epochs.filter(({ step }) => step < job.progress.total_steps).at(-1); // the last step has no snapshot
  const trainedS = epochs.reduce((sum, { seconds }) => sum + seconds, 0);
  return saved && trainedS > FIRST_S ? { ...shown, choice: { job_id: id }, epoch: saved.epoch } : shown;
}

/**
 * Return the network of a form before its first step; null: its fields are invalid.
 * @param {import("../form/spec_form.js").SpecForm} form
 * @returns {ShownNetwork | null}
 */
export function networkOfForm(form) {
  const { spec } = form;
  const shown = describe({ ...defaultsOf(form), ...spec });
  if (form.valueOf("start_from") === ON) return "model" in shown.choice ? shown : null;
  const areSizes = shown.hiddenSizes.length > 0 && shown.hiddenSizes.every((size) => Number.isInteger(size) && size > 0);
  return areSizes ? shown : null;
}

/** @returns {ShownNetwork} Of a spec, before the first step. */
function describe(spec) {
  const initial = Object.fromEntries(INITIAL.filter((name) => spec[name] != null).map((name) => [name, spec[name]]));
  const { model, version = "latest" } = spec.start_from ?? {};
  return {
    choice: model ? { model, version } : { hidden_sizes: spec.hidden_sizes, ...initial },
    hiddenSizes: spec.hidden_sizes,
    dataset: spec.dataset,
    datasetVersion: spec.dataset_version,
  };
}

function defaultsOf({ allFields }) {
  const names = ["hidden_sizes", "dataset", "dataset_version"];
  const wanted = allFields.filter(({ name }) => names.includes(name));
  return Object.fromEntries(wanted.map((field) => [field.name, field.defaultValue ?? readValue(field, "")]));
}
