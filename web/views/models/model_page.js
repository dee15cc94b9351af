/** One model: its versions in pages, its aliases, comparisons and imports. */

import { whenLoaded } from "../../components/task_note.js";
import { renderPage } from "../../components/subpages.js";
import { pager } from "../../components/lists/pager.js";
import { moreNote } from "../../components/lists/sorting.js";
import { linkTo } from "../../api/address.js";
import { Task } from "../../api/task.js";
import { getWithRetry } from "../../api/client.js";
import { pageAt } from "../../api/page_cursors.js";
import { path, withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";
import { AliasPanel } from "./aliases/alias_panel.js";
import { compareForm } from "./comparison/compare_form.js";
import { ImportForm } from "./import_form.js";
import { versionTable } from "./version_table.js";

const VERSIONS_PER_PAGE = 20;
const SORTED_VERSIONS = 100;

export class ModelPage {
  #host;
  #model;
  #address;
  /** @type {Record<string, string>} */
  #choices = {};
  #page = new Task(() => this.#redraw());
  #aliases;
  #importForm;

  constructor(host, model, address) {
    this.#host = host;
    this.#model = model;
    this.#address = address;
    const redraw = () => this.#redraw();
    const onDone = () => this.#load();
    this.#aliases = new AliasPanel({ model, here: null, address, redraw, onDone });
    this.#importForm = new ImportForm({ model, redraw, onDone });
  }

  show(choices) {
    const isOtherPage = ["after", "sort"].some((name) => choices[name] !== this.#choices[name]) || this.#page.value === null;
    this.#choices = choices;
    if (isOtherPage) this.#load();
    this.#aliases.show(choices);
    this.#redraw();
  }

  close() {
    this.#page.abort();
    this.#aliases.close();
  }

  #load() {
    const at = pageAt(this.#choices.after); // with its value: until then the previous page is shown
    const query = this.#choices.sort ? { limit: SORTED_VERSIONS } : { limit: VERSIONS_PER_PAGE, cursor: at.cursor };
    this.#page.run(async (signal) => {
      const url = withQuery(path`/models/${this.#model}/versions`, query);
      return { ...(await getWithRetry(url, { signal })), at };
    });
  }

  #redraw() {
    const back = { href: linkTo("models"), text: messages.all };
    const content = whenLoaded(this.#page, (page) => this.#whole(page));
    renderPage(this.#host, { title: messages.modelTitle(this.#model), back }, content);
  }

  #whole({ items, next_cursor: nextCursor, at }) {
    const { sort } = this.#choices;
    const linkOf = (trail) => linkTo("models", { model: this.#model, after: trail });
    const setOrder = (order) => {
      this.#address.change({ sort: order, after: null }, { isStep: true });
      this.show(this.#address.choices);
    };
    return html`
      <section class="card stack">
        <h2>${messages.versions}</h2>
        ${versionTable(items, sort, setOrder)} ${sort ? moreNote(nextCursor, SORTED_VERSIONS) : pager(at, nextCursor, linkOf)}
      </section>
      ${items.length > 1 ? compareForm(this.#model, items, [items[1].version, items[0].version]) : null}
      ${this.#aliases.template()} ${this.#importForm.template()}
    `;
  }
}
