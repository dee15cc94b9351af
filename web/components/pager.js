/** The ways to the pages before and after one of a list. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/lists.js";

/**
 * Return links to the other pages, or nothing where the list has one page only.
 * @param {ReturnType<typeof import("../api/page_cursors.js").pageAt>} page
 * @param {string | null} nextCursor Of this page's answer.
 * @param {(trail: string | null) => string} linkOf Returns the address of the page of a trail.
 */
export function pager(page, nextCursor, linkOf) {
  if (page.newer === null && nextCursor === null) return null;
  const link = (trail, said) => html`<a class="button" href=${linkOf(trail)}>${said}</a>`;
  return html`
    <nav class="row pager" aria-label=${messages.pages}>
      ${page.newer === null ? null : link(page.newer, messages.newer)}
      <span class="faint">${messages.pageNumber(page.number)}</span>
      ${nextCursor === null ? null : link(page.olderThan(nextCursor), messages.older)}
    </nav>
  `;
}
