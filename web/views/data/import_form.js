/** The import of a file as a version of a data set: its form, its upload, and the job that imports it. */

import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { RunSet } from "../../api/jobs/run_set.js";
import { loadImportFields } from "../../api/jobs/spec_fields.js";
import { Task } from "../../api/task.js";
import { MEDIA_TYPES, uploadDataset } from "../../api/uploads.js";
import { percent } from "../../components/formats.js";
import { describeState, stateBadge } from "../../components/state_badge.js";
import { errorNote } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";
import { importOptions } from "./import_options.js";

const INVALID = 422;
const MAX_NAME = 63;

export class ImportForm {
  #name;
  #redraw;
  #onDone;
  #fields;
  /** @type {File | null} */
  #file = null;
  /** The progress of the upload, from 0 to 1; null: there is none. @type {number | null} */
  #share = null;
  /** @type {any} */
  #error = null;
  #closing = new AbortController();
  #runs = new RunSet();
  #isDone = false; // what onDone was called for

  /**
   * @param {{name: string | null, redraw: () => void, onDone: () => void}} options name: of the data
   *   set; null: the form has a field for it.
   */
  constructor({ name, redraw, onDone }) {
    this.#name = name;
    this.#redraw = redraw;
    this.#onDone = onDone;
    this.#fields = new Task(redraw);
    this.#runs.addEventListener("change", () => this.#note());
  }

  close() {
    this.#closing.abort();
    this.#fields.abort();
    this.#runs.close();
  }

  template() {
    return html`
      <section class="card">
        <h2>${messages.importTitle(this.#name)}</h2>
        <p class="faint">${messages.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${(event) => this.#send(event)}
          @dragover=${(event) => event.preventDefault()}
          @drop=${(event) => this.#drop(event)}
        >
          <div class="row">
            ${this.#fileField()} ${this.#name === null ? nameField() : null}
          </div>
          ${this.#fields.value && this.#kind ? importOptions(this.#fields.value, this.#kind, this.#wrong) : null}
          <div><button class=${this.#name === null ? "primary" : ""} aria-disabled=${this.#isBusy}>${messages.importSend}</button></div>
        </form>
        ${errorNote(this.#shownError)}
        <div role="status">${this.#share === null ? null : uploadProgress(this.#share)} ${this.#jobNote()}</div>
      </section>
    `;
  }

  /** The end of the file's name, or null if none is chosen. */
  get #kind() {
    const end = this.#file?.name.toLowerCase().split(".").at(-1) ?? "";
    return Object.hasOwn(MEDIA_TYPES, end) ? end : null;
  }

  get #job() {
    return this.#runs.runs[0]?.job ?? null;
  }

  get #isBusy() {
    return this.#share !== null || (this.#job !== null && isActive(this.#job));
  }

  /** Messages by the name of an option. */
  get #wrong() {
    const fields = this.#error?.status === INVALID ? this.#error.fields : [];
    return new Map(fields.map(({ loc, msg }) => [String(loc.at(-1)), msg]));
  }

  get #shownError() {
    if (this.#file !== null && this.#kind === null) return { message: messages.unknownKind(this.#file.name) };
    return this.#error ?? this.#fields.error;
  }

  #fileField() {
    const accept = Object.keys(MEDIA_TYPES).map((end) => `.${end}`).join(",");
    return html`
      <label class="field">
        ${messages.importFile}
        <input name="file" type="file" accept=${accept} required @change=${(event) => this.#choose(event.target.files[0] ?? null, event.target.form.elements.name)} />
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
    this.#file = file;
    this.#error = null;
    if (this.#fields.value === null) this.#fields.run(loadImportFields);
    this.#redraw();
  }

  async #send(event) {
    event.preventDefault();
    const [file, kind] = [this.#file, this.#kind];
    if (this.#isBusy || file === null || kind === null) return;
    /** @type {Record<string, any>} */
    const values = Object.fromEntries(new FormData(event.target));
    const { name: typed, file: _file, ...query } = values;
    const name = this.#name ?? typed.trim();
    this.#begin();
    try {
      const onProgress = (share) => this.#setShare(share);
      const { signal } = this.#closing;
      const job = await uploadDataset({ name, file, kind, query }, { onProgress, signal });
      this.#runs.follow([job.id]);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#error = error;
    }
    this.#setShare(null);
  }

  #begin() {
    this.#runs.follow([]);
    this.#error = null;
    this.#isDone = false;
    this.#setShare(0);
  }

  #setShare(share) {
    this.#share = share;
    this.#redraw();
  }

  #note() {
    this.#redraw();
    if (this.#job?.state !== "succeeded" || this.#isDone) return;
    this.#isDone = true;
    this.#onDone();
  }

  #jobNote() {
    const job = this.#job;
    if (job === null) return null;
    const { dataset, error } = job;
    return html`
      <p>${stateBadge(job.state)} ${describeState(job)} <a href=${linkTo("jobs", { job: job.id })}>${messages.job}</a></p>
      ${error && html`<p class="notice error">${error.message}</p>`}
      ${dataset && html`<p><a href=${linkTo("data", { dataset: dataset.name, version: dataset.version })}>${messages.open}</a></p>`}
    `;
  }
}

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
