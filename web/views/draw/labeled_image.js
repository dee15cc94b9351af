/** The pad's image as the address and the collection have it: 28×28 pixels and a label. */

import { linkTo } from "../../api/address.js";
import { getWithRetry } from "../../api/client.js";
import { hasImagesOf } from "../../api/datasets.js";
import { path } from "../../api/paths.js";
import { datasetOf } from "../../api/predictor_list.js";
import { MAX_IMAGES } from "../../api/images/collection.js";
import { PIXELS, readLabel } from "../../api/images/digits.js";
import { decodePixels, encodePixels } from "../../api/images/pixel_code.js";
import { ElementTask } from "../../components/light_element.js";
import { messages } from "../../i18n/draw.js";

export class LabeledImage {
  /** The label that the user chose. @type {number | null} */
  label = null;
  /** The result of adding the image to the collection. */
  addedNote = "";
  /** Whether the address has an invalid image. */
  isInvalid = false;
  #pad;
  #address;
  #collection;
  /** @type {any} */
  #code = null; // of the address
  /** @type {number | null} */
  #codeInk = null; // the pad's ink number of that image
  /** The path of the test image to put on the pad. @type {string | null} */
  #testPath = null;
  #testImage;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {{
   *   pad: import("../../components/drawing/drawing_pad.js").DrawingPad,
   *   address: import("../../api/address.js").Address,
   *   collection: import("../../api/images/collection.js").Collection,
   * }} parts
   */
  constructor(host, { pad, address, collection }) {
    this.#pad = pad;
    this.#address = address;
    this.#collection = collection;
    this.#testImage = new ElementTask(host, {
      task: ([path], { signal }) => path && getWithRetry(path, { signal }).then((image) => this.#putTestImage(image)),
      args: () => [this.#testPath],
    });
    pad.addEventListener("ink", () => this.#handleInk());
  }

  /**
   * Follow the address.
   * @param {{pixels?: any, label?: string}} choices
   */
  show({ pixels: code = null, label }) {
    if (code !== this.#code) this.#put(code);
    this.label = readLabel(label);
  }

  /**
   * Write the image of a prediction into the address.
   * @param {number[]} pixels
   */
  settle(pixels) {
    this.#note(encodePixels(pixels));
    this.#address.change({ pixels: this.#code, label: this.label });
  }

  /** Whether the 28×28 pixels of the drawing are known, which a prediction returns. */
  get isKnown() {
    const { ink, isBlank, isDrawing } = this.#pad;
    return this.#codeInk === ink && !isBlank && !isDrawing;
  }

  /**
   * Add the image to the collection.
   * @param {number} label
   * @param {{digit: number} | null} prediction null: there is none.
   */
  addToCollection(label, prediction) {
    const digit = prediction?.digit ?? null;
    const isAdded = this.#collection.add({ code: this.#code, label, digit });
    this.label = label;
    this.#address.change({ label });
    const count = this.#collection.images.length;
    this.addedNote = isAdded ? messages.added(label, count) : messages.full(MAX_IMAGES);
  }

  /** Load a test image for the pad, unless the drawing changes meanwhile. */
  loadTestImage({ name }, index) {
    this.#load(path`/datasets/${name}/test/${index}`);
  }

  /** Why no test image could be loaded. */
  get error() {
    return this.#testImage.error;
  }

  /** Return the address of the image in the view "inspect". */
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

  #load(testPath) {
    this.#testPath = testPath;
    this.#testImage.run();
  }

  #putTestImage({ pixels, label }) {
    this.#pad.pixels = pixels;
    this.label = label;
    this.settle(pixels);
  }

  #handleInk() {
    if (this.#testPath !== null) this.#load(null); // the user draws, or it is loaded
    this.label = null;
    this.addedNote = "";
    this.isInvalid = false;
    if (!this.#pad.isBlank) return; // the prediction will return the pixels
    this.#code = null;
    this.#address.change({ pixels: null, label: null });
  }
}

/** Return the data set whose test images fit the pad; null: none. */
export function findTestImages({ ref, lists }) {
  const dataset = lists && datasetOf(ref, lists);
  return dataset && hasImagesOf(dataset) ? dataset : null;
}
