/** An empty state: what belongs in this place, and how it gets there. */

import { html } from "../../vendor/lit.js";
import { icon } from "./icons.js";

/**
 * @param {object} state
 * @param {Parameters<typeof icon>[0]} state.icon
 * @param {string} state.title What is missing, such as "No jobs yet".
 * @param {string} state.text One sentence: what it is for, and what to do next.
 * @param {{href: string, text: string}[]} [state.actions] Links; the first one is the next step.
 */
export function emptyState({ icon: name, title, text, actions = [] }) {
  const link = ({ href, text: label }, place) =>
    html`<a class=${place === 0 ? "button primary" : "button"} href=${href}>${label}</a>`;
  return html`
    <div class="empty">
      ${icon(name)}
      <h3>${title}</h3>
      <p>${text}</p>
      ${actions.length > 0 ? html`<div class="toolbar">${actions.map(link)}</div>` : null}
    </div>
  `;
}
