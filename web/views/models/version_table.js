/** The table of a model's versions. */

import { listTable } from "../../components/lists/list_table.js";
import { moment, percent, size, whole } from "../../components/formats.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

/** @param {object[]} manifests */
export function versionTable(manifests) {
  const { columns } = messages;
  const headings = [
    columns.version,
    columns.aliases,
    { number: columns.accuracy },
    { number: columns.layers },
    { number: columns.parameters },
    { number: columns.size },
    columns.origin,
    columns.created,
  ];
  return listTable(messages.versions, headings, manifests.map(versionRow));
}

function versionRow(manifest) {
  const { name, version, aliases, metrics } = manifest;
  return html`
    <tr>
      <th scope="row"><a href=${linkTo("models", { model: name, version })}>${messages.version(version)}</a></th>
      <td>${aliases.length > 0 ? aliases.join(messages.between) : messages.noAliases}</td>
      <td class="number">${percent(metrics.test_accuracy)}</td>
      <td class="number">${layersText(manifest.layer_sizes)}</td>
      <td class="number">${whole(manifest.parameters)}</td>
      <td class="number">${size(manifest.weights.size_bytes)}</td>
      <td>${originLink(manifest.job_id)}</td>
      <td class="moment">${moment(manifest.created_at)}</td>
    </tr>
  `;
}

/** Return a network's layers, such as 784–50–10. */
export function layersText(sizes) {
  return sizes.join(messages.betweenLayers);
}

/** Return a link to the job that made a version, or that it was imported. */
export function originLink(jobId) {
  if (jobId === null) return messages.isImported;
  return html`<a href=${linkTo("jobs", { job: jobId })}>${messages.job(jobId)}</a>`;
}
