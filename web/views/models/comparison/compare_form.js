/** The selection of two versions to compare. */

import { percent } from "../../../components/formats.js";
import { selectOptions, withChosen } from "../../../components/select_options.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

/**
 * @param {string} model
 * @param {object[]} manifests The versions to choose from.
 * @param {(string | number)[]} chosen The two chosen ones: numbers, aliases or `latest`.
 */
export function compareForm(model, manifests, chosen) {
  const compare = (event) => {
    event.preventDefault();
    const refs = new FormData(event.target).getAll("version");
    location.hash = linkTo("models", { model, compare: refs.join(",") });
  };
  return html`
    <section class="card">
      <h2>${messages.compareTitle}</h2>
      <form class="row" @submit=${compare}>
        ${versionField(messages.first, manifests, chosen[0])} ${versionField(messages.second, manifests, chosen[1])}
        <button>${messages.compare}</button>
      </form>
    </section>
  `;
}

function versionField(label, manifests, chosen) {
  const entries = manifests.map(({ version, metrics }) => [
    String(version),
    messages.versionOption(version, percent(metrics.test_accuracy)),
  ]);
  return html`
    <label class="field">
      ${label}
      <select name="version">
        ${selectOptions(withChosen(entries, String(chosen)), String(chosen))}
      </select>
    </label>
  `;
}
