/** Rows of a table that stay what they are of, so that the focus and what is typed stay with them. */

import { render } from "../vendor/lit-html.js";

export class KeyedRows {
  #body = document.createElement("tbody");
  #rows = new Map();

  /**
   * Return a `<tbody>`, always the same one, that has these rows.
   * @param {unknown[][]} rows A key each, and a template of its cells.
   */
  show(rows) {
    const keys = new Set(rows.map(([key]) => key));
    for (const [key, row] of this.#rows) if (!keys.has(key)) this.#remove(key, row);
    rows.forEach(([key, cells], place) => this.#place(this.#draw(key, cells), place));
    return this.#body;
  }

  #draw(key, cells) {
    const row = this.#rows.get(key) ?? document.createElement("tr");
    this.#rows.set(key, row);
    render(cells, row);
    return row;
  }

  /** Move a row only where it must be: what is moved loses the focus. */
  #place(row, place) {
    const there = this.#body.children[place] ?? null;
    if (there !== row) this.#body.insertBefore(row, there);
  }

  #remove(key, row) {
    row.remove();
    this.#rows.delete(key);
  }
}
