/** The table of a model's aliases with their actions, and its default. */

import { listTable } from "../../../components/lists/list_table.js";
import { errorNote } from "../../../components/task_note.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit.js";
import { messages as listMessages } from "../../../i18n/components.js";
import { messages } from "../../../i18n/models.js";
import { defaultForm } from "./default_form.js";

/** @param {import("./alias_panel.js").AliasPanel} panel */
export function aliasTable(panel) {
  const { history } = panel;
  const aliases = panel.list.value?.aliases ?? null;
  const shown = aliases?.find(({ alias }) => history.isOf(alias));
  return html`
    <section class="card">
      <h2>${messages.aliases}</h2>
      ${errorNote(panel.error)}
      <p role="status">${panel.status}</p>
      <div class="columns wide">
        <div>
          ${aliases === null ? html`<p>${listMessages.loading}</p>` : table(aliases, panel)}
          ${makeForm(panel)} ${defaultForm(panel)}
        </div>
        ${history.template(shown, (known, version) => panel.move(known, version))}
      </div>
    </section>
  `;
}

function table(aliases, panel) {
  if (aliases.length === 0) return html`<p>${messages.noAliasesYet}</p>`;
  const { alias, pointsAt, change } = messages.columns;
  const cells = aliases.map((known) => [known.alias, cellsOf(known, panel)]);
  return listTable(messages.aliases, [alias, pointsAt, change], panel.rows.show(cells));
}

function cellsOf(known, panel) {
  const { model, here, history } = panel;
  const { alias, version } = known;
  return html`
    <th scope="row"><span class="long-name">${alias}</span></th>
    <td><a href=${linkTo("models", { model, version })}>${messages.version(version)}</a></td>
    <td>
      <div class="row">
        ${here === null ? moveForm(known, panel) : moveHere(known, panel)}
        <button
          aria-expanded=${history.isOf(alias)}
          aria-label=${messages.historyOf(alias)}
          @click=${() => panel.toggleHistory(alias)}
        >${messages.history}</button>
        <button class="danger quiet" aria-label=${messages.removeAlias(alias)} @click=${() => panel.remove(known)}>${messages.remove}</button>
      </div>
    </td>
  `;
}

function moveHere(known, panel) {
  const { here } = panel;
  if (known.version === here) return html`<span class="faint">${messages.pointsHere}</span>`;
  return html`
    <button class="primary" aria-label=${messages.moveAlias(known.alias, here)} @click=${() => panel.move(known, here)}>
      ${messages.moveHere}
    </button>
  `;
}

function moveForm(known, panel) {
  const submit = (event) => {
    event.preventDefault();
    panel.move(known, Number(new FormData(event.target).get("version")));
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

function makeForm(panel) {
  const { here } = panel;
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    panel.make(String(form.get("alias")).trim(), here ?? Number(form.get("version")));
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
