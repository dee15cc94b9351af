/** `<model-page>`: one model, with its versions in pages, its aliases, comparisons and imports. */

import { ElementTask, LightElement } from "../../components/light_element.js";
import { whenLoaded } from "../../components/task_note.js";
import { page } from "../../components/subpages.js";
import { pager } from "../../components/lists/pager.js";
import { moreNote } from "../../components/lists/sorting.js";
import { Address, linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { pageAt } from "../../api/page_cursors.js";
import { path, withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";
import "./aliases/alias_panel.js";
import { compareForm } from "./comparison/compare_form.js";
import "./import_form.js";
import { versionTable } from "./version_table.js";

const VERSIONS_PER_PAGE = 20;
const SORTED_VERSIONS = 100;

/** Property: `choices`, those of the address. */
class ModelPage extends LightElement {
  static properties = { choices: { attribute: false } };
  model = "";
  #address = new Address("models");
  #page = new ElementTask(this, {
    task: ([after, sort], { signal }) => loadVersions(this.model, { after, sort }, signal),
    args: () => [this.choices.after, this.choices.sort],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  #sort(order) {
    this.#address.change({ sort: order, after: null }, { isStep: true });
    this.choices = this.#address.choices;
  }

  render() {
    const back = { href: linkTo("models"), text: messages.all };
    const title = messages.modelTitle(this.model);
    return page({ title, back }, whenLoaded(this.#page, (versions) => this.#whole(versions)));
  }

  #whole({ items, next_cursor: nextCursor, at }) {
    const { sort } = this.choices;
    const linkOf = (trail) => linkTo("models", { model: this.model, after: trail });
    const load = () => this.#page.run();
    return html`
      <section class="card stack">
        <h2>${messages.versions}</h2>
        ${versionTable(items, sort, (order) => this.#sort(order))}
        ${sort ? moreNote(nextCursor, SORTED_VERSIONS) : pager(at, nextCursor, linkOf)}
      </section>
      ${items.length > 1 ? compareForm(this.model, items, [items[1].version, items[0].version]) : null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${load}></alias-panel>
      <version-import-form .model=${this.model} @imported=${load}></version-import-form>
    `;
  }
}

customElements.define("model-page", ModelPage);

/** Return a page of versions, with its place: until then the previous page is shown. */
async function loadVersions(model, { after, sort }, signal) {
  const at = pageAt(after);
  const query = sort ? { limit: SORTED_VERSIONS } : { limit: VERSIONS_PER_PAGE, cursor: at.cursor };
  return { ...(await getWithRetry(withQuery(path`/models/${model}/versions`, query), { signal })), at };
}
