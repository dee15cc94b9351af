/** The state of a task: loading, failed, or its value. */

import { html, TaskStatus } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";

/**
 * Return the message of an error; those about fields are shown at the fields.
 * @param {any} error undefined or null: there is none.
 */
export function errorNote(error) {
  return html`
    <div role="alert">
      ${error && html`<p class="notice error">${error.message}</p>`}
    </div>
  `;
}

/**
 * Return the error, a note that the value is loading, or what `show` returns for it.
 * @template T
 * @param {{value?: T | null, error?: unknown}} task A task of Lit.
 * @param {(value: T) => unknown} show
 */
export function whenLoaded({ value, error }, show) {
  const loading = error ? null : html`<p aria-live="polite">${messages.loading}</p>`;
  return html`${errorNote(error)} ${value == null ? loading : show(value)}`;
}

/**
 * As `whenLoaded`, but a new value is loading replaces the previous one: it belongs to other arguments.
 * @param {import("../vendor/lit.js").Task<any, any>} task
 * @param {(value: any) => unknown} show
 */
export function whenCurrent(task, show) {
  return whenLoaded(task.status === TaskStatus.PENDING ? {} : task, show);
}
