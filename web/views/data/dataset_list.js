/** The data sets, and the import of a new one. */

import { listDatasets } from "../../api/datasets.js";
import { linkTo } from "../../api/address.js";
import { whole } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { listTable } from "../../components/lists/list_table.js";
import { page } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";
import "./import_form.js";

class DatasetList extends LightElement {
  #datasets = new ElementTask(this, { task: (_, { signal }) => listDatasets(signal), args: () => [] });

  render() {
    const list = whenLoaded(this.#datasets, (infos) => html`<section class="card">${datasetTable(infos)}</section>`);
    return page({ title: messages.title }, list, html`<dataset-import-form @imported=${() => this.#datasets.run()}></dataset-import-form>`);
  }
}

customElements.define("dataset-list", DatasetList);

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
