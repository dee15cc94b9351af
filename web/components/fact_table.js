/** A table of facts: a name and a value in each row. */

import { html } from "../vendor/lit.js";

/**
 * @param {string} caption
 * @param {unknown[][]} facts
 */
export function factTable(caption, facts) {
  const row = (/** @type {unknown[]} */ [name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
  return html`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${caption}</caption>
        <tbody>
          ${facts.map(row)}
        </tbody>
      </table>
    </div>
  `;
}
