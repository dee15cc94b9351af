/** `<digit-collection>`: the labeled images, with delete and download. */

import "../../components/images/digit_image.js";
import { percent } from "../../components/formats.js";
import { LightElement } from "../../components/light_element.js";
import { saveFile } from "../../components/save_file.js";
import { linkTo } from "../../api/address.js";
import { MAX_IMAGES, toNpz } from "../../api/images/collection.js";
import { PIXELS } from "../../api/images/digits.js";
import { decodePixels } from "../../api/images/pixel_code.js";
import { guard, html, nothing, repeat } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

/** Dispatches "remove-image" with its code as detail. Properties: the images, and the predictor of their links. */
class DigitCollection extends LightElement {
  static properties = { images: { attribute: false }, predictor: { attribute: false } };
  /** The place of the image that the user has just deleted. @type {number | null} */
  #removedPlace = null;
  #note = "";

  constructor() {
    super();
    /** @type {import("../../api/images/collection.js").CollectedImage[]} */
    this.images = [];
    this.predictor = null;
  }

  updated() {
    if (this.#removedPlace !== null) focusNear(this, this.#removedPlace);
    this.#removedPlace = null;
  }

  render() {
    return html`
      <section class="card">
        <h2 tabindex="-1">${messages.collection}</h2>
        ${this.images.length === 0 ? html`<p class="faint">${messages.collectionEmpty}</p>` : this.#filled()}
        <p class="unseen" role="status">${this.#note}</p>
      </section>
    `;
  }

  #filled() {
    const { images } = this;
    const predicted = images.filter(({ digit }) => digit !== null);
    const right = predicted.filter(({ label, digit }) => label === digit).length;
    const share = messages.rightShare(right, predicted.length, percent(right / predicted.length, 0));
    return html`
      <div class="row">
        <p>${messages.collectionOf(images.length, MAX_IMAGES)} ${predicted.length > 0 ? html`<b>${share}</b>` : nothing}</p>
        <button @click=${() => saveFile(toNpz(images), messages.file)}>${messages.download}</button>
      </div>
      <ul class="thumbnails">
        ${repeat(images, ({ code }) => code, (image, place) => this.#thumbnail(image, place))}
      </ul>
    `;
  }

  #thumbnail({ code, label, digit }, place) {
    return html`
      <li class=${digit === null || label === digit ? "" : "mistaken"}>
        <a href=${linkTo("draw", { ...this.predictor, pixels: code, label })}>
          <digit-image
            .pixels=${guard([code], () => decodePixels(code, PIXELS))}
            .label=${messages.thumbnail(label, digit)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${messages.caption(label, digit)}</span>
        <button aria-label=${messages.removeThis(place + 1, label)} @click=${() => this.#remove(code, place)}>
          ${messages.remove}
        </button>
      </li>
    `;
  }

  #remove(code, place) {
    this.#removedPlace = place;
    this.#note = messages.removed(this.images.length - 1);
    this.dispatchEvent(new CustomEvent("remove-image", { detail: code }));
  }
}

customElements.define("digit-collection", DigitCollection);

/** Focus the button next to the deleted image. */
function focusNear(host, place) {
  const buttons = host.querySelectorAll("li button");
  const next = buttons[Math.min(place, buttons.length - 1)] ?? host.querySelector("h2");
  next.focus();
}
