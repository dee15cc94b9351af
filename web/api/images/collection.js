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

/** A controller of an element. */
export class Collection {
  /** The same array until it changes, in this or in another tab. @type {CollectedImage[]} In the order of adding. */
  images = [];
  #host;
  #storage;

  /**
   * @param {{addController: Function, requestUpdate: () => void}} host
   * @param {Storage} storage
   */
  constructor(host, storage) {
    this.#host = host;
    this.#storage = storage;
    host.addController(this);
  }

  hostConnected() {
    this.#load();
    addEventListener("storage", this.#onStorage);
  }

  hostDisconnected() {
    removeEventListener("storage", this.#onStorage);
  }

  /**
   * Add an image; one that exists gets the new label.
   * @param {CollectedImage} image
   * @returns {boolean} Whether it was stored.
   */
  add(image) {
    const others = this.#load().filter(({ code }) => code !== image.code);
    return others.length < MAX_IMAGES && this.#store([...others, image]);
  }

  remove(code) {
    this.#store(this.#load().filter((image) => image.code !== code));
  }

  #onStorage = ({ key }) => {
    if (key === KEY || key === null) this.#load();
  };

  #load() {
    this.images = JSON.parse(this.#storage.getItem(KEY) ?? "[]");
    this.#host.requestUpdate();
    return this.images;
  }

  #store(images) {
    try {
      this.#storage.setItem(KEY, JSON.stringify(images));
    } catch (error) {
      if (error.name !== "QuotaExceededError") throw error;
      return false;
    }
    this.#load();
    return true;
  }
}

/**
 * Return images as an `.npz` file.
 * @param {CollectedImage[]} images
 */
export function toNpz(images) {
  const pixels = images.map(({ code }) => decodePixels(code, PIXELS) ?? []);
  return writeNpz({ images: imagesArray(pixels), labels: bytesArray(images.map(({ label }) => label)) });
}
