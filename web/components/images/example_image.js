/** `<example-image>`: one image of a data set, loaded when it scrolls into view. */

import "./digit_image.js";
import { getWithRetry } from "../../api/client.js";
import { path } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";

const NEAR = "400px"; // below the visible part, so that it is loaded when the user scrolls

/**
 * The first request for an image of each data set: the service loads the data set for it, and few requests may wait
 * for that.
 * @type {Map<string, Promise<any>>}
 */
const firstLoads = new Map();

async function load(dataset, place, signal) {
  const first = firstLoads.get(dataset);
  const request = () => getWithRetry(place, { signal });
  if (first) return first.then(request, request);
  const loading = request();
  firstLoads.set(dataset, loading);
  loading.catch(() => firstLoads.delete(dataset));
  return loading;
}

class ExampleImage extends HTMLElement {
  #image = /** @type {any} */ (document.createElement("digit-image"));
  #place = "";
  #dataset = "";
  #closing = new AbortController();
  #observer = new IntersectionObserver((entries) => this.#loadIfVisible(entries), { rootMargin: NEAR });

  connectedCallback() {
    this.replaceChildren(this.#image);
    this.#closing = new AbortController();
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#closing.abort();
  }

  /**
   * The image to show; label: its text alternative.
   * @param {{dataset: string, split: "train" | "test", index: number, label: string}} example
   */
  set example({ dataset, split, index, label }) {
    this.#image.label = label;
    const place = path`/datasets/${dataset}/${split}/${index}`;
    if (place === this.#place) return;
    this.#place = place;
    this.#dataset = dataset;
    this.#image.pixels = null;
    this.#observer.unobserve(this);
    this.#observer.observe(this); // reports again whether it is in view
  }

  #loadIfVisible(entries) {
    if (entries.some((entry) => entry.isIntersecting)) this.#load();
  }

  async #load() {
    this.#observer.unobserve(this);
    const place = this.#place;
    try {
      const { pixels } = await load(this.#dataset, place, this.#closing.signal);
      if (place === this.#place) this.#image.pixels = pixels;
    } catch {
      // The text alternative is enough.
    }
  }
}

customElements.define("example-image", ExampleImage);

/**
 * Return one image of a data set with a caption, as an item of a list.
 * @param {{example: {dataset: string, split: string, index: number, label: string}, caption: unknown}} shown
 */
export function exampleFigure({ example, caption }) {
  return html`
    <li>
      <figure>
        <example-image .example=${example}></example-image>
        <figcaption>${caption}</figcaption>
      </figure>
    </li>
  `;
}
