/** The models that recent jobs have trained on a data set. */

import { linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { withQuery } from "../../api/paths.js";
import { Task } from "../../api/task.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const MAX_JOBS = 100;

export class TrainedModels {
  #isTable;
  /** @type {Task<{name: string, version: number}[]>} */
  #task;

  constructor({ name, kind }, redraw) {
    this.#isTable = kind === "table";
    this.#task = new Task(redraw);
    this.#task.run((signal) => findModels(name, signal));
  }

  close() {
    this.#task.abort();
  }

  template() {
    const text = this.#isTable ? messages.predict : messages.model;
    const link = ({ name, version }) => html`
      <li><a href=${linkTo("models", { model: name, version })}>${text({ name, version })}</a></li>
    `;
    const list = (models) => html`<ul class="plain">${models.map(link)}</ul>`;
    return html`
      <section class="card">
        <h2>${messages.models}</h2>
        ${whenLoaded(this.#task, (models) => (models.length > 0 ? list(models) : html`<p>${messages.noModels(MAX_JOBS)}</p>`))}
      </section>
    `;
  }
}

/** Return the newest version of each model, of the newest jobs. */
async function findModels(dataset, signal) {
  const query = { kind: "train", state: "succeeded", limit: MAX_JOBS };
  const { items } = await getWithRetry(withQuery("/jobs", query), { signal });
  const models = new Map();
  for (const { spec, model } of items) {
    const isNewest = model !== null && !(models.get(model.name)?.version > model.version);
    if (spec.dataset === dataset && isNewest) models.set(model.name, model);
  }
  return [...models.values()];
}
