/** `<dataset-page>`: one version of a data set, with its facts, warnings, examples or columns, and its deletion. */

import { linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { path } from "../../api/paths.js";
import "../../components/delete_button.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { page } from "../../components/subpages.js";
import { whenCurrent, whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";
import { classTable, columnTable, datasetFacts, warningList } from "./dataset_cards.js";
import { exampleImages, loadExamples } from "./example_images.js";
import { exampleRows, loadRows } from "./example_rows.js";
import "./import_form.js";
import { findModels, modelLinks } from "./trained_models.js";

class DatasetPage extends LightElement {
  name = "";
  /** A number or `latest`. */
  version = "";
  #loaded = new ElementTask(this, {
    task: (_, { signal }) => loadVersion(this.name, this.version, signal),
    args: () => [],
  });
  #examples = new ElementTask(this, {
    task: ([info], { signal }) => info && (info.kind === "table" ? loadRows : loadExamples)(info, signal),
    args: () => [this.#loaded.value?.info],
  });
  #models = new ElementTask(this, {
    task: ([info], { signal }) => info && findModels(info.name, signal),
    args: () => [this.#loaded.value?.info],
  });

  render() {
    const { value } = this.#loaded;
    const back = { href: linkTo("data"), text: messages.all };
    const title = value ? messages.versionTitle(this.name, value.info.version) : this.name;
    return page({ title, back }, whenLoaded(this.#loaded, (loaded) => this.#whole(loaded)));
  }

  #whole({ info, numbers }) {
    return html`
      <section class="card stack">
        ${info.description ? html`<p>${info.description}</p>` : null} ${warningList(info.warnings)}
        ${actions(info, numbers)}
      </section>
      <div class="columns">
        <section class="card"><h2>${messages.facts}</h2>${datasetFacts(info)}</section>
        <section class="card"><h2>${messages.classes}</h2>${classTable(info)}</section>
        <div class="stack">
          <section class="card"><h2>${messages.versions}</h2>${versionLinks(info, numbers)}</section>
          <section class="card">
            <h2>${messages.models}</h2>
            ${whenCurrent(this.#models, (models) => modelLinks(info, models))}
          </section>
        </div>
      </div>
      ${info.columns ? html`<section class="card"><h2>${messages.tableColumns}</h2>${columnTable(info.columns)}</section>` : null}
      <section class="card">
        <h2>${messages.examples}</h2>
        ${whenCurrent(this.#examples, (found) => (info.kind === "table" ? exampleRows : exampleImages)(info, found))}
      </section>
      ${info.source === null
        ? null
        : html`<dataset-import-form .name=${info.name} @imported=${() => this.#loaded.run()}></dataset-import-form>`}
    `;
  }
}

customElements.define("dataset-page", DatasetPage);

async function loadVersion(dataset, version, signal) {
  const base = path`/datasets/${dataset}/versions`;
  const [info, versions] = await Promise.all([
    getWithRetry(base + path`/${version}`, { signal }),
    getWithRetry(base, { signal }),
  ]);
  return { info, numbers: versions.items.map((item) => item.version) };
}

function actions({ name, version, source, test_examples: test }, numbers) {
  const isNewest = version === numbers[0]; // a job without a version trains on it
  const train = html`<a class="button primary" href=${linkTo("train", { dataset: name })}>${messages.train}</a>`;
  return html`
    ${test === 0 ? html`<p>${messages.noTestSet}</p>` : null}
    <div class="row">
      ${isNewest && test > 0 ? train : null}
      ${source === null
        ? null
        : html`<delete-button
            .path=${path`/datasets/${name}/versions/${version}`}
            .question=${messages.deleteQuestion(name, version)}
            .next=${linkTo("data")}
          ></delete-button>`}
    </div>
  `;
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
