/** The table of a model's versions. */

import { bestMark } from "../../components/lists/best_mark.js";
import { listTable } from "../../components/lists/list_table.js";
import { sortBy, sortHeading } from "../../components/lists/sorting.js";
import { moment, percent, size, whole } from "../../components/formats.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

/** @type {Record<string, (item: any) => any>} */
const VALUES_OF = {
  version: ({ version }) => version,
  accuracy: ({ metrics }) => metrics.test_accuracy,
};

/**
 * @param {any[]} manifests
 * @param {string | undefined} order As `sortBy` takes it.
 * @param {(order: string) => void} sort
 */
export function versionTable(manifests, order, sort) {
  const { columns } = messages;
  const headings = [
    sortHeading(columns.version, { name: "version", isNumber: true }, order, sort),
    columns.aliases,
    sortHeading(columns.accuracy, { name: "accuracy", isNumber: true }, order, sort),
    { number: columns.layers },
    { number: columns.parameters },
    { number: columns.size },
    columns.origin,
    columns.created,
  ];
  const measured = manifests.filter(({ metrics }) => metrics.test_accuracy !== null);
  const best = measured.length > 1 ? sortBy(measured, "accuracy", VALUES_OF)[0] : null;
  const row = (manifest) => versionRow(manifest, manifest === best);
  return listTable(messages.versions, headings, sortBy(manifests, order, VALUES_OF).map(row));
}

function versionRow(manifest, isBest) {
  const { name, version, aliases, metrics } = manifest;
  return html`
    <tr>
      <th scope="row"><a href=${linkTo("models", { model: name, version })}>${messages.version(version)}</a></th>
      <td>${aliases.length > 0 ? aliases.join(messages.between) : messages.noAliases}</td>
      <td class="number">${isBest ? bestMark(messages.bestVersion) : null} ${percent(metrics.test_accuracy)}</td>
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
