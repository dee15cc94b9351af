/** `<version-page>`: one version, with its evaluation, origin, aliases and files, and its deletion. */

import { whenLoaded } from "../../components/task_note.js";
import "../../components/delete_button.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { metricList } from "../../components/outcomes/metric_list.js";
import { page } from "../../components/subpages.js";
import { specList } from "../../components/spec_list.js";
import { linkTo } from "../../api/address.js";
import { hasImagesOf, hasSquareImages } from "../../api/datasets.js";
import { getWithRetry } from "../../api/client.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { choicesToContinue } from "../../api/jobs/spec_params.js";
import { path } from "../../api/paths.js";
import { FIRST_MODEL } from "../../api/predictor_list.js";
import { findReproductions } from "../../api/jobs/reproductions.js";
import { html } from "../../vendor/lit.js";
import { messages as metricMessages } from "../../i18n/metrics.js";
import { messages } from "../../i18n/models.js";
import "./aliases/alias_panel.js";
import "./downloads.js";
import "./evaluation/version_evaluation.js";
import "./prediction/row_prediction.js";
import { environmentFacts, versionFacts } from "./version_facts.js";

/** Property: `choices`, those of the address. */
class VersionPage extends LightElement {
  static properties = { choices: { attribute: false } };
  model = "";
  /** A number, an alias or `latest`. */
  version = "";
  #manifest = new ElementTask(this, {
    task: (_, { signal }) => loadManifest(this.model, this.version, signal),
    args: () => [],
  });
  #reproductions = new ElementTask(this, {
    task: ([manifest], { signal }) => manifest?.job_id && findReproductions({ id: manifest.job_id, model: manifest.spec.model }, signal),
    args: () => [this.#manifest.value],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  render() {
    const { value } = this.#manifest;
    const error = this.#manifest.error ?? this.#reproductions.error;
    const back = { href: linkTo("models", { model: this.model }), text: messages.allOf(this.model) };
    const title = messages.versionTitle(this.model, value?.version ?? this.version);
    return page({ title, back }, whenLoaded({ value, error }, (manifest) => this.#whole(manifest)));
  }

  #whole(manifest) {
    const { name: model, version, spec, metrics, environment, input_transform: transform } = manifest;
    const { choices } = this;
    return html`
      <div class="columns">
        <section class="card">
          <h2>${messages.facts}</h2>
          ${versionFacts(manifest, this.#reproductions.value)} ${links(manifest)}
        </section>
        <section class="card"><h2>${metricMessages.title}</h2>${metricList(metrics)}</section>
      </div>
      ${transform?.kind === "table"
        ? html`<row-prediction .manifest=${manifest} .choices=${choices}></row-prediction>`
        : null}
      <alias-panel .model=${model} .here=${version} .choices=${choices}></alias-panel>
      <version-evaluation .manifest=${manifest} .choices=${choices}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${model} .version=${version}></version-downloads>
        <section class="card">
          <h2>${messages.environment}</h2>
          ${environmentFacts(environment)}
        </section>
        ${spec && html`<section class="card"><h2>${messages.spec}</h2>${specList(spec)}</section>`}
      </div>
    `;
  }
}

customElements.define("version-page", VersionPage);

async function loadManifest(model, version, signal) {
  const url = path`/models/${model}/versions/${version}`;
  const [manifest] = await Promise.all([getWithRetry(url, { signal }), loadSpecFields(signal)]);
  return manifest;
}

function links(manifest) {
  const { name: model, version } = manifest;
  return html`
    <div class="row">
      ${viewLinks(manifest)}
      <a class="button" href=${linkTo("train", choicesToContinue(manifest))}>${messages.continue}</a>
      <delete-button
        .path=${path`/models/${model}/versions/${version}`}
        .question=${messages.deleteQuestion(model, version)}
        .next=${linkTo("models", { model })}
      ></delete-button>
    </div>
  `;
}

/** Return links to the views that can show the version's images; of a table there are none. */
function viewLinks({ name: model, version, input_transform: transform, dataset }) {
  const link = (view, choices, text) => html`<a class="button" href=${linkTo(view, { model, version, ...choices })}>${text}</a>`;
  const images = { dataset: dataset?.name === FIRST_MODEL ? null : dataset?.name };
  return [
    transform === null || hasImagesOf(transform) ? link("draw", {}, messages.draw) : null,
    transform === null || hasSquareImages(transform) ? link("inspect", images, messages.inspect) : null,
  ];
}
