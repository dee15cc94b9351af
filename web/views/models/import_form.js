/** `<version-import-form>`: the import of a version that was trained elsewhere. */

import { linkTo } from "../../api/address.js";
import { readJson, request } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { LightElement } from "../../components/light_element.js";
import { errorNote } from "../../components/task_note.js";
import { html, Task, TaskStatus } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

/** Dispatches "imported". */
class VersionImportForm extends LightElement {
  /** null: the form has a field for its name. @type {string | null} */
  model = null;
  #importing = new Task(this, {
    task: (/** @type {any[]} */ [model, file]) => post(path`/models/${model}/versions`, file),
    autoRun: false,
    onComplete: () => this.dispatchEvent(new CustomEvent("imported")),
  });

  #send(event) {
    event.preventDefault();
    if (this.#importing.status === TaskStatus.PENDING) return;
    const form = new FormData(event.target);
    this.#importing.run([this.model ?? String(form.get("model")).trim(), form.get("file")]);
  }

  render() {
    const { status, value, error } = this.#importing;
    const isBusy = status === TaskStatus.PENDING;
    return html`
      <section class="card">
        <h2>${messages.importTitle}</h2>
        <p class="faint">${messages.importMeaning}</p>
        <form class="row" @submit=${(event) => this.#send(event)}>
          ${this.model === null ? nameField() : null}
          <label class="field">
            ${messages.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${isBusy}>${messages.importSend}</button>
        </form>
        ${errorNote(isBusy ? null : error)}
        <div role="status">${isBusy ? messages.importing : value && importedNote(value)}</div>
      </section>
    `;
  }
}

customElements.define("version-import-form", VersionImportForm);

function nameField() {
  return html`
    <label class="field">
      ${messages.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `;
}

async function post(url, body) {
  const headers = { "Content-Type": "application/octet-stream" };
  return readJson(await request(url, { method: "POST", headers, body }));
}

function importedNote({ name, version, metrics }) {
  return html`
    <p>
      <a href=${linkTo("models", { model: name, version })}>${messages.imported(name, version)}</a>
      ${metrics.test_accuracy === null ? messages.importedUnseen : null}
    </p>
  `;
}
