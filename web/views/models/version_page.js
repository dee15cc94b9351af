/** One version: its evaluation, origin, aliases and files, and its deletion. */

import { whenLoaded } from "../../components/task_note.js";
import { confirm } from "../../components/confirm.js";
import { metricList } from "../../components/metric_list.js";
import { renderPage } from "../../components/subpages.js";
import { specList } from "../../components/spec_list.js";
import { linkTo } from "../../api/address.js";
import { hasImagesOf, hasSquareImages } from "../../api/datasets.js";
import { Task } from "../../api/task.js";
import { getWithRetry, send } from "../../api/client.js";
import { loadSpecFields } from "../../api/jobs/spec_fields.js";
import { choicesToContinue } from "../../api/jobs/spec_params.js";
import { path } from "../../api/paths.js";
import { FIRST_MODEL } from "../../api/predictor_list.js";
import { findReproductions } from "../../api/jobs/reproductions.js";
import { html } from "../../vendor/lit.js";
import { messages as metricMessages } from "../../i18n/metrics.js";
import { messages } from "../../i18n/models.js";
import { AliasPanel } from "./aliases/alias_panel.js";
import { Downloads } from "./downloads.js";
import { EvaluationCards } from "./evaluation/evaluation_cards.js";
import { PredictionCard } from "./prediction/prediction_card.js";
import { environmentFacts, versionFacts } from "./version_facts.js";

export class VersionPage {
  #host;
  #model;
  #ref;
  #address;
  #choices = {};
  #manifest = new Task(() => this.#note());
  #reproductions = new Task(() => this.#redraw());
  #error = null; // of the deletion
  /** @type {any} */
  #cards = null; // created when the manifest is loaded
  #isClosed = false;

  constructor(host, { model, version }, address) {
    this.#host = host;
    this.#model = model;
    this.#ref = version;
    this.#address = address;
    this.#manifest.run(async (signal) => {
      const url = path`/models/${model}/versions/${version}`;
      const [manifest] = await Promise.all([getWithRetry(url, { signal }), loadSpecFields(signal)]);
      return manifest;
    });
  }

  show(choices) {
    this.#choices = choices;
    this.#cards?.aliases.show(choices);
    this.#cards?.evaluation.show(choices);
    this.#cards?.prediction?.show(choices);
    this.#redraw();
  }

  close() {
    this.#isClosed = true;
    this.#manifest.abort();
    this.#reproductions.abort();
    this.#cards?.aliases.close();
    this.#cards?.evaluation.close();
    this.#cards?.downloads.close();
    this.#cards?.prediction?.close();
  }

  #note() {
    const { value } = this.#manifest;
    if (value !== null) {
      this.#cards = this.#openCards(value);
      this.#loadReproductions(value);
    }
    this.show(this.#choices);
  }

  #openCards(manifest) {
    const { name: model, version } = manifest;
    const redraw = () => this.#redraw();
    const isTable = manifest.input_transform?.kind === "table";
    return {
      prediction: isTable ? new PredictionCard(manifest, redraw) : null,
      aliases: new AliasPanel({ model, here: version, address: this.#address, redraw, onDone: redraw }),
      downloads: new Downloads({ model, version }),
      evaluation: new EvaluationCards(manifest, redraw),
    };
  }

  #loadReproductions({ job_id: id, spec }) {
    if (id === null) return; // it was imported
    this.#reproductions.run((signal) => findReproductions({ id, model: spec.model }, signal));
  }

  async #remove() {
    const { version } = this.#manifest.value;
    if (!(await confirm(messages.deleteQuestion(this.#model, version), messages.deleteYes))) return;
    this.#error = null;
    try {
      await send("DELETE", path`/models/${this.#model}/versions/${version}`);
      if (!this.#isClosed) location.hash = linkTo("models", { model: this.#model });
    } catch (error) {
      this.#error = error;
      this.#redraw();
      this.#host.querySelector(".error")?.scrollIntoView({ block: "nearest" });
    }
  }

  #redraw() {
    const { value } = this.#manifest;
    const error = this.#manifest.error ?? this.#reproductions.error ?? this.#error;
    const back = { href: linkTo("models", { model: this.#model }), text: messages.allOf(this.#model) };
    const title = messages.versionTitle(this.#model, value?.version ?? this.#ref);
    const content = whenLoaded({ value, error }, (manifest) => this.#whole(manifest));
    renderPage(this.#host, { title, back }, content);
  }

  #whole(manifest) {
    const { spec, metrics, environment } = manifest;
    const { prediction, aliases, downloads, evaluation } = this.#cards;
    return html`
      <div class="columns">
        <section class="card">
          <h2>${messages.facts}</h2>
          ${versionFacts(manifest, this.#reproductions.value)} ${this.#links(manifest)}
        </section>
        <section class="card"><h2>${metricMessages.title}</h2>${metricList(metrics)}</section>
      </div>
      ${prediction?.template()} ${aliases.template()} ${evaluation.template()}
      <div class="columns">
        ${downloads.card}
        <section class="card">
          <h2>${messages.environment}</h2>
          ${environmentFacts(environment)}
        </section>
        ${spec && html`<section class="card"><h2>${messages.spec}</h2>${specList(spec)}</section>`}
      </div>
    `;
  }

  #links(manifest) {
    return html`
      <div class="row">
        ${viewLinks(manifest)}
        <a class="button" href=${linkTo("train", choicesToContinue(manifest))}>${messages.continue}</a>
        <button class="danger quiet" @click=${() => this.#remove()}>${messages.delete}</button>
      </div>
    `;
  }
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
