/** The models, newest first, in pages. */

import { whenLoaded } from "../../components/task_note.js";
import { emptyState } from "../../components/design/empty_state.js";
import { moment, percent } from "../../components/formats.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { listTable } from "../../components/lists/list_table.js";
import { moreNote, sortBy, sortHeading } from "../../components/lists/sorting.js";
import { page } from "../../components/subpages.js";
import { pager } from "../../components/lists/pager.js";
import { Address, linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { pageAt } from "../../api/page_cursors.js";
import { withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/models.js";
import "./import_form.js";

const MODELS_PER_PAGE = 20;
const SORTED_MODELS = 200;
/** @type {Record<string, (item: any) => any>} */
const VALUES_OF = {
  name: ({ name }) => name,
  accuracy: (model) => model.test_accuracy,
  created: (model) => Date.parse(model.created_at) || null,
};

/** Property: `choices`, those of the address. */
class ModelList extends LightElement {
  static properties = { choices: { attribute: false } };
  #address = new Address("models");
  #page = new ElementTask(this, {
    task: ([url, at], { signal }) => getWithRetry(url, { signal }).then((found) => ({ ...found, at })),
    args: () => [this.#url, pageAt(this.choices.after)],
    argsEqual: ([url], [other]) => url === other,
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  get #url() {
    const { after, sort } = this.choices;
    return withQuery("/models", sort ? { limit: SORTED_MODELS } : { limit: MODELS_PER_PAGE, cursor: pageAt(after).cursor });
  }

  #sort(order) {
    this.#address.change({ sort: order, after: null }, { isStep: true });
    this.choices = this.#address.choices;
  }

  render() {
    const list = whenLoaded(this.#page, (found) => this.#list(found));
    return page({ title: messages.title }, list, html`<version-import-form @imported=${() => this.#page.run()}></version-import-form>`);
  }

  #list({ items, next_cursor: nextCursor, at }) {
    const { sort } = this.choices;
    const linkOf = (trail) => linkTo("models", { after: trail });
    return html`
      <section class="card stack">
        ${items.length > 0 ? modelTable(items, sort, (order) => this.#sort(order)) : noModels()}
        ${sort ? moreNote(nextCursor, SORTED_MODELS) : pager(at, nextCursor, linkOf)}
      </section>
    `;
  }
}

customElements.define("model-list", ModelList);

function noModels() {
  const actions = [{ href: linkTo("train"), text: messages.trainOne }];
  return emptyState({ icon: "models", title: messages.noModels, text: messages.whatModelsAre, actions });
}

function modelTable(models, order, sort) {
  const { model, latest, accuracy, created, default: chosen, aliases } = messages.columns;
  const headings = [
    sortHeading(model, { name: "name" }, order, sort),
    latest,
    sortHeading(accuracy, { name: "accuracy", isNumber: true }, order, sort),
    sortHeading(created, { name: "created", isNumber: true }, order, sort),
    chosen,
    aliases,
  ];
  return listTable(messages.list, headings, sortBy(models, order, VALUES_OF).map(modelRow));
}

function modelRow({ name, latest, aliases, test_accuracy: accuracy, created_at: created, default: chosen }) {
  return html`
    <tr>
      <th scope="row"><a href=${linkTo("models", { model: name })}>${name}</a></th>
      <td><a href=${linkTo("models", { model: name, version: latest })}>${messages.version(latest)}</a></td>
      <td class="number">${percent(accuracy)}</td>
      <td class="moment number">${moment(created)}</td>
      <td>${chosen}</td>
      <td>${aliasLinks(name, aliases)}</td>
    </tr>
  `;
}

function aliasLinks(model, aliases) {
  const pairs = Object.entries(aliases);
  if (pairs.length === 0) return messages.noAliases;
  const item = ([alias, version]) => html`
    <li><a href=${linkTo("models", { model, version, alias })}>${messages.pointsAt(alias, version)}</a></li>
  `;
  return html`<ul class="chips">${pairs.map(item)}</ul>`;
}
