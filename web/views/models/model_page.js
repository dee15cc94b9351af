/** One model: its versions in pages, its aliases, two of them to be compared, and imports. */

import { whenLoaded } from "../../components/task_note.js";
import { pager } from "../../components/pager.js";
import { linkTo } from "../../api/address.js";
import { Task } from "../../api/task.js";
import { getPatiently } from "../../api/client.js";
import { pageAt } from "../../api/page_cursors.js";
import { path, withQuery } from "../../api/paths.js";
import { html, render } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/models.js";
import { Aliases } from "./aliases/alias_panel.js";
import { compareForm } from "./comparison/compare_form.js";
import { Importing } from "./import_form.js";
import { versionTable } from "./version_table.js";

const VERSIONS_A_PAGE = 20;

export function openOneModel(host, model, address) {
  return new OneModel(host, model, address);
}

class OneModel {
  #host;
  #model;
  #choices = {};
  #page = new Task(() => this.#redraw());
  #aliases;
  #importing;

  constructor(host, model, address) {
    this.#host = host;
    this.#model = model;
    const redraw = () => this.#redraw();
    const onDone = () => this.#ask();
    this.#aliases = new Aliases({ model, here: null, address, redraw, onDone });
    this.#importing = new Importing({ model, redraw, onDone });
  }

  show(choices) {
    const isOtherPage = choices.after !== this.#choices.after || this.#page.answer === null;
    this.#choices = choices;
    if (isOtherPage) this.#ask();
    this.#aliases.show(choices);
    this.#redraw();
  }

  close() {
    this.#page.close();
    this.#aliases.close();
  }

  #ask() {
    const at = pageAt(this.#choices.after); // beside its answer: the one before is seen until then
    const query = { limit: VERSIONS_A_PAGE, cursor: at.cursor };
    this.#page.ask(async (signal) => {
      const where = withQuery(path`/models/${this.#model}/versions`, query);
      return { ...(await getPatiently(where, { signal })), at };
    });
  }

  #redraw() {
    render(
      html`
        <p><a href=${linkTo("models")}>${messages.all}</a></p>
        <h1>${messages.modelTitle(this.#model)}</h1>
        <div class="stack">${whenLoaded(this.#page, (page) => this.#whole(page))}</div>
      `,
      this.#host,
    );
  }

  #whole({ items, next_cursor: nextCursor, at }) {
    const linkOf = (trail) => linkTo("models", { model: this.#model, after: trail });
    return html`
      <section class="card stack">
        <h2>${messages.versions}</h2>
        ${versionTable(items)} ${pager(at, nextCursor, linkOf)}
      </section>
      ${items.length > 1 ? compareForm(this.#model, items, [items[1].version, items[0].version]) : null}
      ${this.#aliases.template()} ${this.#importing.template()}
    `;
  }
}
