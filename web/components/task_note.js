/** What stands in place of an answer until it is there. */

import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/lists.js";
import { errorNote } from "./error_note.js";

/**
 * Return why there is no answer, or that it is waited for, or what is made of it.
 * @template T
 * @param {{answer: T | null, refusal: Error | null}} asked
 * @param {(answer: T) => unknown} show
 */
export function whenLoaded({ answer, refusal }, show) {
  return html`${errorNote(refusal)} ${answer === null ? waiting(refusal) : show(answer)}`;
}

function waiting(refusal) {
  return refusal ? null : html`<p aria-live="polite">${messages.loading}</p>`;
}
