/** One version of a data set: its facts, its warnings, its examples or columns, and its deletion. */

import { linkTo } from "../../api/address.js";
import { getWithRetry, send } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { Task } from "../../api/task.js";
import { confirm } from "../../components/confirm.js";
import { renderPage } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";
import { classTable, columnTable, datasetFacts, warningList } from "./dataset_cards.js";
import { ExamplesCard } from "./examples_card.js";
import { ImportForm } from "./import_form.js";
import { RowsCard } from "./rows_card.js";
import { TrainedModels } from "./trained_models.js";

export class DatasetPage {
  #host;
  #dataset;
  #version;
  #loaded = new Task(() => this.#note());
  /** @type {ExamplesCard | RowsCard | null} */
  #examples = null;
  /** @type {TrainedModels | null} */
  #models = null;
  #importForm;
  #error = null; // of the deletion
  #isClosed = false;

  /** Open a version: a number or `latest`. */
  constructor(host, { dataset, version }) {
    this.#host = host;
    this.#dataset = dataset;
    this.#version = version;
    const redraw = () => this.#redraw();
    this.#importForm = new ImportForm({ name: dataset, redraw, onDone: () => this.#load() });
    this.#load();
  }

  show() {
    this.#redraw();
  }

  close() {
    this.#isClosed = true;
    this.#loaded.abort();
    this.#examples?.close();
    this.#models?.close();
    this.#importForm.close();
  }

  #load() {
    this.#loaded.run(async (signal) => {
      const base = path`/datasets/${this.#dataset}/versions`;
      const [info, versions] = await Promise.all([
        getWithRetry(base + path`/${this.#version}`, { signal }),
        getWithRetry(base, { signal }),
      ]);
      return { info, numbers: versions.items.map(({ version }) => version) };
    });
  }

  #note() {
    const info = this.#loaded.value?.info;
    if (info !== undefined) this.#openCards(info);
    this.#redraw();
  }

  #openCards(info) {
    this.#examples?.close();
    this.#models?.close();
    const Card = info.kind === "table" ? RowsCard : ExamplesCard;
    this.#examples = new Card(info, () => this.#redraw());
    this.#models = new TrainedModels(info, () => this.#redraw());
  }

  async #remove({ name, version }) {
    if (!(await confirm(messages.deleteQuestion(name, version), messages.deleteYes))) return;
    this.#error = null;
    try {
      await send("DELETE", path`/datasets/${name}/versions/${version}`);
      if (!this.#isClosed) location.hash = linkTo("data");
    } catch (error) {
      this.#error = error;
      this.#redraw();
    }
  }

  #redraw() {
    const { value, error } = this.#loaded;
    const back = { href: linkTo("data"), text: messages.all };
    const title = value ? messages.versionTitle(this.#dataset, value.info.version) : this.#dataset;
    const content = whenLoaded({ value, error: error ?? this.#error }, (loaded) => this.#whole(loaded));
    renderPage(this.#host, { title, back }, content);
  }

  #whole({ info, numbers }) {
    const isBuiltIn = info.source === null;
    return html`
      <section class="card stack">
        ${info.description ? html`<p>${info.description}</p>` : null} ${warningList(info.warnings)}
        ${this.#actions(info, numbers)}
      </section>
      <div class="columns">
        <section class="card"><h2>${messages.facts}</h2>${datasetFacts(info)}</section>
        <section class="card"><h2>${messages.classes}</h2>${classTable(info)}</section>
        <div class="stack">
          <section class="card"><h2>${messages.versions}</h2>${versionLinks(info, numbers)}</section>
          ${this.#models?.template()}
        </div>
      </div>
      ${info.columns ? html`<section class="card"><h2>${messages.tableColumns}</h2>${columnTable(info.columns)}</section>` : null}
      ${this.#examples?.template()} ${isBuiltIn ? null : this.#importForm.template()}
    `;
  }

  #actions(info, numbers) {
    const { name, version, source, test_examples: test } = info;
    const isNewest = version === numbers[0]; // a job without a version trains on it
    const train = html`<a class="button primary" href=${linkTo("train", { dataset: name })}>${messages.train}</a>`;
    return html`
      ${test === 0 ? html`<p>${messages.noTestSet}</p>` : null}
      <div class="row">
        ${isNewest && test > 0 ? train : null}
        ${source === null ? null : html`<button class="danger quiet" @click=${() => this.#remove(info)}>${messages.delete}</button>`}
      </div>
    `;
  }
}

function versionLinks({ name, version: shown }, numbers) {
  const link = (version) => html`
    <li>
      <a href=${linkTo("data", { dataset: name, version })} aria-current=${version === shown ? "page" : "false"}>
        ${messages.version(version)}
      </a>
    </li>
  `;
  return html`<ul class="chips">${numbers.map(link)}</ul>`;
}
