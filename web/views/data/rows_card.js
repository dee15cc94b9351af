/** Some training rows of a table. */

import { path, withQuery } from "../../api/paths.js";
import { Task } from "../../api/task.js";
import { short } from "../../components/formats.js";
import { listTable } from "../../components/lists/list_table.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const MAX_ROWS = 8;
const MAX_COLUMNS = 20;

export class RowsCard {
  #columns;
  /** @type {Task<any>} */
  #task;

  constructor({ name, version, columns }, redraw) {
    this.#columns = columns;
    this.#task = new Task(redraw);
    const query = { split: "train", limit: MAX_ROWS };
    this.#task.get(() => withQuery(path`/datasets/${name}/versions/${version}/examples`, query));
  }

  close() {
    this.#task.abort();
  }

  template() {
    return html`
      <section class="card">
        <h2>${messages.examples}</h2>
        ${whenLoaded(this.#task, ({ items }) => rowTable(this.#columns.slice(0, MAX_COLUMNS), items))}
        ${this.#columns.length > MAX_COLUMNS ? html`<p class="faint">${messages.firstColumns(MAX_COLUMNS)}</p>` : null}
      </section>
    `;
  }
}

function rowTable(columns, examples) {
  const heading = ({ name, kind }) => (kind === "number" ? { number: name } : name);
  const headings = [{ number: messages.columns.index }, messages.columns.label, ...columns.map(heading)];
  const row = ({ index, class_name: className, row: cells }) => html`
    <tr>
      <th scope="row" class="number">${index}</th>
      <td>${className}</td>
      ${columns.map(({ name }) => cell(cells[name]))}
    </tr>
  `;
  return listTable(messages.examples, headings, examples.map(row), { isFocusable: true });
}

function cell(value) {
  return typeof value === "number" ? html`<td class="number">${short(value, 6)}</td>` : html`<td>${value}</td>`;
}
