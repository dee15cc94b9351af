/** The name and the note of a job, in a form that changes them. */

import { send } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { formField } from "../../components/form_field.js";
import { LightElement } from "../../components/light_element.js";
import { errorNote } from "../../components/task_note.js";
import { html, Task } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";

const MAX_NAME = 80;
const MAX_NOTE = 1000;

/** Property: `job`. Dispatches "labeled" with the changed job. */
class LabelForm extends LightElement {
  static properties = { job: { attribute: false }, isSaved: { state: true } };
  #saving = new Task(this, {
    task: ([labels], { signal }) => send("PATCH", path`/jobs/${this.job.id}`, labels, { signal }),
    autoRun: false,
    onComplete: (detail) => {
      this.isSaved = true;
      this.dispatchEvent(new CustomEvent("labeled", { detail }));
    },
  });

  constructor() {
    super();
    /** @type {any} */
    this.job = null;
    /** Whether the fields are as they were saved. */
    this.isSaved = false;
  }

  #save(event) {
    event.preventDefault();
    this.#saving.run([Object.fromEntries(new FormData(event.target))]);
  }

  /** Without `live`: while the job runs, each update of it would replace what the user types. */
  render() {
    const { name, note } = this.job;
    const field = (id, control) => formField({ id, label: messages.labels[id], wrong: [] }, control);
    return html`
      ${note ? html`<p class="note">${note}</p>` : null}
      <details>
        <summary>${messages.labels.title}</summary>
        <form class="stack" @submit=${(event) => this.#save(event)} @input=${() => (this.isSaved = false)}>
          ${field("name", html`<input id="name" name="name" maxlength=${MAX_NAME} .value=${name} />`)}
          ${field("note", html`<textarea id="note" name="note" rows="2" maxlength=${MAX_NOTE} .value=${note}></textarea>`)}
          <div class="row">
            <button>${messages.labels.save}</button>
            <span role="status">${this.isSaved ? messages.labels.saved : ""}</span>
          </div>
          ${errorNote(/** @type {any} */ (this.#saving.error ?? null))}
        </form>
      </details>
    `;
  }
}

customElements.define("label-form", LabelForm);
