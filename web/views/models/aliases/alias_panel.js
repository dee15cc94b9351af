/** `<alias-panel>`: the aliases and the default of a model, with actions to create, move and delete them. */

import { confirm } from "../../../components/confirm.js";
import { percent } from "../../../components/formats.js";
import { ElementTask, LightElement } from "../../../components/light_element.js";
import { errorNote } from "../../../components/task_note.js";
import { Address } from "../../../api/address.js";
import { get, getWithRetry } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { html, keyed, Task, TaskStatus } from "../../../vendor/lit.js";
import { messages as listMessages } from "../../../i18n/components.js";
import { messages } from "../../../i18n/models.js";
import "./alias_history.js";
import { aliasTable, createForm } from "./alias_table.js";
import { changeAlias, changeDefault, explainChange, removeAlias } from "./alias_changes.js";
import { defaultForm } from "./default_form.js";

/**
 * A change of aliases. known: the alias that it is about; done: returns what was done, when the aliases
 * are loaded again; next: changes of the address.
 * @typedef {{
 *   make: () => Promise<unknown>, done: () => string, known?: import("./alias_changes.js").KnownAlias | null,
 *   next?: {alias: string | null} | null,
 * }} Change
 */

/** Property: `choices`, those of the address, with the alias whose history is shown. Dispatches "changed". */
class AliasPanel extends LightElement {
  static properties = { choices: { attribute: false } };
  model = "";
  /** The version that aliases are moved to; null: the forms have a field for it. @type {number | null} */
  here = null;
  #address = new Address("models");
  /** The default, and the aliases, each with its generation, the precondition of changes. */
  #list = new ElementTask(this, { task: (_, { signal }) => loadAliases(this.model, signal), args: () => [] });
  #changing = new Task(this, { task: (/** @type {Change[]} */ [change]) => this.#make(change), autoRun: false });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  #choose(changes) {
    this.#address.change(changes);
    this.choices = this.#address.choices;
  }

  #find(name) {
    return this.#list.value?.aliases.find(({ alias }) => alias === name) ?? null;
  }

  /** Move an alias to a version, if the user confirms the change; a new one is created at once. */
  async #move(known, version) {
    if (known.version !== null && !(await confirmMove(this.model, known, version))) return;
    this.#change({
      make: () => changeAlias(this.model, known, version),
      done: () => messages.moved(known.alias, known.version, version),
      known,
      next: { alias: known.alias },
    });
  }

  /** Delete an alias, if the user confirms. */
  async #remove(known) {
    if (!(await confirm(messages.removeQuestion(known.alias), messages.removeYes))) return;
    this.#change({
      make: () => removeAlias(this.model, known),
      done: () => messages.removed(known.alias),
      known,
      next: { alias: null },
    });
  }

  /** Make a number, an alias or `latest` the default. */
  #setDefault(ref) {
    const done = () => messages.defaultSet(this.#list.value?.default);
    this.#change({ make: () => changeDefault(this.model, ref), done });
  }

  /** @param {Change} change Ignored after a double click. */
  #change(change) {
    if (this.#changing.status !== TaskStatus.PENDING) this.#changing.run([change]);
  }

  /**
   * Make a change, and return what was done; the aliases are loaded again, also if it failed.
   * @param {Change} change
   */
  async #make({ make, done, known = null, next = null }) {
    const error = await make().then(() => null, (reason) => reason);
    if (!this.isConnected) return "";
    await this.#list.run();
    this.dispatchEvent(new CustomEvent("changed"));
    if (error !== null) throw known ? explainChange(error, known, this.#find(known.alias)) : error;
    if (next && this.isConnected) this.#choose(next);
    return done();
  }

  render() {
    const { status, value: done, error } = this.#changing;
    const isBusy = status === TaskStatus.PENDING;
    const { value } = this.#list;
    return html`
      <section class="card">
        <h2>${messages.aliases}</h2>
        ${errorNote((isBusy ? null : error) ?? this.#list.error)}
        <p role="status">${isBusy ? null : done}</p>
        <div class="columns wide">
          <div>${value ? this.#forms(value) : html`<p>${listMessages.loading}</p>`}</div>
          ${value && this.choices.alias ? this.#history(this.choices.alias) : null}
        </div>
      </section>
    `;
  }

  #forms({ aliases, default: ref }) {
    const { model, here } = this;
    const shown = this.choices.alias;
    const move = (known, version) => this.#move(known, version);
    const remove = (known) => this.#remove(known);
    const toggle = (alias) => this.#choose({ alias: alias === shown ? null : alias });
    return html`
      ${aliasTable(aliases, { model, here, shown }, { move, remove, toggle })} ${createForm(here, move)}
      ${defaultForm({ ref, here, aliases }, (chosen) => this.#setDefault(chosen))}
    `;
  }

  /** Return the history of an alias, which is loaded again after each change. */
  #history(alias) {
    const known = this.#find(alias);
    return keyed(
      JSON.stringify([alias, known?.generation]),
      html`<alias-history
        .model=${this.model}
        .alias=${alias}
        .isMovable=${known !== null}
        @move=${({ detail }) => this.#move(known, detail)}
      ></alias-history>`,
    );
  }
}

customElements.define("alias-panel", AliasPanel);

async function loadAliases(name, signal) {
  const model = path`/models/${name}`;
  const { aliases, default: ref } = await getWithRetry(model, { signal });
  const load = (alias) => getWithRetry(`${model}${path`/aliases/${alias}`}`, { signal });
  return { aliases: await Promise.all(Object.keys(aliases).map(load)), default: ref };
}

/** Show which version replaces which one, with their accuracies, and return whether the user confirmed. */
async function confirmMove(model, { alias, version: from }, to) {
  const describe = async (version) => {
    const found = await get(path`/models/${model}/versions/${version}`).catch(() => null); // the move says why
    return messages.measured(version, percent(found?.metrics.test_accuracy));
  };
  const [before, after] = await Promise.all([from, to].map(describe));
  const detail = html`<p>${messages.moveChange(before, after)}</p>`;
  return confirm(messages.moveQuestion(alias), messages.moveYes, { detail, isDestructive: false });
}
