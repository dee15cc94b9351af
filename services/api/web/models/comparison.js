/** Two versions of a model on the same test images: how often each is right, and where they differ. */

import { refusalNote } from "../parts/refusal_note.js";
import { linkTo } from "../service/address.js";
import { getPatiently, patiently, send } from "../service/client.js";
import { path, withQuery } from "../service/paths.js";
import { html, render } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words } from "../words/models.js";
import { compareForm } from "./compare_form.js";
import { comparisonTable } from "./comparison_table.js";
import { disagreements } from "./disagreements.js";

const IMAGES = 60;
const VERSIONS = 100;

export function openComparison(host, model) {
  return new Comparison(host, model);
}

class Comparison {
  #host;
  #model;
  #asking = new AbortController();
  #refs = [];
  #versions = []; // to choose from
  #compared = null;
  #refusal = null;

  constructor(host, model) {
    this.#host = host;
    this.#model = model;
  }

  show({ compare }) {
    this.#refs = compare.split(",");
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#compared = null;
    this.#refusal = null;
    this.#redraw();
    this.#ask(this.#asking.signal);
  }

  close() {
    this.#asking.abort();
  }

  async #ask(signal) {
    const versions = withQuery(path`/models/${this.#model}/versions`, { limit: VERSIONS });
    const body = { versions: this.#refs, limit: IMAGES };
    const compare = () => send("POST", path`/models/${this.#model}/compare`, body, { signal });
    try {
      this.#versions = (await getPatiently(versions, { signal })).items;
      this.#redraw();
      this.#compared = await patiently(compare, signal);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
    }
    this.#redraw();
  }

  #redraw() {
    render(
      html`
        <p><a href=${linkTo("models", { model: this.#model })}>${words.allOf(this.#model)}</a></p>
        <h1>${words.comparisonTitle(this.#model, this.#refs)}</h1>
        <div class="stack">
          ${compareForm(this.#model, this.#versions, this.#refs)} ${refusalNote(this.#refusal)}
          ${this.#compared === null ? this.#waiting() : this.#whole(this.#compared)}
        </div>
      `,
      this.#host,
    );
  }

  #waiting() {
    return this.#refusal ? null : html`<p role="status">${listWords.loading}</p>`;
  }

  #whole(compared) {
    return html`
      <section class="card">${comparisonTable(compared)}</section>
      <section class="card">${disagreements(compared)}</section>
    `;
  }
}
