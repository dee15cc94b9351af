/** The last section: training steps on a few images, and the falling loss. */

import "../../../components/images/digit_image.js";
import { errorNote } from "../../../components/task_note.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import {
  isDrawn,
  labelOf,
  MAX_IMAGES,
  MAX_LEARNING_RATE,
  MAX_STEPS,
  STEP_FIELDS,
} from "../inspect_params.js";
import { positiveField, wholeField, errorAt } from "../form_fields.js";
import { stepResults } from "./step_results.js";

/** @param {import("../inspect_store.js").InspectStore} store */
export function stepSection(store) {
  const { choices, training, stepError } = store;
  const lacksDrawn = isDrawn(choices) && labelOf(choices) === null;
  return html`
    <div class="split">
      <div>
        <p>${messages.step.about(choices.images)} ${lacksDrawn ? messages.step.withoutDrawn : ""}</p>
        ${controls(store)} ${errorNote(stepError)}
      </div>
      ${training === null ? nothing : batchImages(training.before)}
    </div>
    ${training === null ? nothing : stepResults(store)}
  `;
}

function controls(store) {
  const steps = Number(store.choices.steps);
  const isStuck = store.stepError !== null || STEP_FIELDS.some((name) => store.invalid.has(name));
  const cannot = isStuck || steps >= MAX_STEPS;
  const isFresh = steps === 0;
  const choose = (changes) => store.choose("step", changes, { isStep: true });
  const optionsOf = (name, label) => ({
    name,
    label,
    value: store.choices[name],
    wrong: errorAt(store.stepError, name),
    onChange: (value) => choose({ [name]: value }),
  });
  const whole = (name, label, bounds) => wholeField(store, { ...optionsOf(name, label), ...bounds });
  const rate = optionsOf("learning_rate", messages.step.learningRate);
  return html`
    <div class="row step-fields">
      ${whole("images", messages.step.images, { min: 1, max: MAX_IMAGES })}
      ${positiveField(store, { ...rate, max: MAX_LEARNING_RATE })}
      ${whole("steps", messages.step.steps, { min: 0, max: MAX_STEPS })}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${cannot} @click=${() => cannot || store.makeStep()}>
        ${messages.step.make}
      </button>
      <button aria-disabled=${isFresh} @click=${() => isFresh || choose({ steps: 0 })}>${messages.step.reset}</button>
    </div>
  `;
}

function batchImages({ images }) {
  const item = ({ pixels, label }) => html`
    <li><digit-image .pixels=${pixels} .label=${messages.step.imageOf(label)}></digit-image></li>
  `;
  return html`<ul class="batch" aria-label=${messages.step.batch}>${images.map(item)}</ul>`;
}
