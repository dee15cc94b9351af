/** The files that a version is handed out as. */

import { size } from "../parts/numbers.js";
import { refusalNote } from "../parts/refusal_note.js";
import { saveFile } from "../parts/save_file.js";
import { download } from "../service/download.js";
import { path, withQuery } from "../service/paths.js";
import { html } from "../vendor/lit-html.js";
import { words } from "../words/models.js";

const FORMATS = ["npz", "onnx", "safetensors"];

export class Downloads {
  #model;
  #version;
  #redraw;
  #closing = new AbortController();
  #said = "";
  #refusal = null;
  #isBusy = false;

  /** @param {{model: string, version: number, redraw: () => void}} options */
  constructor({ model, version, redraw }) {
    this.#model = model;
    this.#version = version;
    this.#redraw = redraw;
  }

  close() {
    this.#closing.abort();
  }

  template() {
    const item = (format) => html`
      <li>
        <button ?disabled=${this.#isBusy} @click=${() => this.#fetch(format)}>${words.download(format)}</button>
        <span class="faint">${words.formats[format]}</span>
      </li>
    `;
    return html`
      <section class="card">
        <h2>${words.downloads}</h2>
        <ul class="plain stack">${FORMATS.map(item)}</ul>
        ${refusalNote(this.#refusal)}
        <p role="status">${this.#said}</p>
      </section>
    `;
  }

  async #fetch(format) {
    const where = path`/models/${this.#model}/versions/${this.#version}/weights`;
    this.#isBusy = true;
    this.#refusal = null;
    this.#say(words.making(format));
    try {
      const { blob, name } = await download(withQuery(where, { format }), {
        signal: this.#closing.signal,
        onProgress: (bytes, all) => this.#say(words.fetched(format, size(bytes), all && size(all))),
      });
      saveFile(blob, name);
      this.#said = words.saved(name, size(blob.size));
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
      this.#said = "";
    }
    this.#isBusy = false;
    this.#redraw();
  }

  #say(text) {
    if (text === this.#said) return;
    this.#said = text;
    this.#redraw();
  }
}
