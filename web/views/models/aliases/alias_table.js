/** The table of a model's aliases, and what can be done with each. */

import { listTable } from "../../../components/list_table.js";
import { errorNote } from "../../../components/error_note.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit-html.js";
import { messages as listWords } from "../../../i18n/lists.js";
import { messages } from "../../../i18n/models.js";

/**
 * @param {{
 *   model: string, here: number | null, aliases: object[] | null,
 *   rows: import("../../../components/keyed_rows.js").KeyedRows,
 *   moves: import("./alias_history.js").AliasMoves, said: string, refusal: {message: string} | null,
 *   acts: {
 *     move: (seen: object, version: number) => void, make: (alias: string, version: number) => void,
 *     remove: (seen: object) => void, toggleMoves: (alias: string) => void,
 *   },
 * }} shown
 */
export function aliasTable(shown) {
  const { aliases, moves, acts } = shown;
  return html`
    <section class="card">
      <h2>${messages.aliases}</h2>
      ${errorNote(shown.refusal)}
      <p role="status">${shown.said}</p>
      <div class="columns wide">
        <div>
          ${aliases === null ? html`<p>${listWords.loading}</p>` : table(aliases, shown)}
          ${makeForm(shown)}
        </div>
        ${moves.template(aliases?.find(({ alias }) => moves.isOf(alias)), acts.move)}
      </div>
    </section>
  `;
}

function table(aliases, shown) {
  if (aliases.length === 0) return html`<p>${messages.noAliasesYet}</p>`;
  const { alias, pointsAt, change } = messages.columns;
  const cells = aliases.map((seen) => [seen.alias, cellsOf(seen, shown)]);
  return listTable(messages.aliases, [alias, pointsAt, change], shown.rows.show(cells));
}

function cellsOf(seen, { model, here, moves, acts }) {
  const { alias, version } = seen;
  return html`
    <th scope="row"><span class="long-name">${alias}</span></th>
    <td><a href=${linkTo("models", { model, version })}>${messages.version(version)}</a></td>
    <td>
      <div class="row">
        ${here === null ? moveForm(seen, acts) : moveHere(seen, here, acts)}
        <button
          aria-expanded=${moves.isOf(alias)}
          aria-label=${messages.movesOf(alias)}
          @click=${() => acts.toggleMoves(alias)}
        >${messages.history}</button>
        <button aria-label=${messages.removeAlias(alias)} @click=${() => acts.remove(seen)}>${messages.remove}</button>
      </div>
    </td>
  `;
}

function moveHere(seen, here, { move }) {
  if (seen.version === here) return html`<span class="faint">${messages.pointsHere}</span>`;
  return html`
    <button class="primary" aria-label=${messages.moveAlias(seen.alias, here)} @click=${() => move(seen, here)}>
      ${messages.moveHere}
    </button>
  `;
}

function moveForm(seen, { move }) {
  const submit = (event) => {
    event.preventDefault();
    move(seen, Number(new FormData(event.target).get("version")));
  };
  return html`
    <form class="row" @submit=${submit}>
      <label class="row">
        ${messages.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${messages.moveIt(seen.alias)}>${messages.move}</button>
    </form>
  `;
}

function makeForm({ here, acts }) {
  const submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    acts.make(String(given.get("alias")).trim(), here ?? Number(given.get("version")));
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
