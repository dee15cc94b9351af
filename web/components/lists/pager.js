/** Links to the next and the previous page of a list. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/components.js";

/**
 * Return the links, or nothing if the list has only one page.
 * @param {ReturnType<typeof import("../../api/page_cursors.js").pageAt>} page
 * @param {string | null} nextCursor Of this page's response.
 * @param {(trail: string | null) => string} linkOf Returns the address of the page of a trail.
 * @param {{newer: string, older: string}} labels Of the links; by default those of a list, the newest first.
 */
export function pager(page, nextCursor, linkOf, { newer, older } = messages) {
  if (page.newer === null && nextCursor === null) return null;
  const link = (trail, label) => html`<a class="button" href=${linkOf(trail)}>${label}</a>`;
  return html`
    <nav class="row pager" aria-label=${messages.pages}>
      ${page.newer === null ? null : link(page.newer, newer)}
      <span class="faint">${messages.pageNumber(page.number)}</span>
      ${nextCursor === null ? null : link(page.olderThan(nextCursor), older)}
    </nav>
  `;
}
