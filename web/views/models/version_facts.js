/** The facts about a version: its network, its data and its origin. */

import { factTable } from "../../components/fact_table.js";
import { moment, size, whole } from "../../components/formats.js";
import { reproductionItems } from "../../components/outcomes/reproduction_outcome.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";
import { layersText, originLink } from "./version_table.js";

/**
 * @param {object} manifest
 * @param {object[] | undefined} reproductions undefined: not loaded yet.
 */
export function versionFacts(manifest, reproductions) {
  const { columns, fact } = messages;
  const { dataset, weights } = manifest;
  const facts = [
    [columns.layers, layersText(manifest.layer_sizes)],
    [columns.parameters, whole(manifest.parameters)],
    [columns.size, size(weights.size_bytes)],
    [columns.created, moment(manifest.created_at)],
    [columns.origin, originLink(manifest.job_id)],
    ...(manifest.job_id === null ? [] : [[fact.reproduced, reproducedBy(reproductions)]]),
    [fact.dataset, dataset === null ? messages.noDataset : digest(dataset.name, dataset.sha256)],
    [fact.weights, digest(messages.sha256, weights.sha256)],
  ];
  return factTable(messages.facts, facts);
}

/** @param {Record<string, string | number>} environment */
export function environmentFacts(environment) {
  const facts = Object.entries(environment).map(([name, value]) => [messages.environmentNames[name], value]);
  return factTable(messages.environment, facts);
}

function reproducedBy(jobs) {
  if (!jobs) return null;
  if (jobs.length === 0) return messages.notReproduced;
  return html`<ul class="plain">${reproductionItems(jobs)}</ul>`;
}

function digest(name, sha256) {
  return html`${name} <code class="digest">${sha256}</code>`;
}
