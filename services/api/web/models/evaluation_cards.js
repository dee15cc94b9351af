/** How good a version is on its test set: matrix, mistakes, classes, calibration. */

import "../parts/confusion_matrix.js";
import { refusalNote } from "../parts/refusal_note.js";
import { linkTo } from "../service/address.js";
import { getPatiently } from "../service/client.js";
import { path } from "../service/paths.js";
import { html } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words } from "../words/models.js";
import { Answers } from "./answers.js";
import { calibration } from "./calibration.js";
import { classTable } from "./class_table.js";

export class EvaluationCards {
  #model;
  #version;
  #redraw;
  #closing = new AbortController();
  #isThere;
  #evaluation = null; // not known yet
  #cell = null;
  #answers;
  #refusal = null;

  /**
   * @param {{name: string, version: number, evaluation: object | null}} manifest
   * @param {() => void} redraw
   */
  constructor({ name, version, evaluation }, redraw) {
    this.#model = name;
    this.#version = version;
    this.#redraw = redraw;
    this.#isThere = evaluation !== null;
    this.#answers = new Answers({ model: name, version, redraw });
    if (this.#isThere) this.#ask();
  }

  /** Show the cell of the matrix that the address names; without one, all mistakes. */
  show({ label, digit, after }) {
    const isCell = /^\d+$/.test(label ?? "") && /^\d+$/.test(digit ?? "");
    this.#cell = isCell ? { label: Number(label), digit: Number(digit) } : null;
    if (this.#isThere) this.#answers.show({ cell: this.#cell, after });
  }

  close() {
    this.#closing.abort();
    this.#answers.close();
  }

  async #ask() {
    const where = path`/models/${this.#model}/versions/${this.#version}/evaluation`;
    try {
      this.#evaluation = await getPatiently(where, { signal: this.#closing.signal });
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
    }
    this.#redraw();
  }

  template() {
    if (this.#evaluation !== null) return this.#cards(this.#evaluation);
    return html`
      <section class="card">
        <h2>${words.evaluation}</h2>
        ${refusalNote(this.#refusal)} ${this.#refusal ? null : html`<p>${this.#waiting()}</p>`}
      </section>
    `;
  }

  #waiting() {
    return this.#isThere ? listWords.loading : words.noEvaluation;
  }

  #cards({ dataset, confusion_matrix: counts, classes, calibration: measured }) {
    const [model, version] = [this.#model, this.#version];
    const linkOf = (label, digit) => linkTo("models", { model, version, label, digit });
    const shown = { counts, chosen: this.#cell, linkOf };
    return html`
      <div class="columns wide">
        <section class="card">
          <h2>${words.confusion}</h2>
          <confusion-matrix .shown=${shown}></confusion-matrix>
        </section>
        ${this.#answers.template(dataset)}
      </div>
      <div class="columns">
        <section class="card"><h2>${words.classes}</h2>${classTable(classes)}</section>
        <section class="card"><h2>${words.calibration}</h2>${calibration(measured)}</section>
      </div>
    `;
  }
}
