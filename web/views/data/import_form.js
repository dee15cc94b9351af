/** `<dataset-import-form>`: the import of a file as a version of a data set, with its upload and the job that imports it. */

import { linkTo } from "../../api/address.js";
import { waitForEnd } from "../../api/jobs/ended_job.js";
import { loadImportFields } from "../../api/jobs/spec_fields.js";
import { MEDIA_TYPES, uploadDataset } from "../../api/uploads.js";
import { percent } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { errorNote } from "../../components/task_note.js";
import { html, TaskStatus } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";
import { importOptions } from "./import_options.js";

const INVALID = 422;
const MAX_NAME = 63;

/** Dispatches "imported". */
class DatasetImportForm extends LightElement {
  static properties = { file: { state: true }, share: { state: true }, job: { state: true } };
  /** Of the data set; null: the form has a field for it. @type {string | null} */
  name = null;
  #fields = new ElementTask(this, {
    task: ([hasFile], { signal }) => (hasFile ? loadImportFields(signal) : null),
    args: () => [this.file !== null],
  });
  #importing = new ElementTask(this, {
    task: ([upload], { signal }) => this.#import(upload, signal),
    autoRun: false,
  });
  /** The file of the import whose error is shown. @type {File | null} */
  #imported = null;

  constructor() {
    super();
    /** @type {File | null} */
    this.file = null;
    /** The progress of the upload, from 0 to 1. */
    this.share = 0;
    /** The job that imports the file; null: not submitted yet. @type {any} */
    this.job = null;
  }

  async #import(upload, signal) {
    this.#imported = upload.file;
    [this.share, this.job] = [0, null];
    const { id } = await uploadDataset(upload, { onProgress: (share) => (this.share = share), signal });
    const { state } = await waitForEnd(id, { onChange: (job) => (this.job = job), signal });
    if (state === "succeeded") this.dispatchEvent(new CustomEvent("imported"));
  }

  /** The end of the file's name, or null if none is chosen. */
  get #kind() {
    const end = this.file?.name.toLowerCase().split(".").at(-1) ?? "";
    return Object.hasOwn(MEDIA_TYPES, end) ? end : null;
  }

  get #isBusy() {
    return this.#importing.status === TaskStatus.PENDING;
  }

  /** @returns {any} */
  get #error() {
    if (this.file !== null && this.#kind === null) return { message: messages.unknownKind(this.file.name) };
    const isOfFile = !this.#isBusy && this.#imported === this.file;
    return (isOfFile ? this.#importing.error : null) ?? this.#fields.error;
  }

  /** Messages by the name of an option. */
  get #wrong() {
    const error = this.#error;
    const fields = error?.status === INVALID ? error.fields : [];
    return new Map(fields.map(({ loc, msg }) => [String(loc.at(-1)), msg]));
  }

  render() {
    const isNew = this.name === null;
    return html`
      <section class="card">
        <h2>${messages.importTitle(this.name)}</h2>
        <p class="faint">${messages.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${(event) => this.#send(event)}
          @dragover=${(event) => event.preventDefault()}
          @drop=${(event) => this.#drop(event)}
        >
          <div class="row">${this.#fileField()} ${isNew ? nameField() : null}</div>
          ${this.#fields.value && this.#kind ? importOptions(this.#fields.value, this.#kind, this.#wrong) : null}
          <div><button class=${isNew ? "primary" : ""} aria-disabled=${this.#isBusy}>${messages.importSend}</button></div>
        </form>
        ${errorNote(this.#error)}
        <div role="status">
          ${this.#isBusy && this.job === null ? uploadProgress(this.share) : null} ${this.job && jobNote(this.job)}
        </div>
      </section>
    `;
  }

  #fileField() {
    const accept = Object.keys(MEDIA_TYPES).map((end) => `.${end}`).join(",");
    const choose = ({ target }) => this.#choose(target.files[0] ?? null, target.form.elements.name);
    return html`
      <label class="field">
        ${messages.importFile}
        <input name="file" type="file" accept=${accept} required @change=${choose} />
      </label>
    `;
  }

  #drop(event) {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length === 0) return;
    event.currentTarget.elements.file.files = files;
    this.#choose(files[0], event.currentTarget.elements.name);
  }

  /**
   * @param {File | null} file
   * @param {HTMLInputElement} [nameField] Of the form; it gets the file's name if it is empty.
   */
  #choose(file, nameField) {
    if (file !== null && nameField?.value === "") nameField.value = nameOf(file);
    this.file = file;
  }

  #send(event) {
    event.preventDefault();
    const kind = this.#kind;
    if (this.#isBusy || kind === null) return;
    /** @type {Record<string, any>} */
    const { name, file: _, ...query } = Object.fromEntries(new FormData(event.target));
    this.#importing.run([{ name: this.name ?? name.trim(), file: this.file, kind, query }]);
  }
}

customElements.define("dataset-import-form", DatasetImportForm);

function nameField() {
  return html`
    <label class="field">
      ${messages.importName}
      <input name="name" required maxlength=${MAX_NAME} autocomplete="off" spellcheck="false" />
    </label>
  `;
}

/** Return the name that a file suggests for its data set. */
function nameOf(file) {
  const stem = file.name.toLowerCase().replace(/\.[^.]*$/, "");
  return stem.replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, MAX_NAME);
}

function uploadProgress(share) {
  return html`
    <p>
      ${messages.uploading} <progress max="1" .value=${share} aria-label=${messages.uploadProgress}></progress>
      ${percent(share, 0)}
    </p>
  `;
}

function jobNote(job) {
  const { id, state, dataset, error } = job;
  return html`
    <p>${stateBadge(state)} ${describeState(job)} <a href=${linkTo("jobs", { job: id })}>${messages.job}</a></p>
    ${error && html`<p class="notice error">${error.message}</p>`}
    ${dataset && html`<p><a href=${linkTo("data", { dataset: dataset.name, version: dataset.version })}>${messages.open}</a></p>`}
  `;
}
