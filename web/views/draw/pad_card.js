/** The drawing pad with its tools and the choice of a label. */

import { percent } from "../../components/formats.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

const LABELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** The width of a stroke in the pad's units, 280 to a side. */
export const BRUSH = { min: 8, max: 48, step: 2, default: 24 };

/**
 * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
 * @param {{
 *   prediction: object | null, label: number | null, canAdd: boolean, addedNote: string,
 * }} state label: of the image, if it is known; addedNote: the result of adding it.
 * @param {{
 *   setBrush: (width: number) => void, showTestImage: (() => void) | null,
 *   addToCollection: (label: number) => void,
 * }} actions
 */
export function padCard(pad, state, actions) {
  return html`
    <section class="card pad-card">
      <div class="title">
        <h2>${messages.drawing}</h2>
        ${state.prediction && brief(state.prediction)}
      </div>
      ${pad}
      <div class="row">
        ${padButton(pad, messages.undo, () => pad.undo())} ${padButton(pad, messages.clear, () => pad.clear())}
        <button @click=${actions.showTestImage} ?disabled=${actions.showTestImage === null}>
          ${messages.testImage}
        </button>
        ${brushField(pad.brush, actions.setBrush)}
      </div>
      ${labelGroup(state, actions.addToCollection)}
      <p class="faint small" id="pad-keys">${messages.keys}</p>
    </section>
  `;
}

/** Return a button; it is not disabled on a blank pad, so that it keeps the focus. */
function padButton(pad, name, press) {
  const pressIfAny = () => pad.isBlank || press();
  return html`<button aria-disabled=${pad.isBlank} @click=${pressIfAny}>${name}</button>`;
}

/** Return the prediction above the pad, for narrow screens where its card is far below. */
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
      aria-label=${messages.labelAs(digit)}
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
