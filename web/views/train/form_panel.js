/** The form with what it needs of the service: its schema, suggestions, and the start of a job. */

import { getApiDocument } from "../../api/openapi.js";
import { getWithRetry } from "../../api/client.js";
import { submit } from "../../api/jobs/submission.js";
import { html, render } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/train.js";
import { formCard } from "./form_card.js";
import { SpecForm } from "./spec_form.js";
import { readFields } from "./spec_schema.js";
import { findInvalidTags, hintAtDecimalPoints, placeErrors } from "./field_errors.js";

const INVALID = 422;

export class FormPanel {
  #host;
  #signal;
  #actions;
  /** @type {SpecForm | null} */
  #form = null; // until the schema is there
  #choices = {};
  /** @type {Map<string, string[]>} */
  #wrong = new Map();
  #refused = [];
  /** @type {Record<string, string[]>} */
  #suggestions = {};
  #isStarting = false;

  /**
   * @param {HTMLElement} host
   * @param {{changed: (choices: Record<string, string>) => void,
   *   started: (job: object) => void}} actions
   * @param {AbortSignal} signal
   */
  constructor(host, actions, signal) {
    this.#host = host;
    this.#actions = actions;
    this.#signal = signal;
    this.#redraw();
    this.#load().catch((error) => this.#fail(error));
  }

  /** Show other choices, such as those of a link. */
  show(choices) {
    this.#choices = choices;
    if (this.#form === null) return;
    this.#form.choices = choices;
    this.#redraw();
  }

  async #load() {
    const document = await getApiDocument(this.#signal);
    this.#form = new SpecForm(readFields(document));
    this.show(this.#choices);
    const datasets = await getWithRetry("/datasets", { signal: this.#signal });
    this.#suggestions = { dataset: datasets.items.map(({ name }) => name) };
    this.#redraw();
  }

  #fail(error) {
    if (error.name === "AbortError") return;
    this.#refused = [error.message];
    this.#redraw();
  }

  #change(name) {
    const shown = new Set(this.#form.shown.map((field) => field.name));
    const stays = (/** @type {[string, string[]]} */ [wrong]) => wrong !== name && shown.has(wrong);
    this.#wrong = new Map([...this.#wrong].filter(stays)); // what was wrong with it is past
    this.#emit();
  }

  #emit() {
    this.#actions.changed(this.#form.choices);
    this.#redraw();
  }

  #reset() {
    this.#wrong = new Map();
    this.#refused = [];
    this.#form.choices = {};
    this.#emit();
  }

  async #start() {
    if (this.#isStarting) return;
    this.#wrong = findInvalidTags(this.#form);
    this.#refused = [];
    if (this.#wrong.size === 0) await this.#submit();
    this.#redraw();
    this.#goToWrong();
  }

  async #submit() {
    this.#isStarting = true;
    this.#redraw();
    try {
      const job = await submit(this.#form.spec, this.#signal);
      this.#actions.started(job);
    } catch (error) {
      this.#handleError(error);
    }
    this.#isStarting = false;
  }

  /** Unfold what is wrong, which stays so while it is mended, and go to the first of it. */
  #goToWrong() {
    /** @type {NodeListOf<HTMLElement>} */
    const found = this.#host.querySelectorAll("[aria-invalid=true]");
    const wrong = [...found];
    for (const group of wrong.map((field) => field.closest("details"))) if (group) group.open = true;
    wrong[0]?.focus();
  }

  #handleError(error) {
    const { byName, others } = placeErrors(error.fields ?? [], this.#form.shown);
    hintAtDecimalPoints(byName, this.#form);
    const isPlaced = error.status === INVALID && byName.size + others.length > 0;
    this.#wrong = byName;
    this.#refused = isPlaced ? others : [error.message];
  }

  #redraw() {
    if (this.#form === null) {
      render(html`<p class="card" role="status">${this.#refused[0] ?? messages.loading}</p>`, this.#host);
      return;
    }
    const state = {
      form: this.#form,
      wrong: this.#wrong,
      refused: this.#refused,
      isStarting: this.#isStarting,
      suggestions: this.#suggestions,
      changed: (name) => this.#change(name),
      start: () => this.#start(),
      reset: () => this.#reset(),
    };
    render(formCard(state), this.#host);
  }
}
