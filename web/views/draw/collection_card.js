/** The collection of labeled images, with delete and download. */

import "../../components/images/digit_image.js";
import { percent } from "../../components/formats.js";
import { saveFile } from "../../components/save_file.js";
import { MAX_IMAGES } from "../../api/images/collection.js";
import { PIXELS } from "../../api/images/digits.js";
import { decodePixels } from "../../api/images/pixel_code.js";
import { html, render } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

const decoded = new Map(); // pixels by code, so that unchanged images are not drawn again

/**
 * Show a collection until a signal is aborted.
 * @param {HTMLElement} host
 * @param {import("../../api/images/collection.js").Collection} collection
 * @param {(image: {code: string, label: number}) => string} linkOf Returns the address of an image on the pad.
 * @param {AbortSignal} signal
 * @returns {() => void} Redraws it with new links.
 */
export function showCollection(host, collection, linkOf, signal) {
  let removedNote = "";
  const redraw = () => render(card(collection, { linkOf, remove, removedNote }), host);
  const remove = (code, place) => {
    collection.remove(code);
    removedNote = messages.removed(collection.images.length);
    redraw();
    focusNear(host, place);
  };
  collection.listen(signal);
  collection.addEventListener("change", redraw, { signal });
  redraw();
  return redraw;
}

function card(collection, { linkOf, remove, removedNote }) {
  const { images } = collection;
  return html`
    <section class="card">
      <h2 tabindex="-1">${messages.collection}</h2>
      ${images.length === 0
        ? html`<p class="faint">${messages.collectionEmpty}</p>`
        : filled(collection, images, { linkOf, remove })}
      <p class="unseen" role="status">${removedNote}</p>
    </section>
  `;
}

function filled(collection, images, { linkOf, remove }) {
  const predicted = images.filter(({ digit }) => digit !== null);
  const right = predicted.filter(({ label, digit }) => label === digit).length;
  const item = (image, place) => thumbnail(image, place, { linkOf, remove });
  return html`
    <div class="row">
      <p>
        ${messages.collectionOf(images.length, MAX_IMAGES)}
        ${predicted.length > 0 ? html`<b>${messages.rightShare(right, predicted.length, percent(right / predicted.length, 0))}</b>` : null}
      </p>
      <button @click=${() => saveFile(collection.toNpz(), messages.file)}>${messages.download}</button>
    </div>
    <ul class="thumbnails">
      ${images.map(item)}
    </ul>
  `;
}

function thumbnail(image, place, { linkOf, remove }) {
  const { code, label, digit } = image;
  return html`
    <li class=${digit === null || label === digit ? "" : "mistaken"}>
      <a href=${linkOf(image)}>
        <digit-image .pixels=${pixelsOf(code)} .label=${messages.thumbnail(label, digit)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${messages.caption(label, digit)}</span>
      <button
        aria-label=${messages.removeThis(place + 1, label)}
        @click=${() => remove(code, place)}
      >
        ${messages.remove}
      </button>
    </li>
  `;
}

function pixelsOf(code) {
  if (!decoded.has(code)) decoded.set(code, decodePixels(code, PIXELS));
  return decoded.get(code);
}

/** Focus the button next to the deleted image. */
function focusNear(host, place) {
  const buttons = host.querySelectorAll("li button");
  const next = buttons[Math.min(place, buttons.length - 1)] ?? host.querySelector("h2");
  next.focus();
}
