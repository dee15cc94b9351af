/** `<version-downloads>`: the downloads of a version in each file format. */

import { size } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { saveFile } from "../../components/save_file.js";
import { errorNote } from "../../components/task_note.js";
import { download } from "../../api/download.js";
import { path, withQuery } from "../../api/paths.js";
import { html, nothing, TaskStatus } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";

const FORMATS = ["npz", "onnx", "safetensors"];

class VersionDownloads extends LightElement {
  static properties = { progress: { state: true } };
  model = "";
  version = 0;
  #fetching = new ElementTask(this, {
    task: ([format], { signal }) => this.#fetch(format, signal),
    autoRun: false,
  });

  constructor() {
    super();
    /** Of the current download. @type {{format: string, bytes: number, all: number | null}} */
    this.progress = { format: "", bytes: 0, all: null };
  }

  /** Return that the file is saved. */
  async #fetch(format, signal) {
    const onProgress = (bytes, all) => (this.progress = { format, bytes, all });
    onProgress(0, null);
    const url = withQuery(path`/models/${this.model}/versions/${this.version}/weights`, { format });
    const { blob, name } = await download(url, { signal, onProgress });
    saveFile(blob, name ?? `weights.${format}`);
    return messages.saved(name, size(blob.size));
  }

  render() {
    const { status, value, error } = this.#fetching;
    const isBusy = status === TaskStatus.PENDING;
    const fetch = (format) => isBusy || this.#fetching.run([format]);
    const item = (format) => html`
      <li>
        <button aria-disabled=${isBusy} @click=${() => fetch(format)}>${messages.download(format)}</button>
        <span class="faint">${messages.formats[format]}</span>
      </li>
    `;
    return html`
      <section class="card">
        <h2>${messages.downloads}</h2>
        <ul class="plain stack">${FORMATS.map(item)}</ul>
        ${errorNote(isBusy ? null : error)}
        <p role="status">${isBusy ? messages.making(this.progress.format) : value}</p>
        ${isBusy ? progressOf(this.progress) : null}
      </section>
    `;
  }
}

customElements.define("version-downloads", VersionDownloads);

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
