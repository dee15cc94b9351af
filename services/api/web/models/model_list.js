/** The models, the newest first, in pages. */

import { listTable } from "../parts/list_table.js";
import { pager } from "../parts/pager.js";
import { refusalNote } from "../parts/refusal_note.js";
import { linkTo } from "../service/address.js";
import { getPatiently } from "../service/client.js";
import { pageAt } from "../service/pages.js";
import { withQuery } from "../service/paths.js";
import { html, render } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words } from "../words/models.js";
import { aliasLinks } from "./alias_links.js";
import { Importing } from "./importing.js";

const MODELS_A_PAGE = 20;

export function openModelList(host) {
  return new ModelList(host);
}

class ModelList {
  #host;
  #asking = new AbortController();
  #choices = {};
  #page = null;
  #refusal = null;
  #importing = new Importing({ model: null, redraw: () => this.#redraw(), onDone: () => this.#ask() });

  constructor(host) {
    this.#host = host;
  }

  show(choices) {
    this.#choices = choices;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#redraw();
    this.#ask();
  }

  close() {
    this.#asking.abort();
  }

  async #ask() {
    const { signal } = this.#asking;
    const query = { limit: MODELS_A_PAGE, cursor: pageAt(this.#choices.after).cursor };
    try {
      this.#page = await getPatiently(withQuery("/models", query), { signal });
      this.#refusal = null;
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
    }
    this.#redraw();
  }

  #redraw() {
    render(
      html`
        <h1>${words.title}</h1>
        <div class="stack">
          ${refusalNote(this.#refusal)} ${this.#page === null ? this.#waiting() : this.#list()}
          ${this.#importing.template()}
        </div>
      `,
      this.#host,
    );
  }

  #waiting() {
    return this.#refusal ? null : html`<p>${listWords.loading}</p>`;
  }

  #list() {
    const { items, next_cursor: nextCursor } = this.#page;
    const linkOf = (trail) => linkTo("models", { after: trail });
    return html`
      <section class="card stack">
        ${items.length > 0 ? modelTable(items) : noModels()}
        ${pager(pageAt(this.#choices.after), nextCursor, linkOf)}
      </section>
    `;
  }
}

function noModels() {
  return html`<p>${words.noModels} <a href=${linkTo("train")}>${words.trainOne}</a></p>`;
}

function modelTable(models) {
  const { model, latest, aliases } = words.columns;
  return listTable(words.list, [model, latest, aliases], models.map(modelRow));
}

function modelRow({ name, latest, aliases }) {
  return html`
    <tr>
      <th scope="row"><a href=${linkTo("models", { model: name })}>${name}</a></th>
      <td><a href=${linkTo("models", { model: name, version: latest })}>${words.version(latest)}</a></td>
      <td>${aliasLinks(name, aliases)}</td>
    </tr>
  `;
}
