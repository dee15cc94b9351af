/** The user's labeled images, stored in this browser. */

import { PIXELS } from "./digits.js";
import { bytesArray, imagesArray, writeNpz } from "./npz.js";
import { decodePixels } from "./pixel_code.js";

const KEY = "mlpforge.collection";
/** An image has about 400 characters; a browser stores five million per origin. */
export const MAX_IMAGES = 500;

/**
 * @typedef {object} CollectedImage
 * @property {string} code The image, as an address has it.
 * @property {number} label
 * @property {number | null} digit The prediction; null: there was none.
 */

/** Dispatches "change" when it changes, in this or in another tab. */
export class Collection extends EventTarget {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    super();
    this.#storage = storage;
  }

  /** Listen to changes in other tabs. */
  listen(signal) {
    const onStorage = ({ key }) => {
      if (key === KEY || key === null) this.dispatchEvent(new Event("change"));
    };
    addEventListener("storage", onStorage, { signal });
  }

  /** @returns {CollectedImage[]} In the order of adding. */
  get images() {
    return JSON.parse(this.#storage.getItem(KEY) ?? "[]");
  }

  /**
   * Add an image; one that exists gets the new label.
   * @param {CollectedImage} image
   * @returns {boolean} Whether it was stored.
   */
  add(image) {
    const others = this.images.filter(({ code }) => code !== image.code);
    return others.length < MAX_IMAGES && this.#store([...others, image]);
  }

  remove(code) {
    this.#store(this.images.filter((image) => image.code !== code));
  }

  /** Return the collection as an `.npz` file. */
  toNpz() {
    const { images } = this;
    const pixels = images.map(({ code }) => decodePixels(code, PIXELS) ?? []);
    return writeNpz({ images: imagesArray(pixels), labels: bytesArray(images.map(({ label }) => label)) });
  }

  #store(images) {
    try {
      this.#storage.setItem(KEY, JSON.stringify(images));
    } catch (error) {
      if (error.name !== "QuotaExceededError") throw error;
      return false;
    }
    this.dispatchEvent(new Event("change"));
    return true;
  }
}
