/** The mark of the best row of a table. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/components.js";
import { icon } from "../design/icons.js";

/** @param {string} meaning What it is the best of. */
export function bestMark(meaning) {
  return html`<span class="badge accent" title=${meaning}>${icon("best")}${messages.best}</span>`;
}
