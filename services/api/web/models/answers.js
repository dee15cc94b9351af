/** The test images behind a cell of the confusion matrix, or all that are answered wrongly. */

import { percent } from "../parts/numbers.js";
import { pager } from "../parts/pager.js";
import { refusalNote } from "../parts/refusal_note.js";
import { linkTo } from "../service/address.js";
import { getPatiently } from "../service/client.js";
import { pageAt } from "../service/pages.js";
import { path, withQuery } from "../service/paths.js";
import { html } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words } from "../words/models.js";
import { exampleFigure } from "./example_figure.js";

const IMAGES_A_PAGE = 24;

export class Answers {
  #model;
  #version;
  #redraw;
  #asking = new AbortController();
  #asked = null; // the address of what is shown
  #cell = null;
  #after;
  #page = null;
  #refusal = null;

  /** @param {{model: string, version: number, redraw: () => void}} options */
  constructor({ model, version, redraw }) {
    this.#model = model;
    this.#version = version;
    this.#redraw = redraw;
  }

  /** @param {{cell: {label: number, digit: number} | null, after: string | undefined}} wanted */
  show({ cell, after }) {
    this.#cell = cell;
    this.#after = after;
    const which = cell ?? { only: "mistakes" };
    const query = { ...which, limit: IMAGES_A_PAGE, cursor: pageAt(after).cursor };
    const where = withQuery(path`/models/${this.#model}/versions/${this.#version}/answers`, query);
    if (where === this.#asked) return;
    this.#asked = where;
    this.#page = null; // it answers another question
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#ask(where);
  }

  close() {
    this.#asking.abort();
  }

  async #ask(where) {
    this.#refusal = null;
    try {
      this.#page = await getPatiently(where, { signal: this.#asking.signal });
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#page = null;
      this.#refusal = error;
    }
    this.#redraw();
  }

  /** @param {string} dataset Whose test images they are. */
  template(dataset) {
    return html`
      <section class="card stack">
        <h2 aria-live="polite">${this.#cell ? words.cellTitle(this.#cell) : words.mistakes}</h2>
        ${refusalNote(this.#refusal)} ${this.#page === null ? this.#waiting() : this.#images(dataset)}
      </section>
    `;
  }

  #waiting() {
    return this.#refusal ? null : html`<p>${listWords.loading}</p>`;
  }

  #images(dataset) {
    const { items, next_cursor: nextCursor } = this.#page;
    const here = { model: this.#model, version: this.#version };
    const linkOf = (trail) => linkTo("models", { ...here, ...this.#cell, after: trail });
    return html`
      ${items.length === 0 ? html`<p>${words.noImages}</p>` : null}
      <ul class="examples">${items.map((item) => this.#image(item, dataset))}</ul>
      ${pager(pageAt(this.#after), nextCursor, linkOf)}
      ${this.#cell && html`<p><a href=${linkTo("models", here)}>${words.allMistakes}</a></p>`}
    `;
  }

  #image({ index, label, digit, probability }, dataset) {
    const inside = { model: this.#model, version: this.#version, dataset, split: "test", index };
    const answer = { index, label, digit, share: percent(probability, 1) };
    return exampleFigure({
      example: { dataset, split: "test", index, label: words.answered(answer) },
      caption: html`<a href=${linkTo("inside", inside)}>${words.number(index)}</a> ${words.answeredShort(answer)}`,
    });
  }
}
