/** The view "draw": a hand-drawn digit, and its prediction while it is drawn. */

import { betterVersion } from "../../components/better_version.js";
import "../../components/drawing/drawing_pad.js";
import { errorNote } from "../../components/task_note.js";
import { linkTo } from "../../api/address.js";
import { Collection } from "../../api/images/collection.js";
import { readLabel } from "../../api/images/digits.js";
import { browserStorage } from "../../api/storage.js";
import { accuracyOfVersion } from "../../api/predictor_list.js";
import { html, render } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";
import { predictionCard } from "./prediction_card.js";
import { PredictionStore } from "./prediction_store.js";
import { showCollection } from "./collection_card.js";
import { explanationCard } from "./explanation_card.js";
import { BRUSH, padCard } from "./pad_card.js";
import { picker } from "./predictor_picker.js";
import { findTestImages, LabeledImage } from "./labeled_image.js";
import { PredictorSource } from "./predictor_source.js";
import { DrawingsTrainer } from "./drawings_trainer.js";
import { trainingCard } from "./training_card.js";

export function openDraw(host, address) {
  return new DrawView(host, address);
}

class DrawView {
  #main = document.createElement("div");
  #pad = /** @type {import("../../components/drawing/drawing_pad.js").DrawingPad} */ (
    document.createElement("drawing-pad")
  );
  #address;
  #source;
  #predictions;
  #picture;
  #collection = new Collection(browserStorage);
  #redrawCollection;
  #trainer;
  #trainingHost = document.createElement("div");
  /** @type {import("../../api/predictor_list.js").PredictorRef | null} */
  #linkedRef = null;
  #stop = new AbortController();

  constructor(host, address) {
    const below = document.createElement("div");
    this.#main.className = "stack";
    host.classList.add("stack");
    host.append(this.#main, below, this.#trainingHost);
    this.#address = address;
    this.#source = new PredictorSource(address);
    // First, so that the image has no label when the other listeners run.
    this.#picture = new LabeledImage(this.#pad, address, this.#collection, () => this.#redraw());
    this.#predictions = new PredictionStore(this.#pad, this.#source);
    this.#source.addEventListener("change", () => this.#redraw());
    this.#predictions.addEventListener("change", () => this.#redraw());
    this.#predictions.addEventListener("settle", () => this.#picture.settle(this.#predictions.prediction?.pixels));
    const linkOf = ({ code, label }) => linkTo("draw", { ...this.#source.ref, pixels: code, label });
    this.#redrawCollection = showCollection(below, this.#collection, linkOf, this.#stop.signal);
    this.#trainer = new DrawingsTrainer(this.#collection, (model) => this.#showVersion(model));
    for (const one of [this.#trainer, this.#collection]) one.addEventListener("change", () => this.#redrawTraining());
  }

  /** Follow the address. */
  show(choices) {
    this.#pad.brush = readBrush(choices.brush);
    this.#predictions.explain(readLabel(choices.digit));
    this.#picture.show(choices);
    this.#source.show(choices);
    this.#redraw();
  }

  close() {
    this.#stop.abort();
    this.#picture.close();
    this.#source.close();
    this.#predictions.close();
    this.#trainer.close();
  }

  #redraw() {
    if (this.#stop.signal.aborted) return;
    render(this.#layOut(), this.#main);
    if (this.#linkedRef === this.#source.ref) return;
    this.#linkedRef = this.#source.ref;
    this.#redrawCollection();
    this.#redrawTraining();
  }

  #redrawTraining() {
    if (this.#stop.signal.aborted) return;
    const state = { ref: this.#source.ref, hasImages: this.#collection.images.length > 0 };
    render(trainingCard(this.#trainer, state), this.#trainingHost);
  }

  /** Use a version that was just published. */
  #showVersion({ name, version }) {
    this.#source.choose({ model: name, version: String(version) });
    this.#source.refresh();
  }

  #layOut() {
    const { ref, lists } = this.#source;
    const actions = {
      choose: (chosen) => this.#source.choose(chosen),
      refresh: () => this.#source.refresh(),
    };
    return html`
      <div class="row">
        <h1>${messages.title}</h1>
        ${picker(ref, lists, actions)}
      </div>
      <div class="columns narrow">${this.#padCard()} ${this.#predictionCard()} ${this.#explanationCard()}</div>
    `;
  }

  #padCard() {
    const { label, addedNote } = this.#picture;
    const { prediction } = this.#predictions;
    const dataset = findTestImages(this.#source);
    return padCard(this.#pad, { prediction, label, addedNote, canAdd: this.#canAdd }, {
      setBrush: (width) => this.#setBrush(width),
      showTestImage: dataset && (() => this.#picture.putTestImage(dataset)),
      addToCollection: (chosen) => this.#addToCollection(chosen),
    });
  }

  #predictionCard() {
    const { ref, lists, run, note } = this.#source;
    const { isWaiting, error } = this.#predictions;
    const isUnfit = lists?.unfit.includes(ref?.model ?? "");
    // Here, where they come and go without moving the pad under the user's pen.
    const notes = html`
      ${betterVersion(ref, lists, (version) => this.#source.choose({ model: ref?.model, version }))}
      ${statusNotes([
        this.#picture.isInvalid ? messages.invalidPixels : note,
        describeWaiting(run, isWaiting),
        isUnfit ? messages.unfit(ref?.model) : null,
      ])}
      ${errorNote(isUnfit ? null : (error ?? this.#picture.error ?? this.#source.error))}
    `;
    const explain = (digit) => this.#explain(digit);
    const hasPredictor = this.#source.predictor !== null;
    const { label } = this.#picture;
    const accuracy = accuracyOfVersion(this.#predictions.prediction, lists);
    return predictionCard(this.#predictions, { label, accuracy, notes, hasPredictor, explain });
  }

  #explanationCard() {
    const { digit } = this.#predictions;
    return explanationCard(this.#predictions, {
      explain: (chosen) => this.#explain(chosen),
      inspectLink: this.#picture.inspectLink(this.#source.ref, digit),
    });
  }

  #explain(digit) {
    this.#address.change({ digit }, { isStep: true });
    this.#predictions.explain(digit);
  }

  #setBrush(width) {
    this.#pad.brush = width;
    this.#address.change({ brush: width === BRUSH.default ? null : width });
    this.#redraw();
  }

  /** Whether the pad's current image is known, with its prediction if there is a predictor. */
  get #canAdd() {
    return this.#source.predictor === null ? this.#picture.isKnown : this.#predictions.isSettled;
  }

  #addToCollection(label) {
    if (!this.#canAdd) return; // the prediction is of an older image
    this.#picture.addToCollection(label, this.#predictions.prediction);
    this.#redraw();
  }
}

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

/**
 * Return a live region with notes, which screen readers announce.
 * @param {(string | null)[]} sentences null: none.
 */
function statusNotes(sentences) {
  return html`
    <div role="status">
      ${sentences.map((text) => text && html`<p class="notice">${text}</p>`)}
    </div>
  `;
}
