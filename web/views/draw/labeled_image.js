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
  addedNote = "";
  /** Whether the address has a picture that is none. */
  isInvalid = false;
  #pad;
  #address;
  #collection;
  #code = null; // what the address has
  #codeInk = null; // which of the pad's pictures that is
  #testImage = new Task(() => this.#handleTestImage());
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
    pad.addEventListener("ink", () => this.#handleInk());
  }

  /** Follow the address. */
  show({ pixels: code = null, label }) {
    if (code !== this.#code) this.#put(code);
    this.label = readLabel(label);
  }

  /**
   * Write the picture that an answer is of into the address.
   * @param {{pixels?: number[]}} prediction
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
   * @param {{digit: number} | null} prediction What it was taken for; null: nobody said.
   */
  addToCollection(label, prediction) {
    const digit = prediction?.digit ?? null;
    const isAdded = this.#collection.add({ code: this.#code, label, digit });
    this.label = label;
    this.#address.change({ label });
    const count = this.#collection.pictures.length;
    this.addedNote = isAdded ? messages.added(label, count) : messages.full(MAX_PICTURES);
  }

  /** Put any image of a test set on the pad, unless that changes before it is there. */
  putTestImage(dataset) {
    this.#testImage.run((signal) => getAnyTestImage(dataset, signal));
  }

  /** Why there is no test image. */
  get error() {
    return this.#testImage.error;
  }

  close() {
    this.#testImage.abort();
  }

  /** Return where the picture can be followed through the network. */
  inspectLink(ref, digit) {
    return linkTo("inspect", { ...ref, pixels: this.#code, label: this.label, digit });
  }

  #put(code) {
    const pixels = code === null ? null : decodePixels(code, PIXELS);
    if (pixels !== null) this.#pad.pixels = pixels;
    else if (!this.#pad.isBlank) this.#pad.clear();
    this.isInvalid = code !== null && pixels === null;
    this.#note(code);
  }

  #note(code) {
    this.#code = code;
    this.#codeInk = this.#pad.ink;
  }

  #handleTestImage() {
    const { value, error } = this.#testImage;
    if (error === null) {
      this.#pad.pixels = value.pixels;
      this.label = value.label;
      this.settle(value);
    }
    this.#changed();
  }

  #handleInk() {
    this.#testImage.reset(); // somebody draws, or it is there
    this.label = null;
    this.addedNote = "";
    this.isInvalid = false;
    if (!this.#pad.isBlank) return; // the answer tells what the network saw of it
    this.#code = null;
    this.#address.change({ pixels: null, label: null });
  }
}

/** Return the data set whose test images fit on the pad, or null. */
export function findTestImages({ ref, lists }) {
  const dataset = lists && datasetOf(ref, lists);
  const isFit = dataset?.input_shape?.every((length) => length === SIDE);
  return isFit ? dataset : null;
}
