/** Which network the picture shows: of the chosen run as it learns, or that of the form before its first step. */

import { ON, readValue } from "../form/field_text.js";

const INITIAL = ["activation", "initializer", "seed", "dataset", "dataset_version"];

/**
 * @typedef {object} ShownNetwork
 * @property {object} choice The network of a request to `POST /inspect/summary`.
 * @property {number | null} stamp Changes when the network has changed.
 * @property {boolean} [isGone] Whether the service can't draw it again.
 * @property {number[]} hiddenSizes
 * @property {string} dataset
 * @property {number | string} datasetVersion
 */

/**
 * Return the network of a run: of its version, of its latest snapshot, or its initial one.
 *
 * A run that publishes nothing leaves no network: the picture keeps that of the last snapshot.
 *
 * @param {import("../../../api/jobs/run.js").Run} run Its job is loaded.
 * @param {number | null} epoch Of its latest snapshot; null: none is known.
 * @returns {ShownNetwork}
 */
export function networkOfRun({ job, hasEnded }, epoch) {
  const { spec, model, id } = job;
  const shown = describe(spec);
  if (model !== null) return { ...shown, choice: { model: model.name, version: model.version }, stamp: null };
  if (epoch !== null) return { ...shown, choice: { job_id: id }, stamp: epoch, isGone: hasEnded };
  return shown;
}

/**
 * Return the network of a form before its first step; null: its fields are invalid.
 * @param {import("../form/spec_form.js").SpecForm} form
 * @returns {ShownNetwork | null}
 */
export function networkOfForm(form) {
  const { spec } = form;
  const start = /** @type {any} */ (spec.start_from);
  const shown = describe({ ...defaultsOf(form), ...spec });
  if (form.valueOf("start_from") === ON) {
    return start?.model ? { ...shown, choice: { model: start.model, version: start.version ?? "latest" } } : null;
  }
  const areSizes = shown.hiddenSizes.length > 0 && shown.hiddenSizes.every((size) => Number.isInteger(size) && size > 0);
  return areSizes ? shown : null;
}

function describe(spec) {
  const initial = Object.fromEntries(INITIAL.filter((name) => spec[name] != null).map((name) => [name, spec[name]]));
  return {
    choice: { hidden_sizes: spec.hidden_sizes, ...initial },
    stamp: null,
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
