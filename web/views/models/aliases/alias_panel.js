/** The aliases and the default of a model, with actions to create, move and delete them. */

import { confirm } from "../../../components/confirm.js";
import { percent } from "../../../components/formats.js";
import { KeyedRows } from "../../../components/keyed_rows.js";
import { Task } from "../../../api/task.js";
import { get, getWithRetry } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { AliasHistory } from "./alias_history.js";
import { aliasTable } from "./alias_table.js";
import { changeAlias, changeDefault, explainChange, removeAlias } from "./alias_changes.js";

export class AliasPanel {
  /** The default, and the aliases, each with its generation, the precondition of changes. */
  list;
  history;
  rows = new KeyedRows();
  /** What was done last. */
  status = "";
  #address;
  #redraw;
  #onDone;
  #isBusy = false;
  /** @type {any} */
  #error = null;
  #isClosed = false;

  /**
   * @param {{
   *   model: string, here: number | null, address: import("../../../api/address.js").Address,
   *   redraw: () => void, onDone: () => void,
   * }} options here: the version that aliases are moved to; null: the form has a field for it.
   *   onDone: called when an alias has changed.
   */
  constructor({ model, here, address, redraw, onDone }) {
    this.model = model;
    this.here = here;
    this.#address = address;
    this.#redraw = redraw;
    this.#onDone = onDone;
    this.list = new Task(redraw);
    this.history = new AliasHistory(model, redraw);
    this.#load();
  }

  /** Show the history of the alias that the address names. */
  show({ alias = null }) {
    this.history.show(alias);
  }

  close() {
    this.#isClosed = true;
    this.list.abort();
    this.history.close();
  }

  /** Why the last change failed, or the list. */
  get error() {
    return this.#error ?? this.list.error;
  }

  template() {
    return aliasTable(this);
  }

  #load() {
    return this.list.run(async (signal) => {
      const model = path`/models/${this.model}`;
      const { aliases, default: ref } = await getWithRetry(model, { signal });
      const load = (name) => getWithRetry(`${model}${path`/aliases/${name}`}`, { signal });
      return { aliases: await Promise.all(Object.keys(aliases).map(load)), default: ref };
    });
  }

  /** Create an alias. */
  make(alias, version) {
    return this.move({ alias, version: null, generation: null }, version);
  }

  /** Show or hide the history of an alias. */
  toggleHistory(alias) {
    const chosen = this.#address.choices.alias === alias ? null : alias;
    this.#address.change({ alias: chosen });
    this.history.show(chosen);
    this.#redraw();
  }

  /** Move an alias to a version, if the user confirms the change; a new one is created at once. */
  async move(known, version) {
    if (known.version !== null && !(await this.#confirmMove(known, version))) return;
    const isDone = await this.#change(known, () => changeAlias(this.model, known, version));
    if (!isDone) return;
    this.status = messages.moved(known.alias, known.version, version);
    this.#address.change({ alias: known.alias });
    this.history.show(known.alias, { isNew: true });
    this.#redraw();
  }

  /** Show which version replaces which one, with their accuracies, and return whether the user confirmed. */
  async #confirmMove({ alias, version: from }, to) {
    const [before, after] = await Promise.all([from, to].map((version) => this.#describe(version)));
    const detail = html`<p>${messages.moveChange(before, after)}</p>`;
    return confirm(messages.moveQuestion(alias), messages.moveYes, { detail, isDestructive: false });
  }

  async #describe(version) {
    const found = await get(path`/models/${this.model}/versions/${version}`).catch(() => null); // the move says why
    return messages.measured(version, percent(found?.metrics.test_accuracy));
  }

  /** Delete an alias, if the user confirms. */
  async remove(known) {
    if (!(await confirm(messages.removeQuestion(known.alias), messages.removeYes))) return;
    if (!(await this.#change(known, () => removeAlias(this.model, known)))) return;
    this.status = messages.removed(known.alias);
    this.#address.change({ alias: null });
    this.history.show(null);
    this.#redraw();
  }

  /** Make a number, an alias or `latest` the default. */
  async setDefault(ref) {
    if (!(await this.#change(null, () => changeDefault(this.model, ref)))) return;
    this.status = messages.defaultSet(this.list.value?.default);
    this.#redraw();
  }

  /**
   * Make a change and load the aliases again; return whether it was made and the panel is open.
   * @param {import("./alias_changes.js").KnownAlias | null} known The alias that is changed.
   * @param {() => Promise<unknown>} make
   */
  async #change(known, make) {
    if (this.#isBusy) return false; // a double click
    this.#isBusy = true;
    this.status = "";
    this.#error = null;
    try {
      await make();
    } catch (error) {
      this.#error = error;
    }
    if (this.#isClosed) return false;
    await this.#load();
    if (this.#isClosed) return false;
    if (this.#error && known) this.#explain(known);
    this.#isBusy = false;
    this.#onDone();
    this.#redraw();
    return this.#error === null;
  }

  /** Explain the error of a change of an alias, which is loaded again. */
  #explain(known) {
    const now = this.list.value?.aliases.find(({ alias }) => alias === known.alias) ?? null;
    this.#error = explainChange(this.#error, known, now);
    if (this.history.isOf(known.alias)) this.history.show(known.alias, { isNew: true });
  }
}
