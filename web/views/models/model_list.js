/** The models, newest first, in pages. */

import { whenLoaded } from "../../components/task_note.js";
import { listTable } from "../../components/lists/list_table.js";
import { renderPage } from "../../components/subpages.js";
import { pager } from "../../components/lists/pager.js";
import { linkTo } from "../../api/address.js";
import { Task } from "../../api/task.js";
import { getWithRetry } from "../../api/client.js";
import { pageAt } from "../../api/page_cursors.js";
import { withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";
import { ImportForm } from "./import_form.js";

const MODELS_PER_PAGE = 20;

export class ModelList {
  #host;
  #choices = {};
  #page = new Task(() => this.#redraw());
  #importForm = new ImportForm({ model: null, redraw: () => this.#redraw(), onDone: () => this.#load() });

  constructor(host) {
    this.#host = host;
  }

  show(choices) {
    this.#choices = choices;
    this.#redraw();
    this.#load();
  }

  close() {
    this.#page.abort();
  }

  #load() {
    const at = pageAt(this.#choices.after); // with its value: until then the previous page is shown
    const url = withQuery("/models", { limit: MODELS_PER_PAGE, cursor: at.cursor });
    this.#page.run(async (signal) => ({ ...(await getWithRetry(url, { signal })), at }));
  }

  #redraw() {
    const list = whenLoaded(this.#page, (page) => this.#list(page));
    renderPage(this.#host, { title: messages.title }, list, this.#importForm.template());
  }

  #list({ items, next_cursor: nextCursor, at }) {
    const linkOf = (trail) => linkTo("models", { after: trail });
    return html`
      <section class="card stack">
        ${items.length > 0 ? modelTable(items) : noModels()}
        ${pager(at, nextCursor, linkOf)}
      </section>
    `;
  }
}

function noModels() {
  return html`<p>${messages.noModels} <a href=${linkTo("train")}>${messages.trainOne}</a></p>`;
}

function modelTable(models) {
  const { model, latest, aliases } = messages.columns;
  return listTable(messages.list, [model, latest, aliases], models.map(modelRow));
}

function modelRow({ name, latest, aliases }) {
  return html`
    <tr>
      <th scope="row"><a href=${linkTo("models", { model: name })}>${name}</a></th>
      <td><a href=${linkTo("models", { model: name, version: latest })}>${messages.version(latest)}</a></td>
      <td>${aliasLinks(name, aliases)}</td>
    </tr>
  `;
}

function aliasLinks(model, aliases) {
  const pairs = Object.entries(aliases);
  if (pairs.length === 0) return messages.noAliases;
  const item = ([alias, version]) => html`
    <li><a href=${linkTo("models", { model, version, alias })}>${messages.pointsAt(alias, version)}</a></li>
  `;
  return html`<ul class="chips">${pairs.map(item)}</ul>`;
}
