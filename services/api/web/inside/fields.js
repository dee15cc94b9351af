/** Controls with their names and, beneath, why their value was refused. */

import { html, nothing } from "../vendor/lit-html.js";

/**
 * Return why a field was refused, or null.
 * @param {Error | null} error
 * @param {...string} names The field, as a refusal names it.
 */
export function wrongAt(error, ...names) {
  const lastName = ({ loc }) => loc.filter((part) => typeof part === "string").at(-1);
  return error?.fields?.find((field) => names.includes(lastName(field)))?.msg ?? null;
}

/**
 * Return a field for a number or, with a pattern, for a text.
 * @param {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   wrong?: string | null, meaning?: string, min?: number, max?: number, step?: string,
 *   pattern?: string,
 * }} options
 */
export function inputField({ name, label, value, onChange, ...more }) {
  const { wrong = null, meaning, min, max, step = "1", pattern } = more;
  const change = ({ target }) => target.reportValidity() && onChange(target.value);
  const input = html`
    <input
      type=${pattern ? "text" : "number"}
      required
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${pattern ? nothing : step}
      pattern=${pattern ?? nothing}
      .value=${value}
      aria-invalid=${wrong === null ? nothing : "true"}
      aria-describedby=${describedBy(name, wrong, meaning)}
      @change=${change}
    />
  `;
  return field({ name, label, wrong, meaning }, input);
}

/**
 * Return a field for one of some values.
 * @param {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   options: [string, string][], wrong?: string | null,
 * }} options
 */
export function choiceField({ name, label, value, onChange, options, wrong = null }) {
  const option = ([each, text]) =>
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
  return `inside-${name}-meaning`;
}

function wrongId(name) {
  return `inside-${name}-wrong`;
}
