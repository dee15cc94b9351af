/** Where an alias pointed before: each change of it, the newest first. */

import { moment } from "../parts/numbers.js";
import { refusalNote } from "../parts/refusal_note.js";
import { getPatiently } from "../service/client.js";
import { path, withQuery } from "../service/paths.js";
import { html } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words } from "../words/models.js";

const MOVES_A_PAGE = 10;

export class AliasMoves {
  #model;
  #redraw;
  #asking = new AbortController();
  #alias = null;
  #moves = null;
  #nextCursor = null;
  #refusal = null;

  constructor(model, redraw) {
    this.#model = model;
    this.#redraw = redraw;
  }

  /** Whether it is this alias's history that is shown. */
  isOf(alias) {
    return this.#alias === alias;
  }

  /**
   * Show an alias's history; null: none.
   * @param {string | null} alias
   * @param {{isNew?: boolean}} options isNew: it has changed since it was asked for.
   */
  show(alias, { isNew = false } = {}) {
    if (this.#alias === alias && !isNew) return;
    this.close();
    this.#asking = new AbortController();
    this.#alias = alias;
    this.#moves = null;
    this.#refusal = null;
    if (alias !== null) this.#ask(null);
  }

  close() {
    this.#asking.abort();
  }

  async #ask(cursor) {
    const { signal } = this.#asking;
    const where = path`/models/${this.#model}/aliases/${this.#alias}/history`;
    try {
      const page = await getPatiently(withQuery(where, { limit: MOVES_A_PAGE, cursor }), { signal });
      this.#moves = [...(this.#moves ?? []), ...page.items];
      this.#nextCursor = page.next_cursor;
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
    }
    this.#redraw();
  }

  /**
   * @param {{alias: string, generation: number} | undefined} seen The alias as it was seen.
   * @param {(seen: object, version: number) => void} move
   */
  template(seen, move) {
    if (this.#alias === null) return null;
    const back = (entry, place) => (place === 0 && seen ? backButton(seen, entry, move) : null);
    const item = (entry, place) => html`<li>${moveText(entry)} ${back(entry, place)}</li>`;
    return html`
      <div>
        <h3>${words.movesOf(this.#alias)}</h3>
        ${refusalNote(this.#refusal)}
        ${this.#moves === null ? this.#waiting() : html`<ol class="moves" reversed>${this.#moves.map(item)}</ol>`}
        ${this.#nextCursor === null ? null : this.#moreButton()}
      </div>
    `;
  }

  #waiting() {
    return this.#refusal ? null : html`<p>${listWords.loading}</p>`;
  }

  #moreButton() {
    return html`<button @click=${() => this.#ask(this.#nextCursor)}>${words.earlier}</button>`;
  }
}

function moveText({ moved_at: movedAt, from_version: from, to_version: to }) {
  return html`<span class="moment">${moment(movedAt)}</span> ${words.moveText(from, to)}`;
}

function backButton(seen, { from_version: from, to_version: to }, move) {
  if (from === null || to === null) return null;
  return html`<button @click=${() => move(seen, from)}>${words.moveBack(from)}</button>`;
}
