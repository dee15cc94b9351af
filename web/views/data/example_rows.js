/** Some training rows of a table. */

import { getWithRetry } from "../../api/client.js";
import { path, withQuery } from "../../api/paths.js";
import { short } from "../../components/formats.js";
import { listTable } from "../../components/lists/list_table.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const MAX_ROWS = 8;
const MAX_COLUMNS = 20;

/** Return the first rows. */
export async function loadRows({ name, version }, signal) {
  const query = { split: "train", limit: MAX_ROWS };
  return (await getWithRetry(withQuery(path`/datasets/${name}/versions/${version}/examples`, query), { signal })).items;
}

/**
 * @param {{columns: any[]}} info Of the version.
 * @param {any[]} examples
 */
export function exampleRows({ columns: all }, examples) {
  const columns = all.slice(0, MAX_COLUMNS);
  const heading = ({ name, kind }) => (kind === "number" ? { number: name } : name);
  const headings = [{ number: messages.columns.index }, messages.columns.label, ...columns.map(heading)];
  const row = ({ index, class_name: className, row: cells }) => html`
    <tr>
      <th scope="row" class="number">${index}</th>
      <td>${className}</td>
      ${columns.map(({ name }) => cell(cells[name]))}
    </tr>
  `;
  return html`
    ${listTable(messages.examples, headings, examples.map(row), { isFocusable: true })}
    ${all.length > MAX_COLUMNS ? html`<p class="faint">${messages.firstColumns(MAX_COLUMNS)}</p>` : null}
  `;
}

function cell(value) {
  return typeof value === "number" ? html`<td class="number">${short(value, 6)}</td>` : html`<td>${value}</td>`;
}
