/** The aliases of a model, each with its version. */

import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit-html.js";
import { messages } from "../../../i18n/models.js";

/**
 * @param {string} model
 * @param {Record<string, number>} aliases The version that each points at.
 */
export function aliasLinks(model, aliases) {
  const pairs = Object.entries(aliases);
  if (pairs.length === 0) return messages.noAliases;
  const item = ([alias, version]) => html`
    <li><a href=${linkTo("models", { model, version, alias })}>${messages.pointsAt(alias, version)}</a></li>
  `;
  return html`<ul class="chips">${pairs.map(item)}</ul>`;
}
