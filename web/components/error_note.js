/** Why something was refused, where people look for it. */

import { html } from "../vendor/lit-html.js";

/**
 * Return the sentence of an error, or nothing; its fields' sentences stand at the fields.
 * @param {{message: string} | null} error
 */
export function errorNote(error) {
  return html`
    <div role="alert">
      ${error && html`<p class="notice error">${error.message}</p>`}
    </div>
  `;
}
