/** The links between the views of jobs and of sweeps, which share a place in the navigation. */

import { linkTo } from "../api/address.js";
import { html } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";

/** @param {"jobs" | "sweeps"} current */
export function workTabs(current) {
  const link = ([view, text]) => html`
    <a href=${linkTo(view)} aria-current=${view === current ? "page" : "false"}>${text}</a>
  `;
  return html`<nav class="segmented" aria-label=${messages.work}>${Object.entries(messages.workViews).map(link)}</nav>`;
}
