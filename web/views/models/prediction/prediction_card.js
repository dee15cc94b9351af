/** A prediction of a table model: a form per column, the class, and each column's contribution. */

import { getWithRetry, send, withRetry } from "../../../api/client.js";
import { loadTrainedOn } from "../../../api/datasets.js";
import { LatestRequest } from "../../../api/latest_request.js";
import { path } from "../../../api/paths.js";
import { Task } from "../../../api/task.js";
import { probabilityBars } from "../../../components/class_bars.js";
import { percent } from "../../../components/formats.js";
import { errorNote } from "../../../components/task_note.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { contributionBars } from "./contribution_bars.js";
import { firstTexts, rowForm, rowOf, textsOf } from "./row_form.js";

const MAX_CLASSES = 20;

export class PredictionCard {
  #manifest;
  #columns;
  #redraw;
  #texts;
  /** Of the example that the address named. @type {number | null} */
  #index = null;
  /** The class to explain; null: the predicted one. @type {number | null} */
  #picked = null;
  /** An explanation, with the texts of its row. @type {any} */
  #answer = null;
  /** @type {any} */
  #error = null;
  /** The shown test example; null: its data set has none. @type {Task<any>} */
  #example = new Task(() => this.#noteExample());
  #requests = new LatestRequest((_, signal) => this.#explain(signal));

  constructor(manifest, redraw) {
    this.#manifest = manifest;
    this.#redraw = redraw;
    this.#columns = manifest.input_transform.columns;
    this.#texts = firstTexts(this.#columns);
  }

  /** Show the test example that the address names, at first the first one; without one the row stays. */
  show({ example }) {
    const isFirst = this.#index === null;
    const index = /^\d+$/.test(example ?? "") ? Number(example) : (this.#index ?? 0);
    if (index === this.#index) return;
    this.#index = index;
    this.#loadExample(() => index);
    if (!isFirst) document.querySelector(".prediction")?.scrollIntoView();
  }

  close() {
    this.#example.abort();
    this.#requests.cancel();
  }

  template() {
    const { title, meaning } = messages.prediction;
    const onChange = (name, text) => this.#change(name, text);
    return html`
      <section class="card prediction" aria-label=${title}>
        <h2>${title}</h2>
        <p class="faint">${meaning}</p>
        <div class="columns wide">
          <form class="stack" @submit=${(event) => event.preventDefault()}>
            ${this.#exampleRow()} ${rowForm(this.#columns, this.#texts, this.#wrong, onChange)}
          </form>
          <div class="stack">
            ${errorNote(this.#wrong.size > 0 ? null : this.#error)} ${this.#answerPart()}
          </div>
        </div>
      </section>
    `;
  }

  /** Messages by the name of a column. */
  get #wrong() {
    const names = new Set(this.#columns.map(({ name }) => name));
    const fields = (this.#error?.fields ?? []).map(({ loc, msg }) => [String(loc.at(-1)), msg]);
    return new Map(fields.filter(([name]) => names.has(name)));
  }

  #exampleRow() {
    const { loadExample, example, noExamples } = messages.prediction;
    const { value, error } = this.#example;
    if (value === null && error === null) return null;
    if (value === null) return html`<p>${noExamples}</p>`;
    const random = (count) => Math.floor(Math.random() * count);
    return html`
      <div class="row">
        <button type="button" @click=${() => this.#loadExample(random)}>${loadExample}</button>
        <span role="status">${example(value.index, value.class_name)}</span>
      </div>
    `;
  }

  #answerPart() {
    if (this.#answer === null) return null;
    const { answer, contributions, contributionsMeaning, mostProbable } = messages.prediction;
    const { class: picked, probabilities, columns, contributions: numbers, texts } = this.#answer;
    const { class_names: names } = this.#manifest.input_transform;
    const order = [...probabilities.keys()].sort((one, other) => probabilities[other] - probabilities[one]);
    const [predicted] = order;
    const shown = order.slice(0, MAX_CLASSES).sort((one, other) => one - other);
    const pick = (label) => this.#pick(label);
    return html`
      <p role="status"><strong>${answer(names[predicted], percent(probabilities[predicted]))}</strong></p>
      ${probabilityBars(probabilities, predicted, { picked, pick, names, shown })}
      ${order.length > MAX_CLASSES ? html`<p class="faint">${mostProbable(MAX_CLASSES)}</p>` : null}
      <div>
        <h3>${contributions(names[picked])}</h3>
        <p class="faint">${contributionsMeaning}</p>
        ${contributionBars(columns, numbers, texts)}
      </div>
    `;
  }

  /** @param {(count: number) => number} choose Returns an index below the number of examples. */
  #loadExample(choose) {
    const { dataset, dataset_version: version } = this.#manifest;
    this.#example.run(async (signal) => {
      const info = dataset && (await loadTrainedOn({ dataset: dataset.name, dataset_version: version }, signal));
      if (!info?.test_examples) throw new Error(messages.prediction.noExamples);
      const index = choose(info.test_examples);
      return getWithRetry(path`/datasets/${dataset.name}/versions/${version}/test/${index}`, { signal });
    });
  }

  #noteExample() {
    const { value, error } = this.#example;
    if (value !== null && error === null) this.#texts = textsOf(value.row);
    this.#picked = null;
    this.#request();
  }

  #change(name, text) {
    this.#texts = { ...this.#texts, [name]: text };
    this.#request();
  }

  #pick(label) {
    this.#picked = label;
    this.#request();
  }

  #request() {
    this.#requests.submit(null);
    this.#redraw();
  }

  async #explain(signal) {
    const { name: model, version } = this.#manifest;
    const texts = this.#texts;
    const rows = [rowOf(this.#columns, texts)];
    const body = { model, version, rows, ...(this.#picked === null ? {} : { class: this.#picked }) };
    try {
      const answer = await withRetry(() => send("POST", "/explain", body, { signal }), signal);
      this.#answer = { ...answer, texts };
      this.#error = null;
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.#answer = null;
      this.#error = error;
    }
    this.#redraw();
  }
}
