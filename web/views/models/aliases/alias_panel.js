/** A model's aliases: shown, made, moved, moved back and deleted. */

import { confirm } from "../../../components/confirm.js";
import { KeyedRows } from "../../../components/keyed_rows.js";
import { Task } from "../../../api/task.js";
import { getPatiently } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { messages } from "../../../i18n/models.js";
import { AliasMoves } from "./alias_history.js";
import { aliasTable } from "./alias_table.js";
import { changeAlias, explainChange, removeAlias } from "./alias_changes.js";

export class Aliases {
  #model;
  #here;
  #address;
  #redraw;
  #onDone;
  #list; // each as it was seen; a change is made only if it still is so
  #moves;
  #rows = new KeyedRows();
  #isBusy = false;
  #said = "";
  #refusal = null;
  #isClosed = false;

  /**
   * @param {{
   *   model: string, here: number | null, address: import("../../../api/address.js").Address,
   *   redraw: () => void, onDone: () => void,
   * }} options here: the version that aliases are moved to; null: a number is asked for. onDone: is
   *   told when an alias has changed.
   */
  constructor({ model, here, address, redraw, onDone }) {
    this.#model = model;
    this.#here = here;
    this.#address = address;
    this.#redraw = redraw;
    this.#onDone = onDone;
    this.#list = new Task(redraw);
    this.#moves = new AliasMoves(model, redraw);
    this.#look();
  }

  /** Show the history of the alias that the address names. */
  show({ alias = null }) {
    this.#moves.show(alias);
  }

  close() {
    this.#isClosed = true;
    this.#list.close();
    this.#moves.close();
  }

  template() {
    return aliasTable({
      model: this.#model,
      here: this.#here,
      aliases: this.#list.answer,
      rows: this.#rows,
      moves: this.#moves,
      said: this.#said,
      refusal: this.#refusal ?? this.#list.refusal,
      acts: {
        move: (seen, version) => this.#move(seen, version),
        make: (alias, version) => this.#move({ alias, version: null, generation: null }, version),
        remove: (seen) => this.#remove(seen),
        toggleMoves: (alias) => this.#toggleMoves(alias),
      },
    });
  }

  #look() {
    return this.#list.ask(async (signal) => {
      const model = path`/models/${this.#model}`;
      const { aliases } = await getPatiently(model, { signal });
      const ask = (name) => getPatiently(`${model}${path`/aliases/${name}`}`, { signal });
      return Promise.all(Object.keys(aliases).map(ask));
    });
  }

  #toggleMoves(alias) {
    const chosen = this.#address.choices.alias === alias ? null : alias;
    this.#address.change({ alias: chosen });
    this.#moves.show(chosen);
    this.#redraw();
  }

  async #move(seen, version) {
    const isDone = await this.#change(seen, () => changeAlias(this.#model, seen, version));
    if (!isDone) return;
    this.#said = messages.moved(seen.alias, seen.version, version);
    this.#address.change({ alias: seen.alias });
    this.#moves.show(seen.alias, { isNew: true });
    this.#redraw();
  }

  async #remove(seen) {
    if (!(await confirm(messages.removeQuestion(seen.alias), messages.removeYes))) return;
    if (!(await this.#change(seen, () => removeAlias(this.#model, seen)))) return;
    this.#said = messages.removed(seen.alias);
    this.#address.change({ alias: null });
    this.#moves.show(null);
    this.#redraw();
  }

  /** Return whether a change was made and is still looked at; whatever came of it, look again. */
  async #change(seen, make) {
    if (this.#isBusy) return false; // a double click: the second would find what the first has changed
    this.#isBusy = true;
    this.#said = "";
    this.#refusal = null;
    try {
      await make();
    } catch (error) {
      this.#refusal = error;
    }
    if (this.#isClosed) return false;
    await this.#look();
    if (this.#isClosed) return false;
    const now = this.#list.answer?.find(({ alias }) => alias === seen.alias) ?? null;
    this.#refusal &&= explainChange(this.#refusal, seen, now);
    if (this.#refusal && this.#moves.isOf(seen.alias)) this.#moves.show(seen.alias, { isNew: true });
    this.#isBusy = false;
    this.#onDone();
    this.#redraw();
    return this.#refusal === null;
  }
}
