/** The models that recent jobs have trained on a data set. */

import { linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const MAX_JOBS = 100;

/** Return the newest version of each model, of the newest jobs. */
export async function findModels(dataset, signal) {
  const query = { kind: "train", state: "succeeded", limit: MAX_JOBS };
  const { items } = await getWithRetry(withQuery("/jobs", query), { signal });
  const models = new Map();
  for (const { spec, model } of items) {
    const isNewest = model !== null && !(models.get(model.name)?.version > model.version);
    if (spec.dataset === dataset && isNewest) models.set(model.name, model);
  }
  return [...models.values()];
}

/**
 * @param {{kind: string}} info Of the data set.
 * @param {{name: string, version: number}[]} models
 */
export function modelLinks({ kind }, models) {
  if (models.length === 0) return html`<p>${messages.noModels(MAX_JOBS)}</p>`;
  const text = kind === "table" ? messages.predict : messages.model;
  const link = ({ name, version }) => html`
    <li><a href=${linkTo("models", { model: name, version })}>${text({ name, version })}</a></li>
  `;
  return html`<ul class="plain">${models.map(link)}</ul>`;
}
