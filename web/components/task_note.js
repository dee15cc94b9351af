/** The state of a task: loading, failed, or its value. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/lists.js";
import { errorNote } from "./error_note.js";

/**
 * Return the error, a note that the value is loading, or what `show` returns for it.
 * @template T
 * @param {{value: T | null, error: Error | null}} task
 * @param {(value: T) => unknown} show
 */
export function whenLoaded({ value, error }, show) {
  return html`${errorNote(error)} ${value === null ? waiting(error) : show(value)}`;
}

function waiting(error) {
  return error ? null : html`<p aria-live="polite">${messages.loading}</p>`;
}
