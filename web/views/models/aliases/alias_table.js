/** The table of a model's aliases with their actions, and the form of a new one. */

import { listTable } from "../../../components/lists/list_table.js";
import { linkTo } from "../../../api/address.js";
import { html, repeat } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

/**
 * @typedef {(known: import("./alias_changes.js").KnownAlias, version: number) => void} Move
 * @typedef {{move: Move, remove: (known: object) => void, toggle: (alias: string) => void}} Actions
 *   toggle: shows or hides the history.
 */

/**
 * @param {any[]} aliases
 * @param {{model: string, here: number | null, shown?: string}} place here: the version that aliases are
 *   moved to; null: each row has a field for it; shown: the alias whose history is shown.
 * @param {Actions} actions
 */
export function aliasTable(aliases, place, actions) {
  if (aliases.length === 0) return html`<p>${messages.noAliasesYet}</p>`;
  const { alias, pointsAt, change } = messages.columns;
  const row = (known) => aliasRow(known, place, actions);
  return listTable(messages.aliases, [alias, pointsAt, change], [repeat(aliases, (known) => known.alias, row)]);
}

function aliasRow(known, { model, here, shown = "" }, { move, remove, toggle }) {
  const { alias, version } = known;
  return html`
    <tr>
      <th scope="row"><span class="long-name">${alias}</span></th>
      <td><a href=${linkTo("models", { model, version })}>${messages.version(version)}</a></td>
      <td>
        <div class="row">
          ${here === null ? moveForm(known, move) : moveHere(known, here, move)}
          <button
            aria-expanded=${alias === shown}
            aria-label=${messages.historyOf(alias)}
            @click=${() => toggle(alias)}
          >${messages.history}</button>
          <button class="danger quiet" aria-label=${messages.removeAlias(alias)} @click=${() => remove(known)}>${messages.remove}</button>
        </div>
      </td>
    </tr>
  `;
}

function moveHere(known, here, move) {
  if (known.version === here) return html`<span class="faint">${messages.pointsHere}</span>`;
  return html`
    <button class="primary" aria-label=${messages.moveAlias(known.alias, here)} @click=${() => move(known, here)}>
      ${messages.moveHere}
    </button>
  `;
}

function moveForm(known, move) {
  const submit = (event) => {
    event.preventDefault();
    move(known, Number(new FormData(event.target).get("version")));
  };
  return html`
    <form class="row" @submit=${submit}>
      <label class="row">
        ${messages.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${messages.moveIt(known.alias)}>${messages.move}</button>
    </form>
  `;
}

/**
 * Return the form of a new alias.
 * @param {number | null} here Its version; null: the form has a field for it.
 * @param {Move} move
 */
export function createForm(here, move) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const alias = String(form.get("alias")).trim();
    move({ alias, version: null, generation: null }, here ?? Number(form.get("version")));
  };
  return html`
    <form class="row" @submit=${submit}>
      <label class="field">
        ${messages.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${here === null ? versionField() : null}
      <button>${here === null ? messages.make : messages.makeHere(here)}</button>
    </form>
  `;
}

function versionField() {
  return html`
    <label class="field">
      ${messages.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `;
}
