/** The sweeps, newest first, in pages, and the form that starts one; the list is polled while it is visible. */

import { linkTo } from "../../api/address.js";
import { isActive } from "../../api/jobs/job_states.js";
import { pageAt } from "../../api/page_cursors.js";
import { poll } from "../../api/polling.js";
import { listSweeps } from "../../api/sweeps.js";
import { moment } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { listTable } from "../../components/lists/list_table.js";
import { pager } from "../../components/lists/pager.js";
import { stateBadge } from "../../components/state_badge.js";
import { page } from "../../components/subpages.js";
import { whenLoaded } from "../../components/task_note.js";
import { workTabs } from "../../components/work_tabs.js";
import { html, repeat } from "../../vendor/lit.js";
import { messages } from "../../i18n/sweeps.js";
import { icon } from "../../components/design/icons.js";
import "./sweep_form.js";
import { countsText, progressBar } from "./sweep_summary.js";
import { objectiveFormat } from "./values.js";

const SWEEPS_PER_PAGE = 20;
const ACTIVE_PAUSE_S = 2;
const IDLE_PAUSE_S = 15; // other clients may submit sweeps

/** Property: `choices`, those of the address; `from` is the id of the sweep whose settings the form takes. */
class SweepList extends LightElement {
  static properties = { choices: { attribute: false } };
  #polling = new AbortController();
  #list = new ElementTask(this, { task: ([query], { signal }) => loadSweeps(query, signal), autoRun: false });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#polling.abort();
  }

  updated(changed) {
    if (!changed.has("choices")) return;
    this.#polling.abort();
    this.#polling = new AbortController();
    poll(() => this.#load(), this.#polling.signal);
  }

  async #load() {
    await this.#list.run([this.choices.after]);
    if (this.#list.error) return null;
    return this.#list.value?.items.some(isActive) ? ACTIVE_PAUSE_S : IDLE_PAUSE_S;
  }

  render() {
    const { after, from } = this.choices;
    const { value, error } = this.#list;
    const shown = value?.after === after ? value : null; // or it belongs to another page
    const list = whenLoaded({ value: shown, error }, (sweeps) => sweepCard(sweeps, after));
    const form = html`<sweep-form .from=${from ?? null}></sweep-form>`;
    return page({ title: messages.title }, workTabs("sweeps"), list, form);
  }
}

customElements.define("sweep-list", SweepList);

async function loadSweeps(after, signal) {
  const list = await listSweeps({ limit: SWEEPS_PER_PAGE, cursor: pageAt(after).cursor }, signal);
  return { after, ...list };
}

function sweepCard({ items, next_cursor: nextCursor }, after) {
  if (items.length === 0) return html`<section class="card">${nothingYet()}</section>`;
  const { sweep, model, state, trials, best, started } = messages.columns;
  const headings = [sweep, model, state, trials, { number: best }, { number: started }];
  const rows = repeat(items, ({ id }) => id, (one) => html`<tr>${cellsOf(one)}</tr>`);
  return html`
    <section class="card stack">
      ${listTable(messages.list, headings, [rows], { kind: "sweeps" })}
      ${pager(pageAt(after), nextCursor, (trail) => linkTo("sweeps", { after: trail }))}
    </section>
  `;
}

function cellsOf({ id, state, request, counts, best, started_at: started }) {
  return html`
    <th scope="row"><a href=${linkTo("sweeps", { sweep: id })}><code>${messages.shortId(id)}</code></a></th>
    <td><span class="long-name cut" title=${request.spec.model}>${request.spec.model}</span></td>
    <td>${stateBadge(state)}</td>
    <td>${progressBar(id, request, counts)} <span class="faint">${countsText(request, counts)}</span></td>
    <td class="number">${best ? objectiveFormat(request)(best.objective) : messages.none}</td>
    <td class="moment number">${moment(started)}</td>
  `;
}

function nothingYet() {
  return html`
    <div class="empty">
      ${icon("sweeps")}
      <h2>${messages.noneYet}</h2>
      <p>${messages.whatSweepsAre}</p>
      <pre class="command"><code>${messages.exampleFile}</code></pre>
      <pre class="command"><code>${messages.exampleCommand}</code></pre>
    </div>
  `;
}
