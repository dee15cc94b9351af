/** `<version-comparison>`: two versions of a model, compared on the same test examples. */

import { ElementTask, LightElement } from "../../../components/light_element.js";
import { whenCurrent } from "../../../components/task_note.js";
import { page } from "../../../components/subpages.js";
import { linkTo } from "../../../api/address.js";
import { getWithRetry, withRetry, send } from "../../../api/client.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { compareForm } from "./compare_form.js";
import { comparisonTable, disagreements } from "./comparison_cards.js";

const EXAMPLES = 60;
const VERSIONS = 100;

/** Property: `choices`, those of the address. */
class VersionComparison extends LightElement {
  static properties = { choices: { attribute: false } };
  model = "";
  #versions = new ElementTask(this, {
    task: (_, { signal }) => getWithRetry(withQuery(path`/models/${this.model}/versions`, { limit: VERSIONS }), { signal }),
    args: () => [],
  }); // to choose from
  #compared = new ElementTask(this, {
    task: ([compare], { signal }) => compareVersions(this.model, compare.split(","), signal),
    args: () => [this.choices.compare],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  render() {
    const refs = this.choices.compare.split(",");
    const back = { href: linkTo("models", { model: this.model }), text: messages.allOf(this.model) };
    const title = messages.comparisonTitle(this.model, refs);
    const versions = this.#versions.value?.items ?? [];
    // What the versions take; undefined: not loaded yet.
    const transform = (versions.find(({ version }) => refs.includes(String(version))) ?? versions[0])?.input_transform;
    const results = (compared) => html`
      <section class="card">${comparisonTable(compared)}</section>
      <section class="card">${disagreements(compared, transform)}</section>
    `;
    return page({ title, back }, compareForm(this.model, versions, refs), whenCurrent(this.#compared, results));
  }
}

customElements.define("version-comparison", VersionComparison);

function compareVersions(model, versions, signal) {
  const compare = () => send("POST", path`/models/${model}/compare`, { versions, limit: EXAMPLES }, { signal });
  return withRetry(compare, signal);
}
