/** The view "draw": a hand-drawn digit, and its prediction while it is drawn. */

import { Address } from "../../api/address.js";
import { Collection } from "../../api/images/collection.js";
import { readLabel } from "../../api/images/digits.js";
import { accuracyOfVersion } from "../../api/predictor_list.js";
import { browserStorage } from "../../api/storage.js";
import { betterVersion } from "../../components/better_version.js";
import "../../components/drawing/drawing_pad.js";
import { LightElement, openElement } from "../../components/light_element.js";
import { errorNote } from "../../components/task_note.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";
import "./digit_collection.js";
import "./drawings_training.js";
import { noModel, nothingDrawn } from "./empty_prediction.js";
import { explanationCard } from "./explanation_card.js";
import { findTestImages, LabeledImage } from "./labeled_image.js";
import { BRUSH, padCard } from "./pad_card.js";
import { predictionCard } from "./prediction_card.js";
import { PredictionStore } from "./prediction_store.js";
import { picker } from "./predictor_picker.js";
import { PredictorSource } from "./predictor_source.js";

export function openDraw(host) {
  return openElement(host, "draw-view", { className: "stack" });
}

class DrawView extends LightElement {
  static properties = { choices: { attribute: false } };
  #address = new Address("draw");
  #pad = /** @type {import("../../components/drawing/drawing_pad.js").DrawingPad} */ (
    document.createElement("drawing-pad")
  );
  #collection = new Collection(this, browserStorage);
  #source = new PredictorSource(this, this.#address);
  // Before the predictions, so that a changed image has no label when they handle it.
  #picture = new LabeledImage(this, { pad: this.#pad, address: this.#address, collection: this.#collection });
  #predictions = new PredictionStore(this, this.#pad, this.#source, (pixels) => this.#picture.settle(pixels));

  constructor() {
    super();
    /** Those of the address. @type {Record<string, string>} */
    this.choices = {};
  }

  willUpdate(changed) {
    if (!changed.has("choices")) return;
    this.#pad.brush = readBrush(this.choices.brush);
    this.#predictions.explain(readLabel(this.choices.digit));
    this.#picture.show(this.choices);
    this.#source.show(this.choices);
  }

  render() {
    const { ref, lists } = this.#source;
    const { images } = this.#collection;
    return html`
      <div class="row">
        <h1>${messages.title}</h1>
        ${picker(ref, lists, this.#actions)}
      </div>
      <div class="columns narrow">${this.#padCard()} ${this.#predictionCard()} ${this.#explanationCard()}</div>
      <digit-collection
        .images=${images}
        .predictor=${ref}
        @remove-image=${({ detail }) => this.#collection.remove(detail)}
      ></digit-collection>
      <drawings-training
        .images=${images}
        .predictor=${ref}
        @published=${({ detail }) => this.#showVersion(detail)}
      ></drawings-training>
    `;
  }

  #actions = {
    choose: (ref) => this.#source.choose(ref),
    refresh: () => this.#source.refresh(),
  };

  /** Use a version that was just published. */
  #showVersion({ name, version }) {
    this.#source.choose({ model: name, version: String(version) });
    this.#source.refresh();
  }

  #padCard() {
    const { label, addedNote } = this.#picture;
    const { prediction } = this.#predictions;
    const dataset = findTestImages(this.#source);
    return padCard(this.#pad, { prediction, label, addedNote, canAdd: this.#canAdd }, {
      setBrush: (width) => this.#setBrush(width),
      showTestImage: dataset && (() => this.#picture.loadTestImage(dataset, Math.floor(Math.random() * dataset.test_examples))),
      addToCollection: (chosen) => this.#addToCollection(chosen),
    });
  }

  #predictionCard() {
    const { label } = this.#picture;
    const accuracy = accuracyOfVersion(this.#predictions.prediction, this.#source.lists);
    return predictionCard(this.#predictions, {
      label,
      accuracy,
      notes: this.#notes(),
      empty: this.#emptyPrediction(),
      explain: (digit) => this.#explain(digit),
    });
  }

  /** Return notes about the predictor, where they come and go without moving the pad under the user's pen. */
  #notes() {
    const { ref, lists, run, note, error } = this.#source;
    const isUnfit = lists?.unfit.includes(ref?.model ?? "");
    const sentences = [
      this.#picture.isInvalid ? messages.invalidPixels : note,
      describeWaiting(run, this.#predictions.isWaiting),
      isUnfit ? messages.unfit(ref?.model) : null,
    ];
    return html`
      ${betterVersion(ref, lists, (version) => this.#source.choose({ model: ref?.model, version }))}
      <div role="status">
        ${sentences.map((text) => text && html`<p class="notice">${text}</p>`)}
      </div>
      ${errorNote(isUnfit ? null : (this.#predictions.error ?? this.#picture.error ?? error))}
    `;
  }

  #emptyPrediction() {
    const { ref, lists, predictor } = this.#source;
    if (predictor === null) return ref === null && lists !== null ? noModel(lists) : null;
    const dataset = findTestImages(this.#source);
    return nothingDrawn(dataset, (index) => this.#picture.loadTestImage(dataset, index));
  }

  #explanationCard() {
    return explanationCard(this.#predictions, {
      explain: (chosen) => this.#explain(chosen),
      inspectLink: this.#picture.inspectLink(this.#source.ref, this.#predictions.digit),
    });
  }

  #explain(digit) {
    this.#address.change({ digit }, { isStep: true });
    this.#predictions.explain(digit);
  }

  #setBrush(width) {
    this.#pad.brush = width;
    this.#address.change({ brush: width === BRUSH.default ? null : width });
    this.requestUpdate();
  }

  /** Whether the pad's current image is known, with its prediction if there is a predictor. */
  get #canAdd() {
    return this.#source.predictor === null ? this.#picture.isKnown : this.#predictions.isSettled;
  }

  #addToCollection(label) {
    if (!this.#canAdd) return; // the prediction is of an older image
    this.#picture.addToCollection(label, this.#predictions.prediction);
  }
}

customElements.define("draw-view", DrawView);

function readBrush(text) {
  const width = Number(text ?? BRUSH.default);
  return width >= BRUSH.min && width <= BRUSH.max ? width : BRUSH.default;
}

/**
 * Return why a job does not predict yet; null: it does.
 * @param {import("../../api/jobs/run.js").Run | null} run null: no job is chosen.
 * @param {boolean} isWaiting Whether the job had no snapshot.
 */
function describeWaiting(run, isWaiting) {
  if (run === null || run.job === null) return null;
  if (run.job.state === "queued") return messages.queued;
  if (run.lastEpoch === 0) return messages.noEpoch;
  return isWaiting ? messages.noSnapshot : null;
}
