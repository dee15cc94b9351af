/** The downloads of a version in each file format. */

import { size } from "../../components/formats.js";
import { errorNote } from "../../components/task_note.js";
import { saveFile } from "../../components/save_file.js";
import { download } from "../../api/download.js";
import { path, withQuery } from "../../api/paths.js";
import { html, nothing, render } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

const FORMATS = ["npz", "onnx", "safetensors"];

export class Downloads {
  /** Rendered separately, because the progress changes often. */
  card = document.createElement("section");
  #model;
  #version;
  #closing = new AbortController();
  #status = "";
  #error = null;
  /** @type {any} */
  #coming = null; // the progress of the current download

  /** @param {{model: string, version: number}} options */
  constructor({ model, version }) {
    this.#model = model;
    this.#version = version;
    this.card.className = "card";
    this.#redraw();
  }

  close() {
    this.#closing.abort();
  }

  #redraw() {
    const isBusy = this.#coming !== null;
    const item = (format) => html`
      <li>
        <button aria-disabled=${isBusy} @click=${() => this.#fetch(format)}>${messages.download(format)}</button>
        <span class="faint">${messages.formats[format]}</span>
      </li>
    `;
    render(
      html`
        <h2>${messages.downloads}</h2>
        <ul class="plain stack">${FORMATS.map(item)}</ul>
        ${errorNote(this.#error)}
        <p role="status">${this.#status}</p>
        ${isBusy ? progressOf(this.#coming) : null}
      `,
      this.card,
    );
  }

  async #fetch(format) {
    if (this.#coming !== null) return;
    const url = path`/models/${this.#model}/versions/${this.#version}/weights`;
    const note = (bytes, all) => {
      this.#coming = { format, bytes, all };
      this.#redraw();
    };
    this.#error = null;
    this.#status = messages.making(format);
    note(0, null);
    try {
      const { signal } = this.#closing;
      const { blob, name } = await download(withQuery(url, { format }), { signal, onProgress: note });
      saveFile(blob, name ?? `weights.${format}`);
      this.#status = messages.saved(name, size(blob.size));
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#error = error;
      this.#status = "";
    }
    this.#coming = null;
    this.#redraw();
  }
}

/** Return a progress bar instead of a sentence, which screen readers would announce each time. */
function progressOf({ format, bytes, all }) {
  const progress = messages.fetched(format, size(bytes), all && size(all));
  const value = all === null ? nothing : bytes; // an unknown size: an indeterminate bar
  return html`
    <p>
      <progress max=${all ?? nothing} value=${value} aria-label=${messages.progressOf(format)}></progress>
      <span class="faint" aria-hidden="true">${progress}</span>
    </p>
  `;
}
