/** The selection of the image: one of a data set, or a drawn one. */

import "../../components/images/digit_image.js";
import { percent } from "../../components/formats.js";
import { errorNote } from "../../components/task_note.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/inspect.js";
import { imageOf, isDrawn, labelOf, NO_IMAGE, placeOf } from "./inspect_params.js";
import { choiceField, wholeField, errorAt } from "./form_fields.js";
import { labelField } from "./label_field.js";

/** @param {import("./inspect_store.js").InspectStore} store */
export function imagePicker(store) {
  const controls = isDrawn(store.choices) ? drawnControls(store) : datasetControls(store);
  return html`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${messages.image.title}</h2>
      <div class="inspect-image">
        ${shownImage(store)}
        <div class="stack">${controls}</div>
      </div>
    </section>
  `;
}

/** Describe the image in a sentence. */
export function describeImage({ inspectedChoices, inspected }) {
  if (isDrawn(inspectedChoices)) return messages.image.drawn(labelOf(inspectedChoices));
  const { label } = inspected.whole.images[0];
  return messages.image.ofDataset(inspectedChoices.split, placeOf(inspectedChoices.index), label);
}

/** Describe the prediction in a sentence. */
export function describePrediction({ inspected }) {
  const { digit, probabilities } = inspected.whole.images[0];
  return messages.image.prediction(digit, percent(probabilities[digit]));
}

function shownImage(store) {
  if (store.inspected === null) {
    return html`<digit-image .pixels=${null} .label=${messages.image.none}></digit-image>`;
  }
  const { pixels, label } = store.inspected.whole.images[0];
  return html`
    <div>
      <digit-image .pixels=${pixels} .label=${messages.image.pictureOf(label)}></digit-image>
      <p>${describeImage(store)}<br /><strong>${describePrediction(store)}</strong></p>
    </div>
  `;
}

function drawnControls(store) {
  const leave = () => store.choose("image", NO_IMAGE, { isStep: true });
  const error = imageOf(store.choices) === null ? new Error(messages.image.unreadable) : null;
  return html`
    ${errorNote(error)} ${labelField(store, "label")}
    <div class="row">
      <button @click=${leave}>${messages.image.toDataset}</button>
      <a class="button" href=${linkTo("draw")}>${messages.image.draw}</a>
    </div>
  `;
}

function datasetControls(store) {
  const { choices, error, total } = store;
  const choose = (changes) => store.choose("image", changes, { isStep: true });
  const go = (index) => choose({ index });
  const index = placeOf(choices.index);
  const turn = (by) => go((index + by + total) % total);
  return html`
    <div class="row">
      ${choiceField({
        name: "split",
        label: messages.image.split,
        value: choices.split,
        options: Object.entries(messages.image.splits),
        wrong: errorAt(error, "split", "dataset"),
        onChange: (split) => choose({ split }),
      })}
      ${wholeField(store, {
        name: "index",
        label: messages.image.index(total),
        value: String(index),
        min: 0,
        max: total === null ? undefined : total - 1,
        wrong: errorAt(error, "index"),
        onChange: go,
      })}
    </div>
    <div class="row">
      <button ?disabled=${total === null} @click=${() => turn(-1)}>${messages.image.previous}</button>
      <button ?disabled=${total === null} @click=${() => turn(1)}>${messages.image.next}</button>
      <button ?disabled=${total === null} @click=${() => go(Math.floor(Math.random() * total))}>
        ${messages.image.random}
      </button>
      <a class="button" href=${linkTo("draw")}>${messages.image.draw}</a>
    </div>
  `;
}
