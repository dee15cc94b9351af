/** The history of an alias, newest change first. */

import { whenLoaded } from "../../../components/task_note.js";
import { moment } from "../../../components/formats.js";
import { Task } from "../../../api/task.js";
import { getWithRetry } from "../../../api/client.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const CHANGES_PER_PAGE = 10;

export class AliasHistory {
  #model;
  /** @type {any} */
  #alias = null;
  #pages; // all loaded pages, as one

  constructor(model, redraw) {
    this.#model = model;
    this.#pages = new Task(redraw);
  }

  /** Whether the history of this alias is shown. */
  isOf(alias) {
    return this.#alias === alias;
  }

  /**
   * Show an alias's history; null: none.
   * @param {string | null} alias
   * @param {{isNew?: boolean}} options isNew: it has changed since it was loaded.
   */
  show(alias, { isNew = false } = {}) {
    if (this.#alias === alias && !isNew) return;
    this.#alias = alias;
    this.#pages.reset();
    if (alias !== null) this.#load(null);
  }

  close() {
    this.#pages.abort();
  }

  #load(cursor) {
    const alias = this.#alias;
    const earlier = this.#pages.value?.items ?? [];
    return this.#pages.run(async (signal) => {
      const history = path`/models/${this.#model}/aliases/${alias}/history`;
      const url = withQuery(history, { limit: CHANGES_PER_PAGE, cursor });
      const page = await getWithRetry(url, { signal });
      return { ...page, items: [...earlier, ...page.items] };
    });
  }

  /**
   * @param {{alias: string, generation: number} | undefined} known The alias as it was loaded.
   * @param {(known: object, version: number) => void} move
   */
  template(known, move) {
    if (this.#alias === null) return null;
    const back = (entry, place) => (place === 0 && known ? backButton(known, entry, move) : null);
    const item = (entry, place) => html`<li>${changeText(entry)} ${back(entry, place)}</li>`;
    const list = ({ items, next_cursor: next }) => html`
      <ol class="moves" reversed>${items.map(item)}</ol>
      ${next && html`<button @click=${() => this.#load(next)}>${messages.earlier}</button>`}
    `;
    return html`
      <div>
        <h3>${messages.historyOf(this.#alias)}</h3>
        ${whenLoaded(this.#pages, list)}
      </div>
    `;
  }
}

function changeText({ moved_at: movedAt, from_version: from, to_version: to }) {
  return html`<span class="moment">${moment(movedAt)}</span> ${messages.changeText(from, to)}`;
}

function backButton(known, { from_version: from, to_version: to }, move) {
  if (from === null || to === null) return null;
  return html`<button @click=${() => move(known, from)}>${messages.moveBack(from)}</button>`;
}
