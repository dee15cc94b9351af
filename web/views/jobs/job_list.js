/** The jobs, newest first, in pages; the list is polled while it is visible. */

import { whenLoaded } from "../../components/task_note.js";
import { confirm } from "../../components/confirm.js";
import { KeyedRows } from "../../components/keyed_rows.js";
import { renderPage } from "../../components/subpages.js";
import { pager } from "../../components/pager.js";
import { linkTo } from "../../api/address.js";
import { get, getWithRetry, send } from "../../api/client.js";
import { isActive } from "../../api/jobs/job_states.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { pageAt } from "../../api/page_cursors.js";
import { path, withQuery } from "../../api/paths.js";
import { poll } from "../../api/polling.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { jobFilters } from "./job_filters.js";
import { jobTable } from "./job_table.js";

const JOBS_PER_PAGE = 20;
const ACTIVE_PAUSE_S = 2;
const IDLE_PAUSE_S = 15; // other clients may submit jobs

export class JobList {
  #host;
  #address;
  #controller = new AbortController();
  /** @type {Record<string, string>} */
  #choices = {};
  /** @type {any} */
  #page = null; // the service's response
  #models = []; // suggested names
  #error = null;
  #status = "";
  #rows = new KeyedRows();

  constructor(host, address) {
    this.#host = host;
    this.#address = address;
  }

  show(choices) {
    this.#choices = choices;
    this.#page = null; // it belongs to other choices
    this.#error = null;
    this.#redraw();
    this.#startPolling();
    this.#loadModels(this.#controller.signal);
  }

  close() {
    this.#controller.abort();
  }

  /** Load the list now, and poll it. */
  #startPolling() {
    this.#controller.abort();
    this.#controller = new AbortController();
    poll(() => this.#load(), this.#controller.signal);
  }

  async #load() {
    const { signal } = this.#controller;
    const { state, model, after } = this.#choices;
    const query = { state, model, cursor: pageAt(after).cursor, limit: JOBS_PER_PAGE };
    try {
      const url = withQuery("/jobs", query);
      [this.#page] = await Promise.all([getWithRetry(url, { signal }), loadSpecFields(signal)]);
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.#page = null;
      this.#error = error;
    }
    this.#redraw();
    if (this.#page === null) return null;
    return this.#page.items.some(isActive) ? ACTIVE_PAUSE_S : IDLE_PAUSE_S;
  }

  async #loadModels(signal) {
    // They are suggestions only: without them a name can still be typed.
    const { items } = await get("/models", { signal }).catch(() => ({ items: [] }));
    this.#models = items.map((model) => model.name);
    if (!signal.aborted) this.#redraw();
  }

  #filter(state, model) {
    this.#address.change({ state, model, after: null }, { isStep: true });
    this.show(this.#address.choices);
  }

  async #cancel({ id }) {
    if (!(await confirm(messages.cancelQuestion(id), messages.cancelYes))) return;
    this.#error = null;
    try {
      await send("POST", path`/jobs/${id}/cancel`);
      this.#status = messages.cancelled(id);
    } catch (error) {
      this.#error = error;
    }
    if (this.#controller.signal.aborted) return; // the view was closed meanwhile
    this.#redraw();
    this.#startPolling();
  }

  #redraw() {
    const filters = jobFilters(this.#choices, this.#models, (...chosen) => this.#filter(...chosen));
    const page = { value: this.#page, error: this.#error };
    const list = whenLoaded(page, (value) => this.#list(value));
    renderPage(this.#host, { title: messages.title }, filters, list);
  }

  #list({ items, next_cursor: nextCursor }) {
    const { after, ...filters } = this.#choices;
    const linkOf = (trail) => linkTo("jobs", { ...filters, after: trail });
    return html`
      <section class="card stack">
        <p role="status" class="faint">${this.#status} ${activityText(items)}</p>
        ${items.length > 0 ? jobTable(items, (job) => this.#cancel(job), this.#rows) : nothingFound(filters)}
        ${pager(pageAt(after), nextCursor, linkOf)}
      </section>
    `;
  }
}

function activityText(jobs) {
  const count = (state) => jobs.filter((job) => job.state === state).length;
  return messages.activity(count("running"), count("queued"));
}

/** @param {{state?: string, model?: string}} filters */
function nothingFound({ state, model }) {
  if (state || model) return html`<p>${messages.none}</p>`;
  return html`<p>${messages.noneYet} <a href=${linkTo("train")}>${messages.trainOne}</a></p>`;
}
