/** The default of a model, which answers requests without a version, with a form that changes it. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const LATEST = "latest";

/**
 * @param {{ref: string | number, here: number | null, aliases: any[]}} current ref: the default; here: the
 *   version that can become it; null: the form has a field for it.
 * @param {(ref: string | number) => void} setDefault
 */
export function defaultForm({ ref, here, aliases }, setDefault) {
  const change = here === null ? refForm(ref, aliases, setDefault) : makeDefault(ref, here, setDefault);
  return html`<p>${messages.defaultIs(ref)}</p>${change}`;
}

function makeDefault(ref, here, setDefault) {
  if (ref === here) return null;
  return html`<button @click=${() => setDefault(here)}>${messages.makeDefault(here)}</button>`;
}

function refForm(ref, aliases, setDefault) {
  const submit = (event) => {
    event.preventDefault();
    setDefault(String(new FormData(event.target).get("default")).trim());
  };
  const names = [LATEST, ...aliases.map(({ alias }) => alias)];
  return html`
    <form class="row" @submit=${submit}>
      <label class="field">
        ${messages.defaultRef}
        <input
          name="default"
          list="default-refs"
          required
          maxlength="63"
          autocomplete="off"
          autocapitalize="off"
          .value=${String(ref)}
        />
      </label>
      <datalist id="default-refs">${names.map((name) => html`<option value=${name}></option>`)}</datalist>
      <button>${messages.setDefault}</button>
    </form>
  `;
}
