/** `<row-prediction>`: a prediction of a table model, with a form per column and each column's contribution. */

import { getWithRetry, send, withRetry } from "../../../api/client.js";
import { loadTrainedOn } from "../../../api/datasets.js";
import { path } from "../../../api/paths.js";
import { probabilityBars } from "../../../components/class_bars.js";
import { percent } from "../../../components/formats.js";
import { ElementTask, LightElement } from "../../../components/light_element.js";
import { errorNote } from "../../../components/task_note.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { contributionBars } from "./contribution_bars.js";
import { firstTexts, rowForm, rowOf, textsOf } from "./row_form.js";

const MAX_CLASSES = 20;

/** Property: `choices`, those of the address. */
class RowPrediction extends LightElement {
  static properties = {
    choices: { attribute: false },
    index: { state: true },
    texts: { state: true },
    picked: { state: true },
  };
  /** @type {any} */
  manifest = null;
  #example = new ElementTask(this, {
    task: ([index], { signal }) => loadExample(this.manifest, index, signal),
    args: () => [this.index],
    onComplete: ({ row }) => this.#show(textsOf(row)),
    onError: () => this.#show(this.texts ?? firstTexts(this.#columns)),
  });
  #answer = new ElementTask(this, {
    task: ([texts, picked], { signal }) => texts && this.#explain(texts, picked, signal),
    args: () => [this.texts, this.picked],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
    /** Of the test example. */
    this.index = 0;
    /** Of the fields; null: no example is loaded yet. @type {Record<string, string> | null} */
    this.texts = null;
    /** The class to explain; null: the predicted one. @type {number | null} */
    this.picked = null;
  }

  get #columns() {
    return this.manifest.input_transform.columns;
  }

  /** Show the test example that the address names; without one the row stays. */
  willUpdate(changed) {
    const { example } = this.choices;
    if (!changed.has("choices") || !/^\d+$/.test(example ?? "")) return;
    if (this.index === Number(example)) return;
    this.index = Number(example);
    this.querySelector(".prediction")?.scrollIntoView();
  }

  #show(texts) {
    this.texts = texts;
    this.picked = null;
  }

  /** Show another test example than the current one. */
  #showRandom() {
    const { count } = this.#example.value;
    this.index = (this.index + 1 + Math.floor(Math.random() * (count - 1))) % count;
  }

  async #explain(texts, picked, signal) {
    const { name: model, version } = this.manifest;
    const body = { model, version, rows: [rowOf(this.#columns, texts)], ...(picked === null ? {} : { class: picked }) };
    return { ...(await withRetry(() => send("POST", "/explain", body, { signal }), signal)), texts };
  }

  render() {
    const { title, meaning } = messages.prediction;
    const texts = this.texts ?? firstTexts(this.#columns);
    const onChange = (name, text) => (this.texts = { ...texts, [name]: text });
    const wrong = this.#wrong;
    return html`
      <section class="card prediction" aria-label=${title}>
        <h2>${title}</h2>
        <p class="faint">${meaning}</p>
        <div class="columns wide">
          <form class="stack" @submit=${(event) => event.preventDefault()}>
            ${this.#exampleRow()} ${rowForm(this.#columns, texts, wrong, onChange)}
          </form>
          <div class="stack">
            ${errorNote(wrong.size > 0 ? null : this.#answer.error)} ${this.#answer.value && this.#answerPart(this.#answer.value)}
          </div>
        </div>
      </section>
    `;
  }

  /** Messages by the name of a column. */
  get #wrong() {
    const names = new Set(this.#columns.map(({ name }) => name));
    const { fields = [] } = /** @type {any} */ (this.#answer.error ?? {});
    /** @type {[string, string][]} */
    const entries = fields.map(({ loc, msg }) => [String(loc.at(-1)), msg]);
    return new Map(entries.filter(([name]) => names.has(name)));
  }

  #exampleRow() {
    const { loadExample: label, example, noExamples } = messages.prediction;
    const { value, error } = this.#example;
    if (error) return html`<p>${noExamples}</p>`;
    if (!value) return null;
    return html`
      <div class="row">
        <button type="button" @click=${() => this.#showRandom()}>${label}</button>
        <span role="status">${example(value.index, value.class_name)}</span>
      </div>
    `;
  }

  #answerPart({ class: explained, probabilities, columns, contributions: numbers, texts }) {
    const { answer, contributions, contributionsMeaning, mostProbable } = messages.prediction;
    const { class_names: names } = this.manifest.input_transform;
    const order = [...probabilities.keys()].sort((one, other) => probabilities[other] - probabilities[one]);
    const [predicted] = order;
    const shown = order.slice(0, MAX_CLASSES).sort((one, other) => one - other);
    const pick = (label) => (this.picked = label);
    return html`
      <p role="status"><strong>${answer(names[predicted], percent(probabilities[predicted]))}</strong></p>
      ${probabilityBars(probabilities, predicted, { picked: explained, pick, names, shown })}
      ${order.length > MAX_CLASSES ? html`<p class="faint">${mostProbable(MAX_CLASSES)}</p>` : null}
      <div>
        <h3>${contributions(names[explained])}</h3>
        <p class="faint">${contributionsMeaning}</p>
        ${contributionBars(columns, numbers, texts)}
      </div>
    `;
  }
}

customElements.define("row-prediction", RowPrediction);

/** Return a test example with the number of them. */
async function loadExample({ dataset, dataset_version: version }, index, signal) {
  const info = dataset && (await loadTrainedOn({ dataset: dataset.name, dataset_version: version }, signal));
  if (!info?.test_examples) throw new Error(messages.prediction.noExamples);
  const example = await getWithRetry(path`/datasets/${dataset.name}/versions/${version}/test/${index}`, { signal });
  return { ...example, count: info.test_examples };
}
