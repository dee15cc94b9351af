/** `<test-predictions>`: the test examples of a cell of the confusion matrix, or all mistakes. */

import { exampleFigure } from "../../../components/images/example_image.js";
import { percent } from "../../../components/formats.js";
import { ElementTask, LightElement } from "../../../components/light_element.js";
import { pager } from "../../../components/lists/pager.js";
import { whenCurrent } from "../../../components/task_note.js";
import { linkTo } from "../../../api/address.js";
import { getWithRetry } from "../../../api/client.js";
import { pageAt } from "../../../api/page_cursors.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const EXAMPLES_PER_PAGE = 24;

/**
 * Return the cell of the matrix that the address names; null: none.
 * @param {{label?: string, digit?: string}} choices
 */
export function cellOf({ label, digit }) {
  return label !== undefined && digit !== undefined ? { label: Number(label), digit: Number(digit) } : null;
}

/** Property: `choices`, those of the address. */
class TestPredictions extends LightElement {
  static properties = { choices: { attribute: false } };
  /** @type {any} */
  manifest = null;
  /** The data set of the test images; null: the examples are no images. @type {any} */
  images = null;
  #page = new ElementTask(this, {
    task: ([url], { signal }) => getWithRetry(url, { signal }),
    args: () => [this.#url],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  get #url() {
    const { name, version } = this.manifest;
    const which = cellOf(this.choices) ?? { only: "mistakes" };
    const query = { ...which, limit: EXAMPLES_PER_PAGE, cursor: pageAt(this.choices.after).cursor };
    return withQuery(path`/models/${name}/versions/${version}/answers`, query);
  }

  render() {
    const cell = cellOf(this.choices);
    return html`
      <section class="card stack">
        <h2 aria-live="polite">${cell ? messages.cellTitle(this.#named(cell)) : messages.mistakes}</h2>
        ${whenCurrent(this.#page, (found) => this.#examples(found, cell))}
      </section>
    `;
  }

  #named({ label, digit }) {
    const names = this.manifest.input_transform?.class_names ?? [];
    return { label: names[label] ?? label, digit: names[digit] ?? digit };
  }

  #examples({ items, next_cursor: nextCursor }, cell) {
    const here = { model: this.manifest.name, version: this.manifest.version };
    const { after } = this.choices;
    const linkOf = (trail) => linkTo("models", { ...here, ...cell, after: trail });
    const example = (item) =>
      this.images === null ? this.#row(item, { ...here, ...cell, after }) : this.#image(item, here);
    return html`
      ${items.length === 0 ? html`<p>${messages.noImages}</p>` : null}
      <ul class="examples">${items.map(example)}</ul>
      ${pager(pageAt(after), nextCursor, linkOf, messages.pages)}
      ${cell && html`<p><a href=${linkTo("models", here)}>${messages.allMistakes}</a></p>`}
    `;
  }

  #row(item, choices) {
    return html`<li>${this.#caption(item, linkTo("models", { ...choices, example: item.index }))}</li>`;
  }

  #image(item, here) {
    const place = { dataset: this.images, split: "test", index: item.index };
    return exampleFigure({
      example: { ...place, label: messages.predicted(this.#prediction(item)) },
      caption: this.#caption(item, linkTo("inspect", { ...here, ...place })),
    });
  }

  #caption(item, href) {
    return html`<a href=${href}>${messages.number(item.index)}</a> ${messages.predictedShort(this.#prediction(item))}`;
  }

  #prediction({ index, label, digit, probability }) {
    return { index, ...this.#named({ label, digit }), share: percent(probability, 1) };
  }
}

customElements.define("test-predictions", TestPredictions);
