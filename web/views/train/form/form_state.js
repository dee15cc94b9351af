/** The state of the training form: what it loads, its errors, and the job that it starts. */

import { loadSpecFields } from "../../../api/jobs/spec_fields.js";
import { submit } from "../../../api/jobs/submission.js";
import { Task, TaskStatus } from "../../../vendor/lit.js";
import { findInvalidTags, hintAtDecimalPoints, placeErrors } from "./field_errors.js";
import { FormOptions } from "./form_options.js";
import { SpecForm } from "./spec_form.js";

const INVALID = 422;

/** A controller of the view. */
export class FormState {
  /** The SpecForm; null until the fields are loaded. @type {any} */
  form = null;
  /** Error messages by the name of a field. @type {Map<string, string[]>} */
  wrong = new Map();
  /** Errors that are about no field of the form. */
  formErrors = [];
  #host;
  #actions;
  #choices = {};
  #loading;
  #submission;
  #closing = new AbortController();

  /**
   * @param {import("../../../components/light_element.js").LightElement} host
   * @param {{changed: (choices: Record<string, string>) => void, started: (job: object) => void}} actions
   */
  constructor(host, actions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
    const { signal } = this.#closing;
    /** What fields are picked from. */
    this.options = new FormOptions(signal, () => this.#noteOptions());
    this.#loading = new Task(host, { task: () => this.#load(signal), args: () => [] });
    const start = (/** @type {any[]} */ [spec]) => submit(spec, signal);
    this.#submission = new Task(host, { task: start, autoRun: false });
  }

  hostDisconnected() {
    this.#closing.abort();
  }

  /** Why the fields can't be loaded. */
  get loadError() {
    return /** @type {Error | undefined} */ (this.#loading.error);
  }

  get isStarting() {
    return this.#submission.status === TaskStatus.PENDING;
  }

  /** Show the choices of an address. */
  show(choices) {
    this.#choices = choices;
    if (this.form !== null) this.form.choices = choices;
    this.#host.requestUpdate();
  }

  async #load(signal) {
    const form = new SpecForm(await loadSpecFields(signal));
    form.choices = this.#choices;
    this.form = form;
    this.#host.requestUpdate();
    await this.options.load();
  }

  #noteOptions() {
    this.form.datasets = this.options.datasets;
    this.#host.requestUpdate();
  }

  /** Note that a field has changed. */
  change(name) {
    const shown = new Set(this.form.shown.map((field) => field.name));
    const stays = (/** @type {[string, string[]]} */ [wrong]) => wrong !== name && shown.has(wrong);
    this.wrong = new Map([...this.wrong].filter(stays)); // its errors are out of date
    this.#emit();
  }

  #emit() {
    this.#actions.changed(this.form.choices);
    this.#host.requestUpdate();
  }

  /** Reset all fields to their defaults. */
  reset() {
    this.applyPreset({});
  }

  /** Replace the whole form. */
  applyPreset = (choices) => {
    this.wrong = new Map();
    this.formErrors = [];
    this.form.choices = choices;
    this.#emit();
  };

  /** Check the form and submit it. */
  async start() {
    if (this.isStarting) return;
    this.wrong = findInvalidTags(this.form);
    this.formErrors = [];
    if (this.wrong.size === 0) await this.#submit();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focusFirstError();
  }

  async #submit() {
    await this.#submission.run([this.form.spec]);
    const { error, value } = this.#submission;
    if (error !== undefined) this.#handleError(error);
    else if (value !== undefined) this.#actions.started(value);
  }

  /** Unfold the groups of invalid fields, and focus the first one. */
  #focusFirstError() {
    /** @type {NodeListOf<HTMLElement>} */
    const found = this.#host.querySelectorAll("[aria-invalid=true]");
    for (const group of [...found].map((field) => field.closest("details"))) if (group) group.open = true;
    found[0]?.focus();
  }

  #handleError(error) {
    if (error.name === "AbortError") return;
    const { byName, others } = placeErrors(error.fields ?? [], this.form.shown);
    hintAtDecimalPoints(byName, this.form);
    const isPlaced = error.status === INVALID && byName.size + others.length > 0;
    this.wrong = byName;
    this.formErrors = isPlaced ? others : [error.message];
  }
}
