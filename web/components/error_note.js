/** The message of an error. */

import { html } from "../vendor/lit-html.js";

/**
 * Return the message of an error; those about fields are shown at the fields.
 * @param {{message: string} | null} error
 */
export function errorNote(error) {
  return html`
    <div role="alert">
      ${error && html`<p class="notice error">${error.message}</p>`}
    </div>
  `;
}
