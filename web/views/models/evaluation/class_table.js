/** Precision and recall of each class. */

import { listTable } from "../../../components/list_table.js";
import { percent, whole } from "../../../components/formats.js";
import { html } from "../../../vendor/lit-html.js";
import { messages } from "../../../i18n/models.js";

/** @param {{label: number, examples: number, precision: number | null, recall: number | null}[]} classes */
export function classTable(classes) {
  const row = ({ label, examples, precision, recall }) => html`
    <tr>
      <th scope="row">${label}</th>
      <td class="number">${whole(examples)}</td>
      <td class="number">${percent(precision, 1)}</td>
      <td class="number">${percent(recall, 1)}</td>
    </tr>
  `;
  const { label, examples, precision, recall } = messages.columns;
  const headings = [label, { number: examples }, { number: precision }, { number: recall }];
  return html`
    <p class="faint">${messages.classesMeaning}</p>
    ${listTable(messages.classes, headings, classes.map(row))}
  `;
}
