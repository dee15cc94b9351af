/** The comparison of two versions of a model on the same test images. */

import { whenLoaded } from "../../../components/task_note.js";
import { renderPage } from "../../../components/subpages.js";
import { linkTo } from "../../../api/address.js";
import { Task } from "../../../api/task.js";
import { withRetry, send } from "../../../api/client.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { compareForm } from "./compare_form.js";
import { comparisonTable, disagreements } from "./comparison_cards.js";

const IMAGES = 60;
const VERSIONS = 100;

export class Comparison {
  #host;
  #model;
  #refs = [];
  #versions = new Task(() => this.#redraw()); // to choose from
  #compared = new Task(() => this.#redraw());

  constructor(host, model) {
    this.#host = host;
    this.#model = model;
  }

  show({ compare }) {
    this.#refs = compare.split(",");
    this.#compared.reset();
    this.#redraw();
    this.#load();
  }

  close() {
    this.#versions.abort();
    this.#compared.abort();
  }

  #load() {
    const model = this.#model;
    const body = { versions: this.#refs, limit: IMAGES };
    const compare = (signal) => send("POST", path`/models/${model}/compare`, body, { signal });
    this.#versions.get(() => withQuery(path`/models/${model}/versions`, { limit: VERSIONS }));
    this.#compared.run((signal) => withRetry(() => compare(signal), signal));
  }

  #redraw() {
    const back = { href: linkTo("models", { model: this.#model }), text: messages.allOf(this.#model) };
    const title = messages.comparisonTitle(this.#model, this.#refs);
    const form = compareForm(this.#model, this.#versions.value?.items ?? [], this.#refs);
    const results = whenLoaded(this.#compared, (compared) => this.#whole(compared));
    renderPage(this.#host, { title, back }, form, results);
  }

  /** What the versions take; undefined: not loaded yet. */
  get #transform() {
    const items = this.#versions.value?.items ?? [];
    return (items.find(({ version }) => this.#refs.includes(String(version))) ?? items[0])?.input_transform;
  }

  #whole(compared) {
    return html`
      <section class="card">${comparisonTable(compared)}</section>
      <section class="card">${disagreements(compared, this.#transform)}</section>
    `;
  }
}
