/** The evaluation of a version: confusion matrix, mistakes, classes, calibration. */

import { whenLoaded } from "../../../components/task_note.js";
import "../../../components/confusion_matrix.js";
import { percent, whole } from "../../../components/formats.js";
import { listTable, numberRow } from "../../../components/lists/list_table.js";
import { linkTo } from "../../../api/address.js";
import { Task } from "../../../api/task.js";
import { path } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { TestPredictions } from "./test_predictions.js";
import { calibration } from "./calibration.js";

export class EvaluationCards {
  #model;
  #version;
  #isThere;
  #names;
  #isTable;
  #evaluation;
  /** @type {{label: number, digit: number} | null} */
  #cell = null;
  #predictions;

  /**
   * @param {{name: string, version: number, evaluation: object | null,
   *   input_transform: {class_names: string[], kind: string} | null}} manifest
   * @param {() => void} redraw
   */
  constructor({ name, version, evaluation, input_transform: transform }, redraw) {
    this.#model = name;
    this.#version = version;
    this.#isThere = evaluation !== null;
    this.#names = transform?.class_names ?? [];
    this.#isTable = transform?.kind === "table";
    this.#evaluation = new Task(redraw);
    this.#predictions = new TestPredictions({ model: name, version, names: this.#names, redraw });
    const makePath = () => path`/models/${name}/versions/${version}/evaluation`;
    if (this.#isThere) this.#evaluation.get(makePath);
  }

  /** Show the cell of the matrix that the address names, or all mistakes. */
  show({ label, digit, after }) {
    const isCell = /^\d+$/.test(label ?? "") && /^\d+$/.test(digit ?? "");
    this.#cell = isCell ? { label: Number(label), digit: Number(digit) } : null;
    if (this.#isThere) this.#predictions.show({ cell: this.#cell, after });
  }

  close() {
    this.#evaluation.abort();
    this.#predictions.close();
  }

  template() {
    const { value } = this.#evaluation;
    if (value !== null) return this.#cards(value);
    return html`
      <section class="card">
        <h2>${messages.evaluation}</h2>
        ${this.#isThere ? whenLoaded(this.#evaluation, () => null) : html`<p>${messages.noEvaluation}</p>`}
      </section>
    `;
  }

  #cards({ dataset, confusion_matrix: counts, classes, calibration: measured }) {
    const [model, version] = [this.#model, this.#version];
    const linkOf = (label, digit) => linkTo("models", { model, version, label, digit });
    const shown = { counts, names: this.#names, chosen: this.#cell, linkOf };
    return html`
      <div class="columns wide">
        <section class="card">
          <h2>${messages.confusion}</h2>
          <confusion-matrix .shown=${shown}></confusion-matrix>
        </section>
        ${this.#predictions.template(this.#isTable ? null : dataset)}
      </div>
      <div class="columns">
        <section class="card"><h2>${messages.classes}</h2>${classTable(classes, this.#names)}</section>
        <section class="card"><h2>${messages.calibration}</h2>${calibration(measured)}</section>
      </div>
    `;
  }
}

/**
 * @param {{label: number, examples: number, precision: number | null, recall: number | null}[]} classes
 * @param {string[]} names
 */
function classTable(classes, names) {
  const row = ({ label, examples, precision, recall }) =>
    numberRow(names[label] ?? label, [whole(examples), percent(precision, 1), percent(recall, 1)]);
  const { label, examples, precision, recall } = messages.columns;
  const headings = [label, { number: examples }, { number: precision }, { number: recall }];
  return html`
    <p class="faint">${messages.classesMeaning}</p>
    ${listTable(messages.classes, headings, classes.map(row), { isFocusable: true })}
  `;
}
