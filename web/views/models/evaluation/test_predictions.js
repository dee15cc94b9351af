/** The test examples of a cell of the confusion matrix, or all mistakes. */

import { whenLoaded } from "../../../components/task_note.js";
import { exampleFigure } from "../../../components/images/example_image.js";
import { percent } from "../../../components/formats.js";
import { pager } from "../../../components/lists/pager.js";
import { linkTo } from "../../../api/address.js";
import { Task } from "../../../api/task.js";
import { pageAt } from "../../../api/page_cursors.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const IMAGES_PER_PAGE = 24;

export class TestPredictions {
  #model;
  #version;
  #names;
  /** @type {string | null} */
  #path = null; // of the shown page
  /** @type {{label: number, digit: number} | null} */
  #cell = null;
  #after;
  #page;

  /** @param {{model: string, version: number, names: string[], redraw: () => void}} options */
  constructor({ model, version, names, redraw }) {
    this.#model = model;
    this.#version = version;
    this.#names = names;
    this.#page = new Task(redraw);
  }

  /** @param {{cell: {label: number, digit: number} | null, after: string | undefined}} wanted */
  show({ cell, after }) {
    this.#cell = cell;
    this.#after = after;
    const which = cell ?? { only: "mistakes" };
    const query = { ...which, limit: IMAGES_PER_PAGE, cursor: pageAt(after).cursor };
    const url = withQuery(path`/models/${this.#model}/versions/${this.#version}/answers`, query);
    if (url === this.#path) return;
    this.#path = url;
    this.#page.reset();
    this.#page.get(() => url);
  }

  close() {
    this.#page.abort();
  }

  /** @param {string | null} dataset Of the test images; null: the examples are no images. */
  template(dataset) {
    return html`
      <section class="card stack">
        <h2 aria-live="polite">${this.#cell ? messages.cellTitle(this.#named(this.#cell)) : messages.mistakes}</h2>
        ${whenLoaded(this.#page, (page) => this.#images(page, dataset))}
      </section>
    `;
  }

  #named({ label, digit }) {
    return { label: this.#names[label] ?? label, digit: this.#names[digit] ?? digit };
  }

  #images({ items, next_cursor: nextCursor }, dataset) {
    const here = { model: this.#model, version: this.#version };
    const linkOf = (trail) => linkTo("models", { ...here, ...this.#cell, after: trail });
    return html`
      ${items.length === 0 ? html`<p>${messages.noImages}</p>` : null}
      <ul class="examples">${items.map((item) => this.#image(item, dataset))}</ul>
      ${pager(pageAt(this.#after), nextCursor, linkOf)}
      ${this.#cell && html`<p><a href=${linkTo("models", here)}>${messages.allMistakes}</a></p>`}
    `;
  }

  #image({ index, label, digit, probability }, dataset) {
    const inspectChoices = { model: this.#model, version: this.#version, dataset, split: "test", index };
    const prediction = { index, ...this.#named({ label, digit }), share: percent(probability, 1) };
    if (dataset === null) {
      const choices = { model: this.#model, version: this.#version, ...this.#cell, after: this.#after, example: index };
      return html`<li><a href=${linkTo("models", choices)}>${messages.number(index)}</a> ${messages.predictedShort(prediction)}</li>`;
    }
    return exampleFigure({
      example: { dataset, split: "test", index, label: messages.predicted(prediction) },
      caption: html`<a href=${linkTo("inspect", inspectChoices)}>${messages.number(index)}</a> ${messages.predictedShort(prediction)}`,
    });
  }
}
