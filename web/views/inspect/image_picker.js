/** Which image is looked at: one of a data set, or one that somebody drew. */

import "../../components/images/digit_image.js";
import { percent } from "../../components/formats.js";
import { refusalNote } from "../../components/error_note.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit-html.js";
import { words } from "../../i18n/inspect.js";
import { imageOf, isDrawn, labelOf, NO_IMAGE, placeOf } from "./inspect_params.js";
import { choiceField, wholeField, wrongAt } from "./form_fields.js";
import { labelField } from "./label_field.js";

/** @param {import("./inspect_store.js").Looking} looking */
export function imagePicker(looking) {
  const controls = isDrawn(looking.choices) ? drawnControls(looking) : datasetControls(looking);
  return html`
    <section class="card" aria-labelledby="inside-image">
      <h2 id="inside-image">${words.image.title}</h2>
      <div class="inside-image">
        ${shownImage(looking)}
        <div class="stack">${controls}</div>
      </div>
    </section>
  `;
}

/** What the image is, in words. */
export function describeImage({ answered, looked }) {
  if (isDrawn(answered)) return words.image.drawn(labelOf(answered));
  const { label } = looked.whole.images[0];
  return words.image.ofDataset(answered.split, placeOf(answered.index), label);
}

/** What the network says of it, in words. */
export function describeAnswer({ looked }) {
  const { digit, probabilities } = looked.whole.images[0];
  return words.image.answer(digit, percent(probabilities[digit]));
}

function shownImage(looking) {
  if (looking.looked === null)
    return html`<digit-image .pixels=${null} .label=${words.image.none}></digit-image>`;
  const { pixels, label } = looking.looked.whole.images[0];
  return html`
    <div>
      <digit-image .pixels=${pixels} .label=${words.image.pictureOf(label)}></digit-image>
      <p>${describeImage(looking)}<br /><strong>${describeAnswer(looking)}</strong></p>
    </div>
  `;
}

function drawnControls(looking) {
  const leave = () => looking.choose("image", NO_IMAGE, { isStep: true });
  const error = imageOf(looking.choices) === null ? new Error(words.image.unreadable) : null;
  return html`
    ${refusalNote(error)} ${labelField(looking, "label")}
    <div class="row">
      <button @click=${leave}>${words.image.toDataset}</button>
      <a class="button" href=${linkTo("draw")}>${words.image.draw}</a>
    </div>
  `;
}

function datasetControls(looking) {
  const { choices, error, total } = looking;
  const choose = (changes) => looking.choose("image", changes, { isStep: true });
  const go = (index) => choose({ index });
  const index = placeOf(choices.index);
  const turn = (by) => go((index + by + total) % total);
  return html`
    <div class="row">
      ${choiceField({
        name: "split",
        label: words.image.split,
        value: choices.split,
        options: Object.entries(words.image.splits),
        wrong: wrongAt(error, "split", "dataset"),
        onChange: (split) => choose({ split }),
      })}
      ${wholeField(looking, {
        name: "index",
        label: words.image.index(total),
        value: String(index),
        min: 0,
        max: total === null ? undefined : total - 1,
        wrong: wrongAt(error, "index"),
        onChange: go,
      })}
    </div>
    <div class="row">
      <button ?disabled=${total === null} @click=${() => turn(-1)}>${words.image.previous}</button>
      <button ?disabled=${total === null} @click=${() => turn(1)}>${words.image.next}</button>
      <button ?disabled=${total === null} @click=${() => go(Math.floor(Math.random() * total))}>
        ${words.image.random}
      </button>
      <a class="button" href=${linkTo("draw")}>${words.image.draw}</a>
    </div>
  `;
}
