/** Form fields with labels and error messages. */

import { html, nothing } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/inspect.js";

const WHOLE = /^\d{1,10}$/;

/**
 * @typedef {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   wrong?: string | null, meaning?: string,
 * }} FieldOptions wrong: the service's error message.
 */

/**
 * Return the error message of a field; null: none.
 * @param {(Error & {fields?: {loc: unknown[], msg: string}[]}) | null} error
 * @param {...string} names The field's names in an error.
 */
export function errorAt(error, ...names) {
  const lastName = ({ loc }) => loc.filter((part) => typeof part === "string").at(-1);
  return error?.fields?.find((field) => names.includes(lastName(field)))?.msg ?? null;
}

/**
 * Return a field for a whole number within bounds; without an upper one the service checks it.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {min: number, max?: number}} options
 */
export function wholeField(store, { min, max, ...options }) {
  const isIn = (number) => number >= min && number <= (max ?? Infinity);
  return inputField(store, {
    ...options,
    number: { min, max, step: 1 },
    read: (text) => (WHOLE.test(String(Number(text))) && isIn(Number(text)) ? String(Number(text)) : null),
    requirement: messages.requirement.whole(min, max),
  });
}

/**
 * Return a field for a number above 0, up to a largest one.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {max: number}} options
 */
export function positiveField(store, { max, ...options }) {
  const isIn = (number) => number > 0 && number <= max;
  return inputField(store, {
    ...options,
    number: { min: 0, max, step: "any" },
    read: (text) => (isIn(Number(text)) ? String(Number(text)) : null),
    requirement: messages.requirement.positive(max),
  });
}

/**
 * Return a field for a text or a number; it shows the requirement if the text is invalid.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {
 *   read: (text: string) => string | null, requirement: string,
 *   number?: {min: number, max?: number, step: number | string},
 * }} options read: returns the value of a text; null: it is invalid.
 */
export function inputField(store, { name, label, value, onChange, read, requirement, ...more }) {
  const { meaning, number } = more;
  const invalid = store.invalid.get(name);
  const wrong = invalid === undefined ? (more.wrong ?? null) : requirement;
  const change = ({ target }) => {
    const meant = target.value === "" ? null : read(target.value);
    if (meant === null) {
      store.noteInvalid(name, target.value);
      return;
    }
    target.value = meant;
    onChange(meant);
  };
  const input = html`
    <input
      type=${number ? "number" : "text"}
      required
      min=${number?.min ?? nothing}
      max=${number?.max ?? nothing}
      step=${number?.step ?? nothing}
      .value=${invalid ?? value}
      aria-invalid=${wrong === null ? nothing : "true"}
      aria-describedby=${describedBy(name, wrong, meaning)}
      @change=${change}
    />
  `;
  return field({ name, label, wrong, meaning }, input);
}

/**
 * Return a field for one of several values.
 * @param {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   options: string[][], wrong?: string | null,
 * }} options
 */
export function choiceField({ name, label, value, onChange, options, wrong = null }) {
  const option = (/** @type {string[]} */ [each, text]) =>
    html`<option value=${each} ?selected=${each === value}>${text}</option>`;
  const select = html`
    <select
      .value=${value}
      aria-invalid=${wrong === null ? nothing : "true"}
      aria-describedby=${describedBy(name, wrong)}
      @change=${(event) => onChange(event.target.value)}
    >
      ${options.map(option)}
    </select>
  `;
  return field({ name, label, wrong }, select);
}

/** @param {{name: string, label: string, wrong: string | null, meaning?: string}} texts */
function field({ name, label, wrong, meaning }, control) {
  return html`
    <div class="field">
      <label>${label}<br />${control}</label>
      ${meaning ? html`<span class="meaning" id=${meaningId(name)}>${meaning}</span>` : nothing}
      ${wrong ? html`<p class="wrong" id=${wrongId(name)}>${wrong}</p>` : nothing}
    </div>
  `;
}

function describedBy(name, wrong, meaning) {
  const ids = [meaning && meaningId(name), wrong && wrongId(name)].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : nothing;
}

function meaningId(name) {
  return `inspect-${name}-meaning`;
}

function wrongId(name) {
  return `inspect-${name}-wrong`;
}
