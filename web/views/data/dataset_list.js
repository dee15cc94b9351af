/** The data sets, and the import of a new one. */

import { listDatasets } from "../../api/datasets.js";
import { linkTo } from "../../api/address.js";
import { Task } from "../../api/task.js";
import { whole } from "../../components/formats.js";
import { listTable } from "../../components/list_table.js";
import { renderPage } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/data.js";
import { ImportForm } from "./import_form.js";

export class DatasetList {
  #host;
  #datasets = new Task(() => this.#redraw());
  #importForm = new ImportForm({ name: null, redraw: () => this.#redraw(), onDone: () => this.#load() });

  constructor(host) {
    this.#host = host;
    this.#load();
  }

  show() {
    this.#redraw();
  }

  close() {
    this.#datasets.abort();
    this.#importForm.close();
  }

  #load() {
    this.#datasets.run(listDatasets);
  }

  #redraw() {
    const list = whenLoaded(this.#datasets, (infos) => html`<section class="card">${datasetTable(infos)}</section>`);
    renderPage(this.#host, { title: messages.title }, list, this.#importForm.template());
  }
}

function datasetTable(infos) {
  const { name, kind, examples, classes, version } = messages.columns;
  const headings = [name, kind, { number: examples }, { number: classes }, version];
  return listTable(messages.list, headings, infos.map(datasetRow));
}

function datasetRow({ name, kind, classes, version, train_examples: train, test_examples: test }) {
  return html`
    <tr>
      <th scope="row"><a class="long-name" href=${linkTo("data", { dataset: name })}>${name}</a></th>
      <td>${messages.kinds[kind]}</td>
      <td class="number">${whole(train + test)}</td>
      <td class="number">${whole(classes)}</td>
      <td>${messages.version(version)}</td>
    </tr>
  `;
}
