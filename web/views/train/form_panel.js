/** The training form with what it loads: the fields, the data sets, and the job that it starts. */

import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { submit } from "../../api/jobs/submission.js";
import { html, render } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";
import { formCard } from "./form_card.js";
import { FormOptions } from "./form_options.js";
import { SpecForm } from "./spec_form.js";
import { findInvalidTags, hintAtDecimalPoints, placeErrors } from "./field_errors.js";

const INVALID = 422;

export class FormPanel {
  /** The SpecForm; null until the fields are loaded. @type {any} */
  form = null;
  /** Error messages by the name of a field. @type {Map<string, string[]>} */
  wrong = new Map();
  /** Errors that are about no field of the form. */
  formErrors = [];
  isStarting = false;
  #host;
  #signal;
  #actions;
  #choices = {};

  /**
   * @param {HTMLElement} host
   * @param {{loaded: () => void, changed: (choices: Record<string, string>) => void,
   *   started: (job: object) => void}} actions loaded: the fields of a spec are known.
   * @param {AbortSignal} signal
   */
  constructor(host, actions, signal) {
    this.#host = host;
    this.#actions = actions;
    this.#signal = signal;
    /** What fields are picked from. */
    this.options = new FormOptions(signal, () => this.#noteOptions());
    this.#redraw();
    this.#load().catch((error) => this.#fail(error));
  }

  /** Show the choices of an address. */
  show(choices) {
    this.#choices = choices;
    if (this.form === null) return;
    this.form.choices = choices;
    this.#redraw();
  }

  async #load() {
    this.form = new SpecForm(await loadSpecFields(this.#signal));
    this.#actions.loaded();
    this.show(this.#choices);
    await this.options.load();
  }

  #noteOptions() {
    this.form.datasets = this.options.datasets;
    this.#redraw();
  }

  #fail(error) {
    if (error.name === "AbortError") return;
    this.formErrors = [error.message];
    this.#redraw();
  }

  /** Redraw after a field has changed. */
  change(name) {
    const shown = new Set(this.form.shown.map((field) => field.name));
    const stays = (/** @type {[string, string[]]} */ [wrong]) => wrong !== name && shown.has(wrong);
    this.wrong = new Map([...this.wrong].filter(stays)); // its errors are out of date
    this.#emit();
  }

  #emit() {
    this.#actions.changed(this.form.choices);
    this.#redraw();
  }

  /** Reset all fields to their defaults. */
  reset() {
    this.wrong = new Map();
    this.formErrors = [];
    this.form.choices = {};
    this.#emit();
  }

  /** Check the form and submit it. */
  async start() {
    if (this.isStarting) return;
    this.wrong = findInvalidTags(this.form);
    this.formErrors = [];
    if (this.wrong.size === 0) await this.#submit();
    this.#redraw();
    this.#focusFirstError();
  }

  async #submit() {
    this.isStarting = true;
    this.#redraw();
    try {
      const job = await submit(this.form.spec, this.#signal);
      this.#actions.started(job);
    } catch (error) {
      this.#handleError(error);
    }
    this.isStarting = false;
  }

  /** Unfold the groups of invalid fields, and focus the first one. */
  #focusFirstError() {
    /** @type {NodeListOf<HTMLElement>} */
    const found = this.#host.querySelectorAll("[aria-invalid=true]");
    for (const group of [...found].map((field) => field.closest("details"))) if (group) group.open = true;
    found[0]?.focus();
  }

  #handleError(error) {
    const { byName, others } = placeErrors(error.fields ?? [], this.form.shown);
    hintAtDecimalPoints(byName, this.form);
    const isPlaced = error.status === INVALID && byName.size + others.length > 0;
    this.wrong = byName;
    this.formErrors = isPlaced ? others : [error.message];
  }

  #redraw() {
    if (this.form === null) {
      render(html`<p class="card" role="status">${this.formErrors[0] ?? messages.loading}</p>`, this.#host);
      return;
    }
    render(formCard(this), this.#host);
  }
}
