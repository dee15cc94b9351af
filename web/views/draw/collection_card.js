/** The pictures that somebody labeled: to look at, to delete, to download. */

import "../../components/images/digit_image.js";
import { percent } from "../../components/formats.js";
import { saveFile } from "../../components/save_file.js";
import { MAX_PICTURES } from "../../api/images/collection.js";
import { PIXELS } from "../../api/images/image_size.js";
import { decodePixels } from "../../api/images/pixel_code.js";
import { html, render } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

const decoded = new Map(); // pixels by code: pictures that stay are not drawn anew

/**
 * Show a collection until a signal ends it.
 * @param {HTMLElement} host
 * @param {import("../../api/images/collection.js").Collection} collection
 * @param {(picture: {code: string, label: number}) => string} linkOf Leads to a picture on the pad.
 * @param {AbortSignal} signal
 * @returns {() => void} Draws it anew: links may be others.
 */
export function showCollection(host, collection, linkOf, signal) {
  let removedNote = "";
  const redraw = () => render(card(collection, { linkOf, remove, removedNote }), host);
  const remove = (code, place) => {
    collection.remove(code);
    removedNote = messages.removed(collection.pictures.length);
    redraw();
    focusNear(host, place);
  };
  collection.listen(signal);
  collection.addEventListener("change", redraw, { signal });
  redraw();
  return redraw;
}

function card(collection, { linkOf, remove, removedNote }) {
  const { pictures } = collection;
  return html`
    <section class="card">
      <h2 tabindex="-1">${messages.collection}</h2>
      ${pictures.length === 0
        ? html`<p class="faint">${messages.collectionEmpty}</p>`
        : filled(collection, pictures, { linkOf, remove })}
      <p class="unseen" role="status">${removedNote}</p>
    </section>
  `;
}

function filled(collection, pictures, { linkOf, remove }) {
  const predicted = pictures.filter(({ digit }) => digit !== null);
  const right = predicted.filter(({ label, digit }) => label === digit).length;
  const item = (picture, place) => thumbnail(picture, place, { linkOf, remove });
  return html`
    <div class="row">
      <p>
        ${messages.collectionOf(pictures.length, MAX_PICTURES)}
        ${predicted.length > 0 ? html`<b>${messages.rightShare(right, predicted.length, percent(right / predicted.length, 0))}</b>` : null}
      </p>
      <button @click=${() => saveFile(collection.toNpz(), messages.file)}>${messages.download}</button>
    </div>
    <ul class="thumbnails">
      ${pictures.map(item)}
    </ul>
  `;
}

function thumbnail(picture, place, { linkOf, remove }) {
  const { code, label, digit } = picture;
  return html`
    <li class=${digit === null || label === digit ? "" : "mistaken"}>
      <a href=${linkOf(picture)}>
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

/** Keys go on where a picture was deleted. */
function focusNear(host, place) {
  const buttons = host.querySelectorAll("li button");
  const next = buttons[Math.min(place, buttons.length - 1)] ?? host.querySelector("h2");
  next.focus();
}
