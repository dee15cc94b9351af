/** The view "train": a form for a new run, the network of the chosen run, and the curves of all shown runs. */

import { Address } from "../../api/address.js";
import "../../components/charts/run_charts.js";
import { errorNote } from "../../components/task_note.js";
import { LightElement, openElement } from "../../components/light_element.js";
import { isActive } from "../../api/jobs/job_states.js";
import { choicesOf } from "../../api/jobs/spec_params.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";
import { formCard } from "./form/form_card.js";
import { FormState } from "./form/form_state.js";
import { presetBar } from "./form/presets.js";
import { headline } from "./headline.js";
import "./network/network_picture.js";
import { networkOfForm, networkOfRun } from "./network/shown_network.js";
import { runDetails } from "./run_details.js";
import "./run_insight.js";
import { runLegend } from "./run_legend.js";
import { runPicker } from "./run_picker.js";
import { RunState } from "./run_state.js";
import { MAX_RUNS, addRun, findReplaced, readShown, writeShown } from "./shown_runs.js";

export function openTrain(host) {
  return openElement(host, "train-view");
}

class TrainView extends LightElement {
  static properties = { choices: { attribute: false } };
  #address = new Address("train");
  /** Whether the form has changed since the run was chosen. */
  #isEdited = false;
  #form = new FormState(this, {
    changed: (choices) => {
      this.#isEdited = true;
      this.#changeForm(choices);
    },
    started: (job) => this.#showStarted(job),
  });
  #runs = new RunState(this, (shown) => {
    this.#isEdited = false;
    this.#address.change(writeShown(shown));
  });

  constructor() {
    super();
    /** Those of the address. @type {Record<string, string>} */
    this.choices = {};
  }

  willUpdate(changed) {
    if (!changed.has("choices")) return;
    this.#isEdited = false;
    this.#form.show(this.choices);
    this.#runs.show(readShown(this.choices));
  }

  render() {
    return html`
      <h1 class="unseen">${messages.title}</h1>
      <button type="button" class="skip" @click=${this.#skipToStart}>${messages.skip}</button>
      ${this.#form.form === null ? nothing : presetBar(this.#form)}
      <div class="train">
        <div class="train-settings">${this.#formOrNote()}</div>
        <div class="train-run stack">${this.#chosenRun()}</div>
        <div class="train-more stack">${this.#details()} ${this.#allRuns()}</div>
      </div>
    `;
  }

  #skipToStart() {
    /** @type {HTMLElement | null} */ (this.querySelector(".train-form .start .primary"))?.focus();
  }

  #formOrNote() {
    const { form, loadError } = this.#form;
    return form === null
      ? html`<p class="card" role="status">${loadError?.message ?? messages.loading}</p>`
      : formCard(this.#form);
  }

  #chosenRun() {
    const { chosen, actions, error } = this.#runs;
    return html`
      <section class="card network-card">
        ${chosen ? headline(chosen, { cancel: actions.cancel, error }) : html`<p class="headline">${messages.none(this.#dataset)}</p>`}
        <network-picture .network=${this.#network} .info=${this.#dataset}></network-picture>
      </section>
      ${chosen?.run.missing === null ? this.#curves() : nothing}
    `;
  }

  /** The network to draw: the chosen run's, or the form's while it is edited and no run learns. */
  get #network() {
    const { chosen } = this.#runs;
    if (chosen && this.#showsRun) return networkOfRun(chosen.run);
    const { form } = this.#form;
    return form === null ? null : networkOfForm(form);
  }

  get #dataset() {
    const ofForm = this.#form.form?.dataset ?? null;
    if (!this.#showsRun) return ofForm;
    const name = this.#runs.chosen?.run.job?.spec.dataset;
    return this.#runs.dataset ?? (ofForm?.name === name ? ofForm : null);
  }

  get #showsRun() {
    const job = this.#runs.chosen?.run.job;
    return job?.spec != null && (isActive(job) || !this.#isEdited);
  }

  #curves() {
    return html`
      <section class="card">
        <h2 class="unseen">${messages.curves}</h2>
        <run-charts view="train" .shown=${this.#runs.visible}></run-charts>
      </section>
    `;
  }

  #details() {
    const { chosen, dataset } = this.#runs;
    if (chosen === undefined || chosen.run.job === null) return nothing;
    const takeSettings = () => this.#form.applyPreset(choicesOf(chosen.run.job?.spec ?? {}));
    return [
      runDetails({ ...chosen, dataset }, takeSettings),
      html`<run-insight .run=${chosen.run} .info=${dataset}></run-insight>`,
    ];
  }

  #allRuns() {
    const { all, actions, replaced, recent, ids, loadError } = this.#runs;
    if (all.length + recent.length === 0 && loadError === null) return nothing; // there is none to choose
    return html`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${messages.runs}</h2>
        <div role="status">${replaced && messages.replaced(replaced, MAX_RUNS)}</div>
        ${errorNote(loadError)} ${all.length > 0 ? runLegend(all, actions) : nothing} ${runPicker(recent, ids, actions)}
      </section>
    `;
  }

  #showStarted(job) {
    const before = readShown(this.#address.choices);
    const shown = addRun(before, job.id);
    this.#isEdited = false;
    this.#address.change(writeShown(shown), { isStep: true });
    this.#runs.show(shown, { replaced: findReplaced(before, job.id) });
  }

  /** Replace the form's choices in the address. */
  #changeForm(choices) {
    const none = Object.fromEntries(this.#form.form.names.map((name) => [name, null]));
    this.#address.change({ ...none, ...choices });
  }
}

customElements.define("train-view", TrainView);
