/** The pictures that somebody labeled, kept in this browser. */

import { PIXELS } from "./image_size.js";
import { decodePixels } from "./pixel_code.js";
import { writeNpz } from "./npz.js";

const KEY = "mlpforge.collection";
/** A picture has about 400 characters, and a browser keeps five million for a page. */
export const MAX_PICTURES = 500;

/**
 * @typedef {object} LabeledPicture
 * @property {string} code The picture, as an address has it.
 * @property {number} label What it is.
 * @property {number | null} digit What it was taken for; null: nobody answered.
 */

/** Tells "change" when it changed, here or in another tab. */
export class Collection extends EventTarget {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    super();
    this.#storage = storage;
  }

  /** Hear of other tabs' changes until a signal ends it. */
  listen(signal) {
    const tell = ({ key }) => {
      if (key === KEY || key === null) this.dispatchEvent(new Event("change"));
    };
    addEventListener("storage", tell, { signal });
  }

  /** @returns {LabeledPicture[]} In the order that they were kept. */
  get pictures() {
    return JSON.parse(this.#storage.getItem(KEY) ?? "[]");
  }

  /**
   * Keep a picture; one that is there already gets the new label.
   * @param {LabeledPicture} picture
   * @returns {boolean} Whether there was room.
   */
  add(picture) {
    const others = this.pictures.filter(({ code }) => code !== picture.code);
    return others.length < MAX_PICTURES && this.#write([...others, picture]);
  }

  remove(code) {
    this.#write(this.pictures.filter((picture) => picture.code !== code));
  }

  /** Return all of it as numpy reads it. */
  toNpz() {
    const { pictures } = this;
    const images = pictures.map(({ code }) => decodePixels(code, PIXELS));
    return writeNpz(images, pictures.map(({ label }) => label));
  }

  #write(pictures) {
    try {
      this.#storage.setItem(KEY, JSON.stringify(pictures));
    } catch (error) {
      if (error.name !== "QuotaExceededError") throw error;
      return false;
    }
    this.dispatchEvent(new Event("change"));
    return true;
  }
}
