/** The jobs, newest first, in pages, or sorted; the list is polled while it is visible. */

import { Address, linkTo } from "../../api/address.js";
import { get, getWithRetry, send } from "../../api/client.js";
import { isActive } from "../../api/jobs/job_states.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { pageAt } from "../../api/page_cursors.js";
import { path, withQuery } from "../../api/paths.js";
import { poll } from "../../api/polling.js";
import { emptyState } from "../../components/design/empty_state.js";
import { confirm } from "../../components/confirm.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { pager } from "../../components/lists/pager.js";
import { moreNote } from "../../components/lists/sorting.js";
import { workTabs } from "../../components/work_tabs.js";
import { page } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/jobs.js";
import { jobFilters, kindsOf } from "./job_filters.js";
import { jobTable } from "./job_table.js";

const JOBS_PER_PAGE = 20;
const SORTED_JOBS = 200;
const ACTIVE_PAUSE_S = 2;
const IDLE_PAUSE_S = 15; // other clients may submit jobs

/** Property: `choices`, those of the address. */
class JobList extends LightElement {
  static properties = { choices: { attribute: false }, cancelled: { state: true } };
  #address = new Address("jobs");
  #polling = new AbortController();
  #list = new ElementTask(this, { task: ([query], { signal }) => loadJobs(query, signal), autoRun: false });
  // Suggestions only: without them a name can still be typed.
  #models = new ElementTask(this, { task: (_, { signal }) => get("/models", { signal }), args: () => [] });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
    /**
     * The newest cancellation; error: why it failed; wasListed: whether it was listed as ended since then.
     * @type {{id: string, error: Error | null, wasListed: boolean} | null}
     */
    this.cancelled = null;
  }

  willUpdate(changed) {
    if (changed.has("choices")) this.cancelled = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#polling.abort();
  }

  updated(changed) {
    if (changed.has("choices")) this.#startPolling();
  }

  get #query() {
    const { state, model, kind, after, sort } = this.choices;
    const shown = sort ? { limit: SORTED_JOBS } : { cursor: pageAt(after).cursor, limit: JOBS_PER_PAGE };
    return withQuery("/jobs", { state, model, kind: kindsOf(kind), ...shown });
  }

  /** Load the list now, and poll it until it fails. */
  #startPolling() {
    this.#polling.abort();
    this.#polling = new AbortController();
    poll(() => this.#load(), this.#polling.signal);
  }

  async #load() {
    await this.#list.run([this.#query]);
    if (this.#list.error) return null;
    this.#forgetError();
    return this.#list.value?.items.some(isActive) ? ACTIVE_PAUSE_S : IDLE_PAUSE_S;
  }

  /** Forget why a job could not be cancelled at the second load after it has ended. */
  #forgetError() {
    if (!this.cancelled?.error) return;
    const { id, wasListed } = this.cancelled;
    const isListed = this.#list.value?.items.filter(isActive).some((job) => job.id === id);
    if (!isListed) this.cancelled = wasListed ? null : { ...this.cancelled, wasListed: true };
  }

  #choose(changes) {
    this.#address.change({ ...changes, after: null }, { isStep: true });
    this.choices = this.#address.choices;
  }

  async #cancel({ id }) {
    if (!(await confirm(messages.cancelQuestion(id), messages.cancelYes))) return;
    const error = await send("POST", path`/jobs/${id}/cancel`).then(() => null, (reason) => reason);
    this.cancelled = { id, error, wasListed: false };
    if (this.isConnected) this.#startPolling();
  }

  render() {
    const models = this.#models.value?.items.map(({ name }) => name) ?? [];
    const filters = jobFilters(this.choices, models, (filters) => this.#choose(filters));
    const { value, error } = this.#list;
    const shown = value?.query === this.#query ? value : null; // or it belongs to other choices
    const list = whenLoaded({ value: shown, error: this.cancelled?.error ?? error }, (jobs) => this.#table(jobs));
    return page({ title: messages.title }, workTabs("jobs"), filters, list);
  }

  #table({ items, next_cursor: nextCursor }) {
    const { after, sort, ...filters } = this.choices;
    const linkOf = (trail) => linkTo("jobs", { ...filters, after: trail });
    const actions = { cancel: (job) => this.#cancel(job), sort: (order) => this.#choose({ sort: order }) };
    const { id, error } = this.cancelled ?? {};
    return html`
      <section class="card stack">
        <p role="status" class="faint">${id && !error ? messages.cancelled(id) : null} ${activityText(items)}</p>
        ${items.length > 0 ? jobTable(items, sort, actions) : nothingFound(filters)}
        ${sort ? moreNote(nextCursor, SORTED_JOBS) : pager(pageAt(after), nextCursor, linkOf)}
      </section>
    `;
  }
}

customElements.define("job-list", JobList);

async function loadJobs(query, signal) {
  const [list] = await Promise.all([getWithRetry(query, { signal }), loadSpecFields(signal)]);
  return { query, ...list };
}

function activityText(jobs) {
  const count = (state) => jobs.filter((job) => job.state === state).length;
  return messages.activity(count("running"), count("queued"));
}

/** @param {{state?: string, model?: string, kind?: string}} filters */
function nothingFound({ state, model, kind }) {
  if (state || model || kind) return html`<p class="empty">${messages.none}</p>`;
  const actions = [{ href: linkTo("train"), text: messages.trainOne }];
  return emptyState({ icon: "jobs", title: messages.noneYet, text: messages.whatJobsAre, actions });
}
