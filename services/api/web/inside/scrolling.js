/** What may be wider or taller than there is room: it scrolls by itself, with the keys too. */

import { html } from "../vendor/lit-html.js";

/**
 * @param {string} label What it holds.
 * @param {unknown} content
 * @param {{isTall?: boolean}} options isTall: only so much of its height is shown.
 */
export function scrolling(label, content, { isTall = false } = {}) {
  return html`
    <div class=${isTall ? "scrolls tall" : "scrolls"} tabindex="0" role="group" aria-label=${label}>
      ${content}
    </div>
  `;
}
