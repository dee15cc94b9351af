/** What stands in place of an answer until it is there. */

import { html } from "../vendor/lit-html.js";
import { words } from "../i18n/lists.js";
import { refusalNote } from "./error_note.js";

/**
 * Return why there is no answer, or that it is waited for, or what is made of it.
 * @template T
 * @param {{answer: T | null, refusal: Error | null}} asked
 * @param {(answer: T) => unknown} show
 */
export function whenAnswered({ answer, refusal }, show) {
  return html`${refusalNote(refusal)} ${answer === null ? waiting(refusal) : show(answer)}`;
}

function waiting(refusal) {
  return refusal ? null : html`<p aria-live="polite">${words.loading}</p>`;
}
