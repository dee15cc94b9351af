/** Table rows by key, so that the focus and typed text stay with their item. */

import { render } from "../vendor/lit.js";

export class KeyedRows {
  #body = document.createElement("tbody");
  #rows = new Map();

  /**
   * Return a `<tbody>`, always the same one, with these rows.
   * @param {unknown[][]} rows Pairs of a key and a template of the cells.
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

  /** Move a row only if it must move: that takes the focus from it. */
  #place(row, place) {
    const there = this.#body.children[place] ?? null;
    if (there !== row) this.#body.insertBefore(row, there);
  }

  #remove(key, row) {
    row.remove();
    this.#rows.delete(key);
  }
}
