/** The table of a model's aliases with their actions. */

import { listTable } from "../../../components/list_table.js";
import { errorNote } from "../../../components/task_note.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit-html.js";
import { messages as listMessages } from "../../../i18n/components.js";
import { messages } from "../../../i18n/models.js";

/**
 * @param {{
 *   model: string, here: number | null, aliases: object[] | null,
 *   rows: import("../../../components/keyed_rows.js").KeyedRows,
 *   history: import("./alias_history.js").AliasHistory, status: string, error: {message: string} | null,
 *   actions: {
 *     move: (known: object, version: number) => void, make: (alias: string, version: number) => void,
 *     remove: (known: object) => void, toggleHistory: (alias: string) => void,
 *   },
 * }} shown
 */
export function aliasTable(shown) {
  const { aliases, history, actions } = shown;
  return html`
    <section class="card">
      <h2>${messages.aliases}</h2>
      ${errorNote(shown.error)}
      <p role="status">${shown.status}</p>
      <div class="columns wide">
        <div>
          ${aliases === null ? html`<p>${listMessages.loading}</p>` : table(aliases, shown)}
          ${makeForm(shown)}
        </div>
        ${history.template(aliases?.find(({ alias }) => history.isOf(alias)), actions.move)}
      </div>
    </section>
  `;
}

function table(aliases, shown) {
  if (aliases.length === 0) return html`<p>${messages.noAliasesYet}</p>`;
  const { alias, pointsAt, change } = messages.columns;
  const cells = aliases.map((known) => [known.alias, cellsOf(known, shown)]);
  return listTable(messages.aliases, [alias, pointsAt, change], shown.rows.show(cells));
}

function cellsOf(known, { model, here, history, actions }) {
  const { alias, version } = known;
  return html`
    <th scope="row"><span class="long-name">${alias}</span></th>
    <td><a href=${linkTo("models", { model, version })}>${messages.version(version)}</a></td>
    <td>
      <div class="row">
        ${here === null ? moveForm(known, actions) : moveHere(known, here, actions)}
        <button
          aria-expanded=${history.isOf(alias)}
          aria-label=${messages.historyOf(alias)}
          @click=${() => actions.toggleHistory(alias)}
        >${messages.history}</button>
        <button aria-label=${messages.removeAlias(alias)} @click=${() => actions.remove(known)}>${messages.remove}</button>
      </div>
    </td>
  `;
}

function moveHere(known, here, { move }) {
  if (known.version === here) return html`<span class="faint">${messages.pointsHere}</span>`;
  return html`
    <button class="primary" aria-label=${messages.moveAlias(known.alias, here)} @click=${() => move(known, here)}>
      ${messages.moveHere}
    </button>
  `;
}

function moveForm(known, { move }) {
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

function makeForm({ here, actions }) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    actions.make(String(form.get("alias")).trim(), here ?? Number(form.get("version")));
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
