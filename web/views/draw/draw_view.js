/** The view "draw": a digit by hand, and what a network makes of it while it is drawn. */

import { betterVersion } from "../../components/better_version.js";
import "../../components/drawing/drawing_pad.js";
import { errorNote } from "../../components/error_note.js";
import { linkTo } from "../../api/address.js";
import { Collection } from "../../api/images/collection.js";
import { readLabel } from "../../api/images/labels.js";
import { browserStorage } from "../../api/storage.js";
import { html, render } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";
import { predictionCard } from "./prediction_card.js";
import { PredictionStore } from "./prediction_store.js";
import { showCollection } from "./collection_card.js";
import { explanationCard } from "./explanation_card.js";
import { sayWhyNot, standing } from "./notes.js";
import { BRUSH, padCard } from "./pad_card.js";
import { picker } from "./predictor_picker.js";
import { findTestImages, LabeledImage } from "./labeled_image.js";
import { PredictorSource } from "./predictor_source.js";

export function openDraw(host, address) {
  const view = new DrawView(host, address);
  return { show: (choices) => view.show(choices), close: () => view.close() };
}

class DrawView {
  #main = document.createElement("div");
  #pad = /** @type {import("../../components/drawing/drawing_pad.js").DrawingPad} */ (
    document.createElement("drawing-pad")
  );
  #address;
  #source;
  #answered;
  #picture;
  #redrawCollection;
  #linkedWho = null;
  #stop = new AbortController();

  constructor(host, address) {
    const below = document.createElement("div");
    this.#main.className = "stack";
    host.classList.add("stack");
    host.append(this.#main, below);
    const collection = new Collection(browserStorage);
    this.#address = address;
    this.#source = new PredictorSource(address);
    // It forgets its label before all else.
    this.#picture = new LabeledImage(this.#pad, address, collection, () => this.#redraw());
    this.#answered = new PredictionStore(this.#pad, this.#source);
    this.#source.addEventListener("change", () => this.#redraw());
    this.#answered.addEventListener("change", () => this.#redraw());
    this.#answered.addEventListener("settle", () => this.#picture.settle(this.#answered.answer));
    const linkOf = ({ code, label }) => linkTo("draw", { ...this.#source.who, pixels: code, label });
    this.#redrawCollection = showCollection(below, collection, linkOf, this.#stop.signal);
  }

  /** Follow the address. */
  show(choices) {
    this.#pad.brush = readBrush(choices.brush);
    this.#answered.explain(readLabel(choices.digit));
    this.#picture.show(choices);
    this.#source.show(choices);
    this.#redraw();
  }

  close() {
    this.#stop.abort();
    this.#picture.close();
    this.#source.close();
    this.#answered.close();
  }

  #redraw() {
    if (this.#stop.signal.aborted) return;
    render(this.#layOut(), this.#main);
    if (this.#linkedWho === this.#source.who) return;
    this.#linkedWho = this.#source.who;
    this.#redrawCollection();
  }

  #layOut() {
    const { who, offer } = this.#source;
    const act = {
      choose: (chosen) => this.#source.choose(chosen),
      renew: () => this.#source.renew(),
    };
    return html`
      <div class="row">
        <h1>${messages.title}</h1>
        ${picker(who, offer, act)}
      </div>
      <div class="columns narrow">${this.#padCard()} ${this.#predictionCard()} ${this.#explanationCard()}</div>
    `;
  }

  #padCard() {
    const { label, keptNote } = this.#picture;
    const { answer } = this.#answered;
    const dataset = findTestImages(this.#source);
    return padCard(this.#pad, { answer, label, keptNote, canKeep: this.#canKeep }, {
      setBrush: (width) => this.#setBrush(width),
      showTestImage: dataset && (() => this.#picture.putTestImage(dataset)),
      keep: (chosen) => this.#keep(chosen),
    });
  }

  #predictionCard() {
    const { who, offer, run, note } = this.#source;
    const { isWaiting, refusal } = this.#answered;
    // They stand here, where they come and go without moving the pad below somebody's pen.
    const notes = html`
      ${betterVersion(who, offer, (version) => this.#source.choose({ model: who.model, version }))}
      ${standing([this.#picture.isOdd ? messages.oddPixels : note, sayWhyNot(run, isWaiting)])}
      ${errorNote(refusal ?? this.#picture.refusal ?? this.#source.refusal)}
    `;
    const explain = (digit) => this.#explain(digit);
    const isAnyoneThere = this.#source.answers !== null;
    return predictionCard(this.#answered, { label: this.#picture.label, notes, isAnyoneThere, explain });
  }

  #explanationCard() {
    const { digit } = this.#answered;
    return explanationCard(this.#answered, {
      explain: (chosen) => this.#explain(chosen),
      insideLink: this.#picture.insideLink(this.#source.who, digit),
    });
  }

  #explain(digit) {
    this.#address.change({ digit }, { isStep: true });
    this.#answered.explain(digit);
  }

  #setBrush(width) {
    this.#pad.brush = width;
    this.#address.change({ brush: width === BRUSH.usual ? null : width });
    this.#redraw();
  }

  /** Whether it is known which picture is on the pad, with its answer where somebody answers. */
  get #canKeep() {
    return this.#source.answers === null ? this.#picture.isKnown : this.#answered.isSettled;
  }

  #keep(label) {
    if (!this.#canKeep) return; // the answer is of an older picture
    this.#picture.keep(label, this.#answered.answer);
    this.#redraw();
  }
}

function readBrush(text) {
  const width = Number(text ?? BRUSH.usual);
  return width >= BRUSH.min && width <= BRUSH.max ? width : BRUSH.usual;
}
