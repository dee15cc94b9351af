/** The default of a model, which answers requests without a version, with a form that changes it. */

import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const LATEST = "latest";

/** @param {import("./alias_panel.js").AliasPanel} panel */
export function defaultForm(panel) {
  if (panel.list.value === null) return null;
  const { aliases, default: ref } = panel.list.value;
  return html`
    <p>${messages.defaultIs(ref)}</p>
    ${panel.here === null ? refForm(panel, ref, aliases) : makeDefault(panel, ref)}
  `;
}

function makeDefault(panel, ref) {
  const { here } = panel;
  if (ref === here) return null;
  return html`<button @click=${() => panel.setDefault(here)}>${messages.makeDefault(here)}</button>`;
}

function refForm(panel, ref, aliases) {
  const submit = (event) => {
    event.preventDefault();
    panel.setDefault(String(new FormData(event.target).get("default")).trim());
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
