/** One version: how good it is, where it comes from, its aliases, its files, and its end. */

import { confirm } from "../parts/confirm.js";
import { metricList } from "../parts/metric_list.js";
import { refusalNote } from "../parts/refusal_note.js";
import { specList } from "../parts/spec_list.js";
import { linkTo } from "../service/address.js";
import { getPatiently, send } from "../service/client.js";
import { path } from "../service/paths.js";
import { findReproductions } from "../service/reproductions.js";
import { html, render } from "../vendor/lit-html.js";
import { words as listWords } from "../words/lists.js";
import { words as metricWords } from "../words/metrics.js";
import { words } from "../words/models.js";
import { Aliases } from "./aliases.js";
import { Downloads } from "./downloads.js";
import { EvaluationCards } from "./evaluation_cards.js";
import { environmentFacts, versionFacts } from "./version_facts.js";

export function openOneVersion(host, names, address) {
  return new OneVersion(host, names, address);
}

class OneVersion {
  #host;
  #model;
  #ref;
  #address;
  #closing = new AbortController();
  #choices = {};
  #manifest = null;
  #reproductions = null; // null: not looked for
  #refusal = null;
  #cards = null; // what is there as soon as the manifest is

  constructor(host, { model, version }, address) {
    this.#host = host;
    this.#model = model;
    this.#ref = version;
    this.#address = address;
    this.#ask();
  }

  show(choices) {
    this.#choices = choices;
    this.#cards?.aliases.show(choices);
    this.#cards?.evaluation.show(choices);
    this.#redraw();
  }

  close() {
    this.#closing.abort();
    this.#cards?.aliases.close();
    this.#cards?.evaluation.close();
    this.#cards?.downloads.close();
  }

  async #ask() {
    const { signal } = this.#closing;
    try {
      this.#manifest = await getPatiently(path`/models/${this.#model}/versions/${this.#ref}`, { signal });
      this.#cards = this.#openCards(this.#manifest);
      this.show(this.#choices);
      await this.#askForReproductions(signal);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#refusal = error;
    }
    this.#redraw();
  }

  #openCards(manifest) {
    const { name: model, version } = manifest;
    const redraw = () => this.#redraw();
    return {
      aliases: new Aliases({ model, here: version, address: this.#address, redraw, onDone: redraw }),
      downloads: new Downloads({ model, version, redraw }),
      evaluation: new EvaluationCards(manifest, redraw),
    };
  }

  async #askForReproductions(signal) {
    const { job_id: id, spec } = this.#manifest;
    if (id !== null) this.#reproductions = await findReproductions({ id, model: spec.model }, signal);
  }

  async #remove() {
    const { version } = this.#manifest;
    if (!(await confirm(words.deleteQuestion(this.#model, version), words.deleteYes))) return;
    this.#refusal = null;
    try {
      await send("DELETE", path`/models/${this.#model}/versions/${version}`);
      location.hash = linkTo("models", { model: this.#model });
    } catch (error) {
      this.#refusal = error;
      this.#redraw();
      this.#host.querySelector(".refusal")?.scrollIntoView({ block: "nearest" });
    }
  }

  #redraw() {
    const version = this.#manifest?.version ?? this.#ref;
    render(
      html`
        <p><a href=${linkTo("models", { model: this.#model })}>${words.allOf(this.#model)}</a></p>
        <h1>${words.versionTitle(this.#model, version)}</h1>
        <div class="stack">
          ${refusalNote(this.#refusal)} ${this.#manifest === null ? this.#waiting() : this.#whole()}
        </div>
      `,
      this.#host,
    );
  }

  #waiting() {
    return this.#refusal ? null : html`<p>${listWords.loading}</p>`;
  }

  #whole() {
    const { spec, metrics, environment } = this.#manifest;
    const { aliases, downloads, evaluation } = this.#cards;
    return html`
      <div class="columns">
        <section class="card">
          <h2>${words.facts}</h2>
          ${versionFacts(this.#manifest, this.#reproductions)} ${this.#ways()}
        </section>
        <section class="card"><h2>${metricWords.title}</h2>${metricList(metrics)}</section>
      </div>
      ${aliases.template()} ${evaluation.template()}
      <div class="columns">
        ${downloads.template()}
        <section class="card">
          <h2>${words.environment}</h2>
          ${environmentFacts(environment)}
        </section>
        ${spec && html`<section class="card"><h2>${words.spec}</h2>${specList(spec)}</section>`}
      </div>
    `;
  }

  #ways() {
    const { name: model, version } = this.#manifest;
    return html`
      <div class="row">
        <a class="button" href=${linkTo("draw", { model, version })}>${words.draw}</a>
        <a class="button" href=${linkTo("inside", { model, version })}>${words.inside}</a>
        <button @click=${() => this.#remove()}>${words.delete}</button>
      </div>
    `;
  }
}
