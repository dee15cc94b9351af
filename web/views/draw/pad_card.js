/** The drawing pad with its tools, and the question what it was. */

import { percent } from "../../components/formats.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

const LABELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** How wide a stroke can be, in the pad's units of 280 to a side. */
export const BRUSH = { min: 8, max: 48, step: 2, default: 24 };

/**
 * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
 * @param {{
 *   prediction: object | null, label: number | null, canAdd: boolean, addedNote: string,
 * }} seen label: what the picture is, if that is known; addedNote: what became of the picture that was
 *   kept last.
 * @param {{
 *   setBrush: (width: number) => void, showTestImage: (() => void) | null,
 *   addToCollection: (label: number) => void,
 * }} actions
 */
export function padCard(pad, seen, actions) {
  return html`
    <section class="card pad-card">
      <div class="title">
        <h2>${messages.drawing}</h2>
        ${seen.prediction && brief(seen.prediction)}
      </div>
      ${pad}
      <div class="row">
        ${padButton(pad, messages.undo, () => pad.undo())} ${padButton(pad, messages.clear, () => pad.clear())}
        <button @click=${actions.showTestImage} ?disabled=${actions.showTestImage === null}>
          ${messages.testImage}
        </button>
        ${brushField(pad.brush, actions.setBrush)}
      </div>
      ${labelGroup(seen, actions.addToCollection)}
      <p class="faint small" id="pad-keys">${messages.keys}</p>
    </section>
  `;
}

/** It stays where the focus is, also when it has just made the pad blank. */
function padButton(pad, name, press) {
  const pressIfAny = () => pad.isBlank || press();
  return html`<button aria-disabled=${pad.isBlank} @click=${pressIfAny}>${name}</button>`;
}

/** The answer where a hand that draws does not hide it: on a narrow screen its card is far below. */
function brief({ digit, probabilities }) {
  return html`
    <span class="brief" aria-hidden="true"><strong>${digit}</strong> ${percent(probabilities[digit], 0)}</span>
  `;
}

function brushField(brush, setBrush) {
  const pick = ({ target }) => setBrush(Number(target.value));
  return html`
    <label class="brush">
      ${messages.brush}
      <input
        type="range"
        min=${BRUSH.min}
        max=${BRUSH.max}
        step=${BRUSH.step}
        .value=${String(brush)}
        aria-valuetext=${messages.brushPixels(brush)}
        @input=${pick}
      />
    </label>
  `;
}

function labelGroup({ label, canAdd, addedNote }, addToCollection) {
  const button = (digit) => html`
    <button
      aria-label=${messages.wasA(digit)}
      aria-pressed=${String(digit === label)}
      ?disabled=${!canAdd}
      @click=${() => addToCollection(digit)}
    >
      ${digit}
    </button>
  `;
  return html`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${messages.was}</span>
      ${LABELS.map(button)}
    </div>
    <p class="small" role="status">${addedNote}</p>
  `;
}
