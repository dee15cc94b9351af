/** The picture on the pad as the address and the collection have it: 28×28 pixels and a label. */

import { linkTo } from "../../api/address.js";
import { datasetOf } from "../../api/predictor_list.js";
import { Task } from "../../api/task.js";
import { MAX_PICTURES } from "../../api/images/collection.js";
import { PIXELS, SIDE } from "../../api/images/image_size.js";
import { readLabel } from "../../api/images/labels.js";
import { decodePixels, encodePixels } from "../../api/images/pixel_code.js";
import { getAnyTestImage } from "../../api/images/test_images.js";
import { messages } from "../../i18n/draw.js";

export class LabeledImage {
  /** What it is, as far as somebody said. @type {number | null} */
  label = null;
  /** What became of the picture that was kept last. */
  keptNote = "";
  /** Whether the address has a picture that is none. */
  isOdd = false;
  #pad;
  #address;
  #collection;
  #code = null; // what the address has
  #codeInk = null; // which of the pad's pictures that is
  #tested = new Task(() => this.#noteTestImage());
  #changed;

  /**
   * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
   * @param {import("../../api/address.js").Address} address
   * @param {import("../../api/images/collection.js").Collection} collection
   * @param {() => void} changed Is told when there is a test image, or none.
   */
  constructor(pad, address, collection, changed) {
    this.#pad = pad;
    this.#address = address;
    this.#collection = collection;
    this.#changed = changed;
    pad.addEventListener("ink", () => this.#noteInk());
  }

  /** Follow the address. */
  show({ pixels: code = null, label }) {
    if (code !== this.#code) this.#put(code);
    this.label = readLabel(label);
  }

  /**
   * Write the picture that an answer is of into the address.
   * @param {{pixels?: number[]}} answer
   */
  settle({ pixels }) {
    this.#note(encodePixels(pixels));
    this.#address.change({ pixels: this.#code, label: this.label });
  }

  /** Whether the 28×28 pixels of what is on the pad are known: nobody may have answered yet. */
  get isKnown() {
    const { ink, isBlank, isDrawing } = this.#pad;
    return this.#codeInk === ink && !isBlank && !isDrawing;
  }

  /**
   * Keep the picture with what it is.
   * @param {number} label
   * @param {{digit: number} | null} answer What it was taken for; null: nobody said.
   */
  keep(label, answer) {
    const digit = answer?.digit ?? null;
    const isKept = this.#collection.keep({ code: this.#code, label, digit });
    this.label = label;
    this.#address.change({ label });
    const count = this.#collection.pictures.length;
    this.keptNote = isKept ? messages.kept(label, count) : messages.full(MAX_PICTURES);
  }

  /** Put any image of a test set on the pad, unless that changes before it is there. */
  putTestImage(dataset) {
    this.#tested.ask((signal) => getAnyTestImage(dataset, signal));
  }

  /** Why there is no test image. */
  get refusal() {
    return this.#tested.refusal;
  }

  close() {
    this.#tested.close();
  }

  /** Return where the picture can be followed through the network. */
  insideLink(who, digit) {
    return linkTo("inside", { ...who, pixels: this.#code, label: this.label, digit });
  }

  #put(code) {
    const pixels = code === null ? null : decodePixels(code, PIXELS);
    if (pixels !== null) this.#pad.pixels = pixels;
    else if (!this.#pad.isBlank) this.#pad.clear();
    this.isOdd = code !== null && pixels === null;
    this.#note(code);
  }

  #note(code) {
    this.#code = code;
    this.#codeInk = this.#pad.ink;
  }

  #noteTestImage() {
    const { answer, refusal } = this.#tested;
    if (refusal === null) {
      this.#pad.pixels = answer.pixels;
      this.label = answer.label;
      this.settle(answer);
    }
    this.#changed();
  }

  #noteInk() {
    this.#tested.forget(); // somebody draws, or it is there
    this.label = null;
    this.keptNote = "";
    this.isOdd = false;
    if (!this.#pad.isBlank) return; // the answer tells what the network saw of it
    this.#code = null;
    this.#address.change({ pixels: null, label: null });
  }
}

/** Return the data set whose test images fit on the pad, or null. */
export function findTestImages({ who, offer }) {
  const dataset = offer && datasetOf(who, offer);
  const isFit = dataset?.input_shape?.every((length) => length === SIDE);
  return isFit ? dataset : null;
}
