/** The import of a version that was trained elsewhere. */

import { errorNote } from "../../components/task_note.js";
import { linkTo } from "../../api/address.js";
import { readJson, request } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

export class ImportForm {
  #model;
  #redraw;
  #onDone;
  #isBusy = false;
  #imported = null;
  #error = null;

  /**
   * @param {{model: string | null, redraw: () => void, onDone: () => void}} options model: null:
   *   the form has a field for its name.
   */
  constructor({ model, redraw, onDone }) {
    this.#model = model;
    this.#redraw = redraw;
    this.#onDone = onDone;
  }

  /** Return the form with its result or its error. */
  template() {
    return html`
      <section class="card">
        <h2>${messages.importTitle}</h2>
        <p class="faint">${messages.importMeaning}</p>
        <form class="row" @submit=${(event) => this.#send(event)}>
          ${this.#model === null ? this.#nameField() : null}
          <label class="field">
            ${messages.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${this.#isBusy}>${messages.importSend}</button>
        </form>
        ${errorNote(this.#error)}
        <div role="status">${this.#isBusy ? messages.importing : this.#imported && importedNote(this.#imported)}</div>
      </section>
    `;
  }

  #nameField() {
    return html`
      <label class="field">
        ${messages.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `;
  }

  async #send(event) {
    event.preventDefault();
    if (this.#isBusy) return;
    const form = new FormData(event.target);
    const model = this.#model ?? String(form.get("model")).trim();
    this.#isBusy = true;
    this.#imported = null;
    this.#error = null;
    this.#redraw();
    try {
      this.#imported = await post(path`/models/${model}/versions`, form.get("file"));
    } catch (error) {
      this.#error = error;
    }
    this.#isBusy = false;
    this.#redraw();
    if (this.#imported) this.#onDone();
  }
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
